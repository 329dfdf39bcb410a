package dev.cocreate.portal.openid;

import dev.cocreate.portal.platform.outgoing.Call;
import dev.cocreate.portal.platform.outgoing.Outgoing;
import dev.cocreate.portal.platform.outgoing.OutgoingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The keys that providers sign with. They are read again when one is missing, but not at everybody's wish. */
@ApplicationScoped
class SigningKeys {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration READ_AGAIN = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 200_000;

    private final Outgoing outgoing;
    private final Clock clock;
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    SigningKeys(Outgoing outgoing, Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** The keys as they were ten minutes ago at most. */
    List<JsonWebKey> of(URI address) throws OutgoingProblem, JoseException {
        return notOlderThan(KEPT, address);
    }

    /** The keys as they are, for a token that names one we do not know. */
    List<JsonWebKey> again(URI address) throws OutgoingProblem, JoseException {
        return notOlderThan(READ_AGAIN, address);
    }

    private List<JsonWebKey> notOlderThan(Duration age, URI address) throws OutgoingProblem, JoseException {
        var known = kept.get(address);
        if (known != null && known.readAt().plus(age).isAfter(clock.instant())) {
            return known.keys();
        }
        var reply = outgoing.send(
                Call.get(address).with("Accept", "application/json").within(LONGEST, MOST_BYTES));
        if (!reply.isOk()) {
            throw new JoseException("The keys are answered with status " + reply.status());
        }
        var read = new Kept(new JsonWebKeySet(reply.text()).getJsonWebKeys(), clock.instant());
        kept.put(address, read);
        return read.keys();
    }

    private record Kept(List<JsonWebKey> keys, Instant readAt) {}
}
