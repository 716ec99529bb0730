/**
 * The command line: translates switches into {@link org.jianbao.site.Settings}, prints, and sets
 * the exit code. The only room that knows picocli.
 */
@NullMarked
package org.jianbao.cli;

import org.jspecify.annotations.NullMarked;
