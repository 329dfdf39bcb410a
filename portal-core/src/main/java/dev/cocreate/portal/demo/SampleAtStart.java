package dev.cocreate.portal.demo;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts the sample in when the operator asked for it. */
@ApplicationScoped
class SampleAtStart {
    /** As soon as there is a schema, and before consumers of events begin, who would send mail about the sample. */
    private static final int EARLY = Migrations.FIRST + 1;

    private final Operator operator;
    private final SampleContent sample;

    @Inject
    SampleAtStart(Operator operator, SampleContent sample) {
        this.operator = operator;
        this.sample = sample;
    }

    void put(@Observes @Priority(EARLY) @Initialized(ApplicationScoped.class) Object start) {
        if (operator.demo().equals("small")) {
            sample.put();
        }
    }
}
