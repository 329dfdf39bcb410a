package dev.cocreate.portal.desk;

import dev.cocreate.portal.platform.web.Shell;
import java.util.List;
import java.util.stream.Stream;

/** Where the team works, in the order of the row of links that stands above each of these pages. */
public enum TeamPage {
    DESK("desk.title", "/desk"),
    NEEDS("needs.title", "/needs"),
    RANKING("scores.ranking", "/ranking"),
    DECISIONS("decisions.title", "/decisions"),
    DUPLICATES("duplicates.title", "/duplicates"),
    ACCOUNTS("accounts.title", "/accounts", "/segments"),
    MODERATION("moderation.title", "/moderation", "/reports"),
    DASHBOARD("dashboard.title", "/dashboard");

    private final String title;
    private final List<String> addresses;

    TeamPage(String title, String... addresses) {
        this.title = title;
        this.addresses = List.of(addresses);
    }

    /** The key of what it is called. */
    public String title() {
        return title;
    }

    public String address() {
        return addresses.get(0);
    }

    public boolean isAround(Shell shell) {
        return addresses.stream().anyMatch(shell::isAt);
    }

    /** Whether somebody of the team is at one of them. */
    public static boolean isAnyAround(Shell shell) {
        return shell.isTeam() && Stream.of(values()).anyMatch(page -> page.isAround(shell));
    }
}
