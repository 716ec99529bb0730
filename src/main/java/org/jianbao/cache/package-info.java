/**
 * What was made before, by what it was made of: a store on disk that may be damaged, shared or
 * removed at any time, and digests of everything that something is made of. {@link
 * org.jianbao.cache.Store} is the door of this room.
 */
@NullMarked
package org.jianbao.cache;

import org.jspecify.annotations.NullMarked;
