/**
 * Pages: {@link PageBuilder} turns records into what templates see, {@link Theme} lays it out. The
 * only room that knows FreeMarker.
 */
@NullMarked
package org.jianbao.html;

import org.jspecify.annotations.NullMarked;
