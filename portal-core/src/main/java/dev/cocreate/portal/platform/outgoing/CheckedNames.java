package dev.cocreate.portal.platform.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves names, and refuses those that lead where no call may go. What it answers is what is connected to. */
record CheckedNames(DnsResolver names, Predicate<InetAddress> allowed) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        for (var address : addresses) {
            // One is enough: a name that leads to both is trying something, or is set up by mistake.
            if (!allowed.test(address)) {
                throw new RefusedAddress(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name leads to an address that may not be called. */
    static final class RefusedAddress extends UnknownHostException {
        RefusedAddress(String host) {
            super(host);
        }
    }
}
