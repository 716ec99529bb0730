/**
 * Where something stands in a file, and what is wrong with it. JDK only; every other room may use
 * this one.
 */
@NullMarked
package org.jianbao.diag;

import org.jspecify.annotations.NullMarked;
