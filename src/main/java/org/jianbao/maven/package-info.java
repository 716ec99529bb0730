/**
 * The Maven goals {@code jianbao:build} and {@code jianbao:check} for projects that use the plugin.
 * The only room that knows Maven; it translates settings into one call.
 */
@NullMarked
package org.jianbao.maven;

import org.jspecify.annotations.NullMarked;
