package org.jianbao.model;

/**
 * Where a figure stands.
 *
 * @param source id of the document
 * @param section id of its part
 * @param stated the figure as the document states it, never the sentence
 */
public record Citation(String source, String section, String stated) {}
