/**
 * Rules over the whole content, each one class in an ordered list. A rule sees records and the map
 * of their places, and reports; it never changes anything.
 */
@NullMarked
package org.jianbao.check;

import org.jspecify.annotations.NullMarked;
