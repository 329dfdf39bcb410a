package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which address a request really comes from. {@code X-Forwarded-For} is believed as far as those who wrote it are trusted:
 * read from its end, the first address that is not a trusted proxy is the client. Anybody can send the header.
 */
@ApplicationScoped
public class TrustedProxies {
    /** Only literal addresses: a name would be looked up, and a client chooses what stands in the header. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private final List<Network> trusted;

    @Inject
    TrustedProxies(Operator operator) {
        trusted = operator.trustedProxies().stream().map(Network::parse).toList();
    }

    /** The client's address, from the connection's and the header's. */
    public String client(String connected, @Nullable String forwardedFor) {
        var client = connected;
        var hops = forwardedFor == null ? new String[0] : forwardedFor.split(",");
        for (var i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            var hop = hops[i].strip();
            if (literal(hop).isEmpty()) {
                break;
            }
            client = hop;
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return literal(address)
                .filter(bytes -> trusted.stream().anyMatch(network -> network.holds(bytes)))
                .isPresent();
    }

    private static Optional<byte[]> literal(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** An address with so many bits of it that count. */
    private record Network(byte[] address, int bits) {
        static Network parse(String text) {
            var parts = text.split("/", 2);
            var address = literal(parts[0])
                    .orElseThrow(() -> new IllegalStateException("TRUSTED_PROXIES: \"" + text
                            + "\" is neither an address nor a network such as 10.0.0.0/8."));
            return new Network(address, parts.length > 1 ? Integer.parseInt(parts[1]) : address.length * 8);
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
