package newsloom.fetch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import newsloom.fetch.http.FakeDns;

/** No address off the public Internet gets past the guard, however it is written. */
class PublicNetworksProperties {
    private static final List<String> CLOSED = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static SsrfGuard guard = new SsrfGuard(NetworkAccess.defaults(), new FakeDns());

    @BeforeContainer
    static void start() {
        guard = new SsrfGuard(NetworkAccess.defaults(), new FakeDns());
    }

    @AfterContainer
    static void close() {
        guard.close();
    }

    @Property
    void everyNotationOfAClosedAddressIsRefused(@ForAll("closed") int address, @ForAll("notation") Notation notation) {
        String host = notation.write(address);

        assertThat(RequestTarget.of(URI.create("http://" + host + "/")).map(target -> guard.verdict(target.host())))
                .satisfiesAnyOf(
                        verdict -> assertThat(verdict).isEmpty(),
                        verdict -> assertThat(verdict).containsInstanceOf(AddressVerdict.Closed.class));
    }

    @Property
    void aNameIsNeverOpenAtAClosedAddress(@ForAll("closed") int address, @ForAll("hidden") String hidden)
            throws UnknownHostException {
        InetAddress plain = InetAddress.getByAddress(bytes(address));
        InetAddress six = InetAddress.getByName(hidden.formatted(address >>> 16, address & 0xFFFF));
        try (SsrfGuard own = new SsrfGuard(NetworkAccess.defaults(), host -> List.of(plain, six))) {
            assertThat(own.verdict("rebound.test")).isInstanceOf(AddressVerdict.Closed.class);
        }
    }

    @Property
    void aPublicAddressIsOpenInEveryNotationThatBrowsersTake(
            @ForAll("publicAddress") int address, @ForAll("notation") Notation notation) {
        String host = notation.write(address);
        if (notation.isUsual()) {
            assertThat(RequestTarget.of(URI.create("http://" + host + "/")).map(target -> guard.verdict(target.host())))
                    .containsInstanceOf(AddressVerdict.Open.class);
        }
    }

    @Property
    void sixIsClosedButForGlobalUnicast(@ForAll("sixClosed") byte[] address) throws UnknownHostException {
        assertThat(PublicNetworks.hold(InetAddress.getByAddress(address))).isFalse();
    }

    @Property
    void whateverAHostLooksLikeItIsRefusedOrOnlyOpenAtPublicAddresses(@ForAll("host") String host) {
        try (SsrfGuard own =
                new SsrfGuard(NetworkAccess.defaults(), name -> List.of(InetAddress.getLoopbackAddress()))) {
            parse("http://" + host + "/")
                    .flatMap(RequestTarget::of)
                    .map(target -> own.verdict(target.host()))
                    .ifPresent(verdict -> {
                        if (verdict instanceof AddressVerdict.Open open) {
                            assertThat(open.addresses()).allMatch(PublicNetworks::hold);
                        }
                    });
        }
    }

    @Provide
    Arbitrary<Integer> closed() {
        return Arbitraries.of(CLOSED).flatMap(network -> Arbitraries.integers().map(random -> in(network, random)));
    }

    @Provide
    Arbitrary<Integer> publicAddress() {
        return Arbitraries.integers()
                .filter(address -> (address >>> 24) < 224)
                .filter(address -> PublicNetworks.hold(address(address)));
    }

    @Provide
    Arbitrary<Notation> notation() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("%d", "0%o", "0x%x", "0X%X", "0x%08x", "000%o")
                                .list()
                                .ofSize(4),
                        Arbitraries.of("%s", "%s.", "[::ffff:%s]", "[::%s]", "[2002:%s::1]", "[64:ff9b::%s]"))
                .as(Notation::new);
    }

    @Provide
    Arbitrary<String> hidden() {
        return Arbitraries.of(
                "::ffff:%x:%x",
                "::%x:%x",
                "2002:%x:%x::1",
                "64:ff9b::%x:%x",
                "64:ff9b:1::%x:%x",
                "2001:0:1:2:3:4:%x:%x",
                "fe80::%x:%x",
                "fc00::%x:%x",
                "ff02::%x:%x",
                "2001:db8::%x:%x");
    }

    @Provide
    Arbitrary<byte[]> sixClosed() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofSize(16)
                .filter(address -> (address[0] & 0xE0) != 0x20)
                .filter(address -> !(address[0] == 0 && address[1] == 0x64));
    }

    @Provide
    Arbitrary<String> host() {
        return Arbitraries.strings()
                .withChars("0127xXaf.:[]%@。０１２７\\-_")
                .ofMinLength(1)
                .ofMaxLength(16);
    }

    /** How an address may be written: in so many parts, each in a system of numbers, and put into something. */
    record Notation(int parts, List<String> systems, String around) {

        String write(int address) {
            boolean isSix = around.contains(":");
            return around.formatted(isSix ? hex(address) : numbers(address));
        }

        boolean isUsual() {
            return !around.contains(":");
        }

        private static String hex(int address) {
            return "%x:%x".formatted(address >>> 16, address & 0xFFFF);
        }

        private String numbers(int address) {
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < parts - 1; i++) {
                written.append(number(systems.get(i), (address >>> (24 - 8 * i)) & 0xFF))
                        .append('.');
            }
            int left = 32 - 8 * (parts - 1);
            return written.append(number(systems.get(parts - 1), address & ((1L << left) - 1)))
                    .toString();
        }

        private static String number(String system, long value) {
            return system.formatted(value).toLowerCase(Locale.ROOT);
        }
    }

    private static int in(String network, int random) {
        IpNetwork read = IpNetwork.of(network).orElseThrow();
        byte[] first = read.first().getAddress();
        int start =
                ((first[0] & 0xFF) << 24) | ((first[1] & 0xFF) << 16) | ((first[2] & 0xFF) << 8) | (first[3] & 0xFF);
        return start | (random & (int) ((1L << (32 - read.bits())) - 1));
    }

    private static InetAddress address(int bits) {
        try {
            return InetAddress.getByAddress(bytes(bits));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(int bits) {
        return new byte[] {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
    }
}
