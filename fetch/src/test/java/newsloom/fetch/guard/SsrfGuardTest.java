package newsloom.fetch.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.fetch.http.BodyRedirect;
import newsloom.fetch.http.FakeDns;
import newsloom.fetch.http.FetchSettings;
import newsloom.fetch.http.FetcherFactory;
import newsloom.fetch.http.Site;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SsrfGuardTest {
    private static final NetworkAccess FORGETFUL = new NetworkAccess(
            List.of(), Optional.empty(), List.of(), Duration.ofMillis(300), 2, 10, Duration.ofNanos(1), Duration.ZERO);

    private final Site site = new Site().serve("/", "secret");
    private final FakeDns names = new FakeDns();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aNameThatChangesItsAnswerBetweenCheckAndConnectionGainsNothing() {
        names.say("rebound.test", "8.8.8.8", "127.0.0.1");
        try (FetcherFactory web = web(FORGETFUL)) {
            assertThat(web.guarded().fetch(Request.of(site.at("rebound.test", "/"))))
                    .isInstanceOfSatisfying(
                            Fetched.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(RefusalReason.NOT_PUBLIC));
        }
        assertThat(names.asked()).hasSize(2);
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void ofSeveralAddressesThePublicOnesAreTaken() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("8.8.8.8");
        try (SsrfGuard guard =
                new SsrfGuard(NetworkAccess.defaults(), host -> List.of(InetAddress.getByName("10.0.0.1"), open))) {
            assertThat(guard.verdict("mixed.test")).isEqualTo(new AddressVerdict.Open(List.of(open)));
        }
    }

    @Test
    void hostsAreOpenedByNameByPatternByAddressAndByNetwork() {
        FakeDns all = new FakeDns()
                .say("a.intern.test", "10.1.1.1")
                .say("intern.test", "10.1.1.1")
                .say("wiki.test", "10.2.0.7")
                .say("other.test", "10.3.0.7")
                .say("named.test", "fd00::1");
        NetworkAccess reach = NetworkAccess.defaults()
                .withOpen(List.of("*.intern.test", "Named.test", "10.2.0.0/16", "192.168.7.7", "::1"));
        try (SsrfGuard guard = new SsrfGuard(reach, all)) {
            assertThat(List.of("a.intern.test", "named.test", "wiki.test", "192.168.7.7", "::1"))
                    .allSatisfy(host -> assertThat(guard.verdict(host)).isInstanceOf(AddressVerdict.Open.class));
            assertThat(List.of("intern.test", "other.test", "192.168.7.8", "127.0.0.1"))
                    .allSatisfy(host -> assertThat(guard.verdict(host)).isInstanceOf(AddressVerdict.Closed.class));
        }
    }

    @Test
    void addressesAreRememberedForAWhile() {
        names.say("known.test", "8.8.8.8");
        try (SsrfGuard guard = new SsrfGuard(NetworkAccess.defaults(), names)) {
            guard.verdict("known.test");
            guard.verdict("known.test");
        }
        assertThat(names.asked()).containsExactly("known.test");
    }

    @Test
    void aNameNobodyKnowsIsAFailureWithASentence() {
        try (FetcherFactory web = web(NetworkAccess.defaults())) {
            assertThat(web.guarded().fetch(Request.of(site.at("nowhere.test", "/"))))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.reason())
                                    .isEqualTo("There is no host nowhere.test, or the name servers do not answer."));
        }
    }

    @Test
    void nameServersThatDoNotAnswerAreNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        try (SsrfGuard guard = new SsrfGuard(FORGETFUL, host -> {
            awaitQuietly(never);
            return List.of();
        })) {
            assertThat(guard.verdict("slow.test"))
                    .isEqualTo(new AddressVerdict.Unknown("The name servers did not say in time where slow.test is."));
        }
    }

    @Test
    void onlyTheWebIsAsked() {
        try (FetcherFactory web = web(NetworkAccess.defaults())) {
            for (String address : List.of(
                    "ftp://example.org/",
                    "file:///etc/passwd",
                    "http:a",
                    "http:///a",
                    "jar:http://a!/",
                    "//example.org")) {
                assertThat(web.guarded().fetch(Request.of(URI.create(address))))
                        .isInstanceOfSatisfying(
                                Fetched.Refused.class,
                                refused -> assertThat(refused.kind()).isEqualTo(RefusalReason.NOT_WEB));
            }
        }
    }

    @Test
    void throughAProxyAddressesAndNamesKnownToBePrivateAreRefusedAndNamesNobodyKnowsHereLeftToIt() {
        Site proxy = new Site().serve("http://elsewhere.test:81/a", "by proxy");
        names.say("private.test", "10.0.0.1").say("proxy.test", "127.0.0.1").say("near.test", "127.0.0.1");
        NetworkAccess reach = NetworkAccess.defaults()
                .withOpen(List.of("near.test"))
                .withProxy(URI.create("http://user:word@proxy.test:" + proxy.port()), List.of("near.test"));
        try (proxy;
                FetcherFactory web = web(reach)) {
            assertThat(text(web, "http://elsewhere.test:81/a")).isEqualTo("by proxy");
            assertThat(text(web, site.at("near.test", "/").toString())).isEqualTo("secret");
            for (String address : List.of("http://private.test/", "http://127.1/", "http://[::ffff:7f00:1]/")) {
                assertThat(web.guarded().fetch(Request.of(URI.create(address)))).isInstanceOf(Fetched.Refused.class);
            }
        }
        assertThat(proxy.requests()).hasSize(1);
    }

    /** Strangers are behind the proxy here, since no test can be one. */
    @Test
    void strangersLeadToTheOtherPortsOfAnOpenHostOnlyWhereThoseAreNamed() {
        String secret = site.at("near.test", "/").toString();
        Site proxy = new Site().redirect("http://stranger.test/", 302, secret);
        names.say("proxy.test", "127.0.0.1").say("near.test", "127.0.0.1");
        Request linked = new Request(URI.create(secret), Validators.NONE, Map.of(), Optional.of("stranger.test"));
        try (proxy;
                FetcherFactory closed = web(throughProxy(proxy, "near.test"));
                FetcherFactory named = web(throughProxy(proxy, "near.test:" + site.port()))) {
            assertThat(closed.guarded().fetch(Request.of(URI.create("http://stranger.test/"))))
                    .isEqualTo(new Fetched.Refused(
                            RefusalReason.NOT_PUBLIC,
                            "near.test is open, but not its port " + site.port()
                                    + " to others. If that is yours to monitor, name near.test:" + site.port()
                                    + " among the open hosts."));
            assertThat(closed.guarded().fetch(linked)).isInstanceOf(Fetched.Refused.class);
            assertThat(text(closed, secret)).isEqualTo("secret");
            assertThat(text(named, "http://stranger.test/")).isEqualTo("secret");
            assertThat(named.guarded().fetch(linked)).isInstanceOf(Fetched.Body.class);
        }
    }

    private static NetworkAccess throughProxy(Site proxy, String open) {
        return NetworkAccess.defaults()
                .withOpen(List.of(open))
                .withProxy(URI.create("http://proxy.test:" + proxy.port()), List.of("near.test"));
    }

    @Test
    void behindAProxyNameServersThatDoNotAnswerAreHardlyWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        Site proxy = new Site().serve("http://elsewhere.test/", "by proxy");
        DnsLookup silent = host -> {
            if (!host.equals("proxy.test")) {
                awaitQuietly(never);
            }
            return List.of(InetAddress.getLoopbackAddress());
        };
        NetworkAccess patient = new NetworkAccess(
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Duration.ofMinutes(1),
                        2,
                        10,
                        Duration.ofMinutes(1),
                        Duration.ZERO)
                .withProxy(URI.create("http://proxy.test:" + proxy.port()), List.of());
        try (proxy;
                FetcherFactory web = web(patient, silent)) {
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> text(web, "http://elsewhere.test/")))
                    .isEqualTo("by proxy");
        }
    }

    private static String text(FetcherFactory web, String address) {
        Fetched fetched = web.guarded().fetch(Request.of(URI.create(address)));
        assertThat(fetched).isInstanceOf(Fetched.Body.class);
        return new String(((Fetched.Body) fetched).bytes().array(), UTF_8);
    }

    private FetcherFactory web(NetworkAccess reach) {
        return web(reach, names);
    }

    private static FetcherFactory web(NetworkAccess reach, DnsLookup lookup) {
        return new FetcherFactory(
                FetchSettings.defaults().with(reach),
                InstantSource.system(),
                BodyRedirect.NONE,
                lookup,
                SSLContexts.createDefault());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
