/**
 * The records the program works on. JDK only, and free of positions, words of the interface and
 * layout.
 */
@NullMarked
package org.jianbao.model;

import org.jspecify.annotations.NullMarked;
