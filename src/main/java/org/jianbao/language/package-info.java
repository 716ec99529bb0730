/**
 * What differs between languages: numbers, dates, prose with figure references, words of the
 * interface.
 */
@NullMarked
package org.jianbao.language;

import org.jspecify.annotations.NullMarked;
