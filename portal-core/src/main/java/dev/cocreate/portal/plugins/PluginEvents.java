package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.events.OwnEvents;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Events of plugins' own. */
@ApplicationScoped
@Transactional
public class PluginEvents implements Offered<OwnEvents> {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final Jdbi jdbi;
    private final Events events;
    private final Acting acting;

    @Inject
    PluginEvents(Jdbi jdbi, Events events, Acting acting) {
        this.jdbi = jdbi;
        this.events = events;
        this.acting = acting;
    }

    @Override
    public Class<OwnEvents> type() {
        return OwnEvents.class;
    }

    @Override
    public OwnEvents of(AskingPlugin plugin) {
        return new Appending(this, plugin);
    }

    /** For one plugin. */
    private record Appending(PluginEvents events, AskingPlugin plugin) implements OwnEvents {
        @Override
        public void append(String type, Map<String, Object> facts) {
            events.append(plugin, type, OptionalLong.empty(), facts);
        }

        @Override
        public void append(String type, String idea, Map<String, Object> facts) {
            if (!Acting.isNumber(idea)) {
                throw new Problem("not-found", "idea", "There is no idea " + idea + ".");
            }
            events.append(plugin, type, OptionalLong.of(Long.parseLong(idea)), facts);
        }
    }

    void append(AskingPlugin plugin, String type, OptionalLong idea, Map<String, Object> facts) {
        if (!type.matches("[A-Za-z][A-Za-z0-9]{0,59}")) {
            throw new Problem("invalid", "type", "The name of an event has letters and digits, at most 60: " + type);
        }
        if (idea.isPresent()) {
            acting.asked(() -> requireIdea(idea.getAsLong()));
        }
        events.append(new Happened(plugin.id() + "." + type, Optional.of(acting.as(plugin)), idea, json(facts)));
    }

    private boolean requireIdea(long idea) {
        var there = jdbi.withHandle(handle -> handle.createQuery("select exists (select from idea where id = ?)")
                .bind(0, idea)
                .mapTo(Boolean.class)
                .one());
        if (!there) {
            throw new NotFoundProblem("idea", idea);
        }
        return true;
    }

    private static JsonObject json(Map<String, Object> facts) {
        if (facts.size() > MOST) {
            throw new Problem("invalid", "facts", "An event has at most " + MOST + " facts.");
        }
        var json = Json.createObjectBuilder();
        facts.forEach((name, value) -> {
            if (name.length() > LONGEST || value.toString().length() > LONGEST) {
                throw new Problem("invalid", name, "A fact has at most " + LONGEST + " characters.");
            }
            if (value instanceof Boolean truth) {
                json.add(name, truth);
            } else if (value instanceof Number number) {
                json.add(name, number(name, number));
            } else if (value instanceof String text) {
                json.add(name, text);
            } else {
                throw new Problem("invalid", name, "A fact is a text, a number or a truth value.");
            }
        });
        return json.build();
    }

    private static BigDecimal number(String name, Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException infinite) {
            throw new Problem("invalid", name, "A number must be finite.");
        }
    }

    private record Happened(String kind, Optional<Visitor> by, OptionalLong idea, JsonObject facts)
            implements DomainEvent {}
}
