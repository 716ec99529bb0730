/** Work on several threads at once, whose results do not depend on how many there are. */
@NullMarked
package org.jianbao.work;

import org.jspecify.annotations.NullMarked;
