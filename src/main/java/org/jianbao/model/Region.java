package org.jianbao.model;

import java.util.Optional;

/**
 * A place that briefings are about.
 *
 * @param id name of its folder and in addresses of pages
 * @param code GB/T 2260 code
 * @param codeDate the date of the code list, since codes change
 * @param name short name with the kind of place
 * @param fullName name with the places above it
 * @param parent id of the region above, if it is listed
 */
public record Region(
    String id,
    String code,
    String codeDate,
    Localized name,
    Localized fullName,
    Optional<String> parent) {}
