package org.jianbao.model;

/**
 * A font file of the theme.
 *
 * @param family name by which style sheets call it
 * @param weight 400 or 700, as in CSS
 * @param italic whether it is the italic
 * @param file path below the templates folder
 * @param data the TrueType file
 */
@SuppressWarnings("ArrayRecordComponent") // font files are shared, never changed
public record FontFace(String family, int weight, boolean italic, String file, byte[] data) {}
