package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;

/**
 * Keeps floods out. Nobody changes things as often as this by hand: 120 times a minute for a person, 600 for their key, 60 for an
 * address from which nobody signed in. An administrator's key is the company's own program and is not limited.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class FloodFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_BY_PERSON = 120;
    private static final int MOST_BY_KEY = 600;
    private static final int MOST_BY_ADDRESS = 60;

    private final Visit visit;
    private final Limits limits;

    @Context
    ResourceInfo resource;

    @Inject
    FloodFilter(Visit visit, Limits limits) {
        this.visit = visit;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        var byKey = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        visit.visitor()
                .ifPresentOrElse(
                        visitor -> {
                            spend(visitor, byKey);
                            pace(visitor);
                        },
                        () -> limits.spend("change by address", visit.client(), MOST_BY_ADDRESS, MINUTE));
    }

    private void pace(Visitor writer) {
        var method = resource.getResourceMethod();
        var paced = method == null ? null : method.getAnnotation(Paced.class);
        if (paced != null && !writer.isTeam() && writer.actedBy().isEmpty()) {
            var who = writer.id().toString();
            limits.spend(paced.value() + " a minute", who, paced.aMinute(), MINUTE);
            limits.spend(paced.value() + " an hour", who, paced.anHour(), Duration.ofHours(1));
        }
    }

    private void spend(Visitor visitor, boolean byKey) {
        if (!byKey) {
            limits.spend("change by person", visitor.id().toString(), MOST_BY_PERSON, MINUTE);
        } else if (visitor.actedBy().isEmpty() && !visitor.isAdministrator()) {
            limits.spend("change by key", visitor.id().toString(), MOST_BY_KEY, MINUTE);
        }
    }
}
