package dev.cocreate.portal.events;

import org.jdbi.v3.core.Jdbi;

/** Events that are written and that nobody is told of, without a portal around them. */
public final class SilentEvents extends Events {
    public SilentEvents(Jdbi jdbi) {
        super(jdbi, new EventBell() {
            @Override
            public void ring() {
                // Nobody listens.
            }
        });
    }
}
