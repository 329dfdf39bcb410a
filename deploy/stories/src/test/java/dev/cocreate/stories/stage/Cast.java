package dev.cocreate.stories.stage;

import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** Who appears in the stories. */
public final class Cast {
    private Cast() {}

    /** Ada, of the product team. */
    public static Person ada() {
        return new Person("Ada Okafor", "ada@team.example", "TEAM");
    }

    /** Ben, a customer. */
    public static Person ben() {
        return new Person("Ben Vogel", "ben@kunde.example", "CUSTOMER");
    }

    /** Chen, a customer of another company. */
    public static Person chen() {
        return new Person("陈伟", "chen@kehu.example", "CUSTOMER");
    }

    /** Dalia, an administrator. */
    public static Person dalia() {
        return new Person("داليا حسن", "dalia@team.example", "ADMINISTRATOR");
    }

    /** One of many customers. */
    public static Person customer(int number) {
        return new Person("Customer " + number, "customer" + number + "@crowd.example", "CUSTOMER");
    }

    /** Somebody the portal does not know yet. */
    public static Person stranger(String name) {
        return new Person(name, name.toLowerCase(Locale.ROOT) + "@elsewhere.example", "CUSTOMER");
    }

    static void enter(Jdbi jdbi) {
        for (var person : new Person[] {ada(), ben(), chen(), dalia()}) {
            jdbi.useHandle(handle -> handle.execute(
                    "insert into person (email, name, role) values (?, ?, ?)",
                    person.email(),
                    person.name(),
                    person.role()));
        }
    }

    /**
     * One of the cast.
     *
     * @param role as the database has it
     */
    public record Person(String name, String email, String role) {}
}
