package org.jianbao.model;

import java.util.SortedMap;

/**
 * A vocabulary by which figures are split, for example stage of education.
 *
 * @param id name in content and data files
 * @param name title in every language
 * @param values value id → name
 */
public record Dimension(String id, Localized name, SortedMap<String, Localized> values) {}
