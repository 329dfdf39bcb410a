package dev.cocreate.portal.demo;

import dev.cocreate.portal.platform.settings.Operator;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Puts the sample in when the operator asked for it, as soon as the schema is there. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleAtStart {
    @Inject
    Operator operator;

    @Inject
    SampleContent sample;

    @PostConstruct
    void put() {
        if (operator.demo().equals("small")) {
            sample.put();
        }
    }
}
