package dev.cocreate.portal.live;

import dev.cocreate.portal.platform.problems.BusyProblem;
import dev.cocreate.portal.platform.problems.TooManyProblem;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many pages may be connected to this node, and how many of them by one person or from one address. */
@ApplicationScoped
class Seats {
    private static final int MOST_OF_PERSON = 20;
    private static final int MOST_OF_ADDRESS = 200;
    private static final Duration LATER = Duration.ofSeconds(60);

    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    @Inject
    Seats(Operator operator) {
        this.most = operator.livePages();
    }

    synchronized void take(Guest guest) {
        if (all >= most) {
            throw new BusyProblem("too-many-pages", "Too many pages are open just now; this one still works.", LATER);
        }
        if (taken.getOrDefault(guest.name, 0) >= guest.most) {
            throw new TooManyProblem("too-many-pages", "You have many pages open; this one still works.", LATER);
        }
        taken.merge(guest.name, 1, Integer::sum);
        all++;
    }

    synchronized void giveBack(Guest guest) {
        taken.computeIfPresent(guest.name, (name, many) -> many > 1 ? many - 1 : null);
        all--;
    }

    /** Whether somebody has so many that it is worth asking which of them are still there. */
    synchronized boolean isCrowded(Guest guest) {
        return taken.getOrDefault(guest.name, 0) > guest.most / 2;
    }

    synchronized int taken() {
        return all;
    }

    /** Who sits here. */
    static final class Guest {
        private final String name;
        private final int most;

        private Guest(String name, int most) {
            this.name = name;
            this.most = most;
        }

        static Guest person(long id) {
            return new Guest("person " + id, MOST_OF_PERSON);
        }

        /** Many people may share an address. */
        static Guest address(String address) {
            return new Guest("address " + address, MOST_OF_ADDRESS);
        }
    }
}
