/**
 * Composes lines of Chinese and mixed text: where they break, how wide each gap is. Knows no file
 * format and no engine; the door of this room is {@link org.jianbao.typeset.LineComposer}.
 */
@NullMarked
package org.jianbao.typeset;

import org.jspecify.annotations.NullMarked;
