package dev.cocreate.portal.votes;

import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * From which network a vote is cast, told apart from others of that day and from nothing else: a hash with the operator's secret and
 * the day, of the part of the address that a household or an office shares. The address is not kept.
 */
@ApplicationScoped
class Networks {
    private static final int BYTES = 9;
    private static final int OF_IPV4 = 3;
    private static final int OF_IPV6 = 6;

    private final Operator operator;
    private final Visit visit;
    private final Clock clock;

    @Inject
    Networks(Operator operator, Visit visit, Clock clock) {
        this.operator = operator;
        this.visit = visit;
        this.clock = clock;
    }

    /** Null for who acts by a program's key, which tells nothing of where they are. */
    byte @Nullable [] of(Visitor voter) {
        return voter.actedBy().isPresent() || visit.client().isEmpty()
                ? null
                : hash(visit.client(), clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(), operator.secret());
    }

    static byte @Nullable [] hash(String client, LocalDate day, String secret) {
        if (!client.matches("[0-9a-fA-F.:]{2,45}")) {
            return null;
        }
        try {
            var address = InetAddress.getByName(client).getAddress();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    ("network of " + day + ":" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var shared = Arrays.copyOf(address, address.length == 4 ? OF_IPV4 : OF_IPV6);
            return Arrays.copyOf(mac.doFinal(shared), BYTES);
        } catch (UnknownHostException noAddress) {
            return null;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
