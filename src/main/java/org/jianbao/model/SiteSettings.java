package org.jianbao.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of the whole site.
 *
 * @param title its name
 * @param description one sentence about it
 * @param languages its languages, the source language first
 * @param publisher who publishes it
 * @param address where it will be published; ends in a slash
 * @param licence name of the licence of our text and data
 * @param licenceAddress where the licence stands
 * @param contact how to report a mistake
 * @param theme folder in templates
 * @param severities rule id → error, warning or off, where the site wants other than the usual
 */
public record SiteSettings(
    Localized title,
    Localized description,
    List<String> languages,
    Localized publisher,
    String address,
    String licence,
    String licenceAddress,
    Optional<Localized> contact,
    String theme,
    Map<String, String> severities) {
  public SiteSettings {
    languages = List.copyOf(languages);
    severities = Map.copyOf(severities);
  }
}
