/**
 * Reads content files into records. {@link YamlFile} turns a file into nodes with positions, {@link
 * YamlMap} reads keys and reports what is wrong with them, the readers know the files of the
 * format; {@link FigureEdits} writes figures into a file and keeps the rest of it. The only room
 * that knows SnakeYAML, and of that only its node graph: no YAML value can name a class.
 */
@NullMarked
package org.jianbao.content;

import org.jspecify.annotations.NullMarked;
