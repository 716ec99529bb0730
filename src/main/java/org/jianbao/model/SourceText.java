package org.jianbao.model;

/**
 * The text of a document, for proof that figures stand in it.
 *
 * @param path how messages name the file
 * @param text its text, with LF line ends
 */
public record SourceText(String path, String text) {}
