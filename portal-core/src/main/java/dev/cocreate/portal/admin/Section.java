package dev.cocreate.portal.admin;

import java.util.List;

/**
 * A page of the administration, as its navigation and its overview show it.
 *
 * @param title key of its name
 * @param lead key of the sentence that says what it is for
 */
public record Section(String path, String title, String lead) {
    private static final List<Section> ALL = List.of(
            section("look", "admin.look"),
            section("boards", "access.boards"),
            section("statuses", "labels.statuses"),
            section("tags", "labels.tags"),
            section("access", "access.portal"),
            section("sign-in", "admin.sign-in"),
            section("limits", "deciding.limits"),
            section("people", "admin.people"),
            section("moderation", "moderation.setting"),
            section("mail", "admin.mail"),
            section("widget", "admin.widget"),
            section("keys", "admin.keys"),
            section("audit", "audit.title"),
            section("plugins", "admin.plugins"));

    private static Section section(String page, String key) {
        return new Section("/admin/" + page, key, key + ".lead");
    }

    /** In the order in which they are shown. */
    public static List<Section> all() {
        return ALL;
    }
}
