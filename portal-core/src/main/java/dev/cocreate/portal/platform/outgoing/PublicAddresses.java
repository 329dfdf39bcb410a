package dev.cocreate.portal.platform.outgoing;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses anybody on the internet can reach. What is not known to be one of them is none. */
final class PublicAddresses {
    /** IANA's special purposes, what is no host's own, and the one public address at which a cloud tells its guests secrets. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001:0:0:0:0:0:0:0/23",
                    "2001:db8:0:0:0:0:0:0/32",
                    "2002:0:0:0:0:0:0:0/16",
                    "3fff:0:0:0:0:0:0:0/20")
            .map(Network::parse)
            .toList();

    /** The only part of IPv6 that is given to hosts of the internet. */
    private static final Network GLOBAL_UNICAST = Network.parse("2000:0:0:0:0:0:0:0/3");

    /** IPv4 as networks without it see it: the last four bytes say which. */
    private static final Network TRANSLATED = Network.parse("64:ff9b:0:0:0:0:0:0/96");

    private PublicAddresses() {}

    static boolean hold(InetAddress address) {
        return hold(address.getAddress());
    }

    private static boolean hold(byte[] address) {
        if (address.length == 16 && TRANSLATED.holds(address)) {
            return hold(Arrays.copyOfRange(address, 12, 16));
        }
        return (address.length == 4 || GLOBAL_UNICAST.holds(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
    }

    private record Network(int bytes, BigInteger prefix, int free) {
        static Network parse(String text) {
            var parts = text.split("/");
            var address = parts[0].contains(":") ? six(parts[0]) : four(parts[0]);
            var free = address.length * 8 - Integer.parseInt(parts[1]);
            return new Network(address.length, new BigInteger(1, address).shiftRight(free), free);
        }

        private static byte[] four(String text) {
            var address = new byte[4];
            var parts = text.split("\\.");
            for (var i = 0; i < 4; i++) {
                address[i] = (byte) Integer.parseInt(parts[i]);
            }
            return address;
        }

        private static byte[] six(String text) {
            var address = new byte[16];
            var parts = text.split(":");
            for (var i = 0; i < 8; i++) {
                var part = Integer.parseInt(parts[i], 16);
                address[2 * i] = (byte) (part >> 8);
                address[2 * i + 1] = (byte) part;
            }
            return address;
        }

        boolean holds(byte[] address) {
            return address.length == bytes
                    && new BigInteger(1, address).shiftRight(free).equals(prefix);
        }
    }
}
