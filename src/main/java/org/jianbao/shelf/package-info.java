/** Puts records aside that are many and seldom looked at, and has them at hand when they are. */
@NullMarked
package org.jianbao.shelf;

import org.jspecify.annotations.NullMarked;
