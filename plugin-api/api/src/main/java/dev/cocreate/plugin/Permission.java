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

    /** Propose ideas in people's names, answer and tag ideas in its own. */
    IDEAS_WRITE("ideas.write"),

    /** See, change or refuse an idea before it is submitted. */
    IDEAS_GUARD("ideas.guard"),

    /** Score ideas by numbers that the team gives; a scorer sees nothing else. */
    IDEAS_SCORE("ideas.score"),

    /** See who voted, how much they need it, and what for. */
    VOTES_READ("votes.read"),

    /** Cast and take back votes in people's names. */
    VOTES_WRITE("votes.write"),

    /** Read all comments. */
    COMMENTS_READ("comments.read"),

    /** Comment, in its own name and in people's. */
    COMMENTS_WRITE("comments.write"),

    /** Read the team's needs. */
    NEEDS_READ("needs.read"),

    /** See names and addresses of people. */
    PEOPLE_READ("people.read"),

    /** See customer companies with plan and revenue, and who speaks for them. */
    ACCOUNTS_READ("accounts.read"),

    /** Write letters to people. */
    MAIL_SEND("mail.send"),

    /** Show something on a page, and know the language and role of whoever looks at it. */
    PAGES_PANEL("pages.panel"),

    /** Be told of everything that happens in the portal. */
    EVENTS_LISTEN("events.listen"),

    /** Append events of its own to the log. */
    EVENTS_APPEND("events.append"),

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
