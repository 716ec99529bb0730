package org.jianbao.model;

/**
 * A group of indicators.
 *
 * @param id name of its file
 * @param name title in every language
 */
public record Topic(String id, Localized name) {}
