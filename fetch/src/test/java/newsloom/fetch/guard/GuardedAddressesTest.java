package newsloom.fetch.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Addresses as hosts and settings write them, at the edges of what may be written. */
class GuardedAddressesTest {

    @Test
    void theLastNumberFillsWhatIsLeftAndNoMore() {
        assertThat(written("255.255.255.255")).isEqualTo("255.255.255.255");
        assertThat(written("4294967295")).isEqualTo("255.255.255.255");
        assertThat(written("1.16777215")).isEqualTo("1.255.255.255");
        assertThat(written("0x")).isEqualTo("0.0.0.0");
        assertThat(List.of("4294967296", "1.16777216", "256.1.1.1", "1.2.3.256", "1.2.3.4.5", "1..2", ""))
                .allSatisfy(host -> assertThat(IpLiterals.read(host)).isEmpty());
    }

    @Test
    void whatIsNoNumberOrEndlesslyLongIsNoAddress() {
        assertThat(IpLiterals.read("08.1.1.1")).isEmpty();
        assertThat(IpLiterals.read("0xfffffffffffffffff")).isEmpty();
        assertThat(written("00000000000000000001")).isEqualTo("0.0.0.1");
        assertThat(IpLiterals.read("000000000000000000001")).isEmpty();
    }

    @Test
    void versionSixIsReadWithAndWithoutBracketsButNeverWithAZone() {
        assertThat(written("[2606:4700::1]")).isEqualTo("2606:4700:0:0:0:0:0:1");
        assertThat(written("2606:4700::1")).isEqualTo("2606:4700:0:0:0:0:0:1");
        assertThat(List.of("[2606:4700::1", "2606:4700::1]", "fe80::1%lo", "[fe80::1%1]", "[::g]"))
                .allSatisfy(host -> assertThat(IpLiterals.read(host)).isEmpty());
    }

    @Test
    void aNetworkIsWrittenWithASlashAndAnythingElseIsRefusedWithASentence() throws UnknownHostException {
        OpenHosts open = OpenHosts.of(List.of("10.1.0.0/16", "2001:db8::1", "Wiki.test"));

        assertThat(open.hosts()).extracting(OpenHost::name).containsExactly("10.1.0.0/16", "2001:db8::1", "wiki.test");
        assertThat(open.hosts()).filteredOn(host -> host.network().isPresent()).hasSize(2);
        assertThat(open.hold("any.test", InetAddress.getByName("2001:db8::1"))).isTrue();
        assertThat(open.hold("any.test", InetAddress.getByName("2001:db8::2"))).isFalse();
        assertThatThrownBy(() -> OpenHosts.of(List.of("/16")))
                .hasMessage("\"/16\" is no network. Write one as 10.1.0.0/16 or fd00:1::/32.");
        assertThatThrownBy(() -> OpenHosts.of(List.of("10.0.0.0/33"))).hasMessageContaining("33 bits");
    }

    @Test
    void aHostThatIsOpenedWithAPortIsOpenAtThatOneAlone() {
        InetAddress one = IpLiterals.read("10.1.0.1").orElseThrow();
        InetAddress itself = IpLiterals.read("::1").orElseThrow();
        InetAddress other = IpLiterals.read("::2").orElseThrow();
        OpenHosts open =
                OpenHosts.of(List.of("wiki.test:8080", "*.in.test:81", "10.1.0.0/16:82", "[::1]:83", "any.test"));

        assertThat(open.hold("wiki.test", one, 8080, true)).isTrue();
        assertThat(open.hold("wiki.test", one, 80, false)).isFalse();
        assertThat(open.hold("a.in.test", one, 81, true)).isTrue();
        assertThat(open.hold("a.in.test", one, 443, false)).isFalse();
        assertThat(open.hold("x.test", one, 82, true)).isTrue();
        assertThat(open.hold("x.test", itself, 83, true)).isTrue();
        assertThat(open.hold("x.test", itself, 84, false)).isFalse();
        assertThat(open.hold("any.test", other, 9200, false)).isTrue();
        assertThat(open.hold("any.test", other, 443, true)).isTrue();
        assertThat(open.hold("any.test", other, 9200, true)).isFalse();
        assertThatThrownBy(() -> OpenHosts.of(List.of("wiki.test:70000")))
                .hasMessage("\"wiki.test:70000\" names no port from 1 to 65535.");
    }

    @Test
    void whyAHostIsClosedIsSaidWithItsAddress() {
        DnsLookup names = host -> host.equals("none.test") ? List.of() : List.of(InetAddress.getByName("10.0.0.1"));
        try (SsrfGuard guard = new SsrfGuard(NetworkAccess.defaults(), names)) {
            String end = " is not on the public Internet. If it is yours to monitor, name it among the open hosts.";
            assertThat(guard.verdict("private.test"))
                    .isEqualTo(new AddressVerdict.Closed("private.test is at 10.0.0.1, which" + end));
            assertThat(guard.verdict("10.0.0.1")).isEqualTo(new AddressVerdict.Closed("10.0.0.1" + end));
            assertThat(guard.verdict("none.test")).isEqualTo(new AddressVerdict.Closed("none.test has no address."));
            assertThat(guard.verdict("1.2.3.999"))
                    .isEqualTo(new AddressVerdict.Closed("1.2.3.999 is no address that can be read."));
        }
    }

    @Test
    void whoIsInterruptedKnowsNothingAndStaysInterrupted() {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        try (SsrfGuard guard = new SsrfGuard(NetworkAccess.defaults(), host -> answer.join())) {
            Thread.currentThread().interrupt();
            assertThat(guard.verdict("any.test"))
                    .isEqualTo(new AddressVerdict.Unknown("Looking up any.test was interrupted."));
            assertThat(Thread.interrupted()).isTrue();
            answer.complete(List.of());
        }
    }

    @Test
    void anAddressHiddenByNat64IsAsOpenAsItself() throws UnknownHostException {
        assertThat(PublicNetworks.hold(InetAddress.getByName("64:ff9b::808:808")))
                .isTrue();
        assertThat(PublicNetworks.hold(InetAddress.getByName("64:ff9b::a00:1"))).isFalse();
        assertThat(PublicNetworks.hold(InetAddress.getByName("2606:4700::1"))).isTrue();
    }

    private static String written(String host) {
        return IpLiterals.read(host).orElseThrow().getHostAddress();
    }
}
