package dev.cocreate.portal.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::101:101"
            })
    void hostsOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.hold(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1"
            })
    void whatOnlyThisNetworkReachesIsNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.hold(InetAddress.getByName(address))).isFalse();
    }

    /** The JDK knows some of these ranges by itself; whatever it calls by such a name must not be called. */
    @Property(tries = 5_000)
    void whatTheJdkKnowsToBeSpecialIsNotPublic(@ForAll("addresses") byte[] bytes) throws UnknownHostException {
        var address = InetAddress.getByAddress(bytes);
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            assertThat(PublicAddresses.hold(address)).isFalse();
        }
    }

    @Property(tries = 5_000)
    void anAddressInsideAnotherIsAsPublicAsItIsAlone(@ForAll("four") byte[] four) throws UnknownHostException {
        var mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        System.arraycopy(four, 0, mapped, 12, 4);
        var translated = Arrays.copyOf(new byte[] {0, 0x64, (byte) 0xff, (byte) 0x9b}, 16);
        System.arraycopy(four, 0, translated, 12, 4);
        var alone = PublicAddresses.hold(InetAddress.getByAddress(four));

        assertThat(PublicAddresses.hold(InetAddress.getByAddress(mapped))).isEqualTo(alone);
        assertThat(PublicAddresses.hold(InetAddress.getByAddress(translated))).isEqualTo(alone);
    }

    @Property(tries = 5_000)
    void outsideOfGlobalUnicastNothingOfSixIsPublic(@ForAll("six") byte[] six) throws UnknownHostException {
        var first = six[0] & 0xff;
        var isTranslated = first == 0 && six[1] == 0x64;
        if ((first < 0x20 || first > 0x3f) && !isTranslated) {
            var address = InetAddress.getByAddress(six);
            assertThat(address.getAddress().length == 16 && PublicAddresses.hold(address))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<byte[]> addresses() {
        return Arbitraries.oneOf(four(), six());
    }

    /** Edges are where ranges begin and end. */
    @Provide
    Arbitrary<byte[]> four() {
        var edge = Arbitraries.of(0, 9, 10, 63, 64, 100, 127, 128, 169, 172, 192, 198, 223, 224, 254, 255);
        var any = Arbitraries.integers().between(0, 255);
        return Combinators.combine(Arbitraries.oneOf(edge, any), Arbitraries.oneOf(edge, any), any, any)
                .as((a, b, c, d) -> new byte[] {a.byteValue(), b.byteValue(), c.byteValue(), d.byteValue()});
    }

    @Provide
    Arbitrary<byte[]> six() {
        return Arbitraries.bytes().array(byte[].class).ofSize(16);
    }
}
