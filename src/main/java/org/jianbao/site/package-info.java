/**
 * Plans the site and builds it: reads and checks, lays out pages, draws, prints, writes data, and
 * puts everything in its place at once. {@link org.jianbao.site.Builder} is the door.
 */
@NullMarked
package org.jianbao.site;

import org.jspecify.annotations.NullMarked;
