/** Open data: records as CSV and JSON. */
@NullMarked
package org.jianbao.data;

import org.jspecify.annotations.NullMarked;
