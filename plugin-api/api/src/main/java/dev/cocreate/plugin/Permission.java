package dev.cocreate.plugin;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a plugin must ask for, with a reason, before it may do it. In the POM:
 *
 * <pre>{@code
 * <plugin.permissions>pages.panel = Shows the price of each idea; ideas.read = Compares ideas</plugin.permissions>
 * }</pre>
 *
 * <p>This is consent and least privilege among honest people, not a sandbox: a plugin is trusted code in the same process.
 *
 * @since 1.0
 */
public enum Permission {
    /** Look up any idea, on boards too that only some people may see. */
    IDEAS_READ("ideas.read"),

    /** See, change or refuse an idea before it is submitted. */
    IDEAS_GUARD("ideas.guard"),

    /** Score ideas by numbers that the team gives; a scorer sees nothing else. */
    IDEAS_SCORE("ideas.score"),

    /** Show something on a page, and know the language and role of whoever looks at it. */
    PAGES_PANEL("pages.panel"),

    /** Be told of everything that happens in the portal. */
    EVENTS_LISTEN("events.listen"),

    /** Answer requests below {@code /plugins/{id}/}. */
    WEB_SERVE("web.serve");

    private final String slug;

    Permission(String slug) {
        this.slug = slug;
    }

    /** The name used in the POM and on pages. */
    public String slug() {
        return slug;
    }

    /** The permission of that name, if there is one. */
    public static Optional<Permission> named(String slug) {
        return Arrays.stream(values())
                .filter(permission -> permission.slug.equals(slug))
                .findFirst();
    }
}
