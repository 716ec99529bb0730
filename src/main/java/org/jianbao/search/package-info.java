/**
 * Searching a site without a server: records become units, units become an index of files that are
 * scripts, so that pages find them over HTTP and from a disk. {@link
 * org.jianbao.search.SearchIndex} is the door of this room.
 */
@NullMarked
package org.jianbao.search;

import org.jspecify.annotations.NullMarked;
