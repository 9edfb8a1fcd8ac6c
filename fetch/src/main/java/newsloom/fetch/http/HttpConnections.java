package newsloom.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import newsloom.fetch.FetchLimits;
import newsloom.fetch.guard.NetworkAccess;
import newsloom.fetch.guard.OpenHosts;
import newsloom.fetch.guard.RequestTarget;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client, bounded, and without what it would do of its own accord: redirects, decompression, keeping cookies. */
public final class HttpConnections implements AutoCloseable {
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private final NetworkAccess network;
    private final OpenHosts direct;
    private final CloseableHttpClient client;

    public HttpConnections(FetchSettings settings, GuardedResolver resolver, SSLContext tls) {
        this.network = settings.network();
        this.direct = OpenHosts.of(network.direct());
        this.client = client(settings, resolver, tls);
    }

    /**
     * The answer must be closed.
     *
     * @param cookies are sent where they belong, and take what the answer sets
     */
    ClassicHttpResponse ask(RequestTarget target, HttpUriRequestBase request, CookieStore cookies) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(cookies);
        try {
            return client.executeOpen(new HttpHost(target.scheme(), target.host(), target.port()), request, context);
        } catch (IllegalArgumentException e) {
            // The client takes some broken heads, such as a status of 000, for mistakes of its caller.
            throw new ClientProtocolException(
                    Optional.ofNullable(e.getMessage()).orElse("a broken head"), e);
        }
    }

    /** Whether the proxy looks up the name. */
    boolean goThroughProxy(String host) {
        return network.proxy().isPresent() && !direct.hold(host);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private CloseableHttpClient client(FetchSettings settings, GuardedResolver resolver, SSLContext tls) {
        ForgivingCookieSpec cookies = new ForgivingCookieSpec(PublicSuffixMatcherLoader.getDefault());
        return HttpClients.custom()
                .setConnectionManager(pool(settings.limits(), resolver, tls))
                .setRoutePlanner(new ProxyPlanner())
                .setDefaultCredentialsProvider(credentials())
                .setDefaultRequestConfig(request(settings.limits()))
                .setUserAgent(settings.userAgent())
                .setRetryStrategy(new StaleConnectionRetry())
                .setDefaultCookieSpecRegistry(name -> context -> cookies)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .evictIdleConnections(IDLE)
                .build();
    }

    private static PoolingHttpClientConnectionManager pool(
            FetchLimits limits, GuardedResolver resolver, SSLContext tls) {
        Timeout silence = Timeout.of(limits.silence());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(limits.longestHeader())
                                .setMaxHeaderCount(limits.mostHeaders())
                                .build())
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(silence).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(silence)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setMaxConnPerRoute(limits.connectionsPerHost())
                .setMaxConnTotal(limits.connections())
                .build();
    }

    private static RequestConfig request(FetchLimits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.deadline()))
                .setResponseTimeout(Timeout.of(limits.silence()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private BasicCredentialsProvider credentials() {
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        proxy().filter(proxy -> proxy.login().isPresent())
                .ifPresent(proxy -> credentials.setCredentials(
                        new AuthScope(proxy.host(), proxy.port()),
                        credentials(proxy.login().get())));
        return credentials;
    }

    private static UsernamePasswordCredentials credentials(String login) {
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        String password = colon < 0 ? "" : login.substring(colon + 1);
        return new UsernamePasswordCredentials(
                RequestTarget.decoded(user), RequestTarget.decoded(password).toCharArray());
    }

    private Optional<RequestTarget> proxy() {
        Optional<URI> address = network.proxy();
        return address.flatMap(RequestTarget::of);
    }

    /** All through the proxy, if there is one, but for the hosts that settings name. */
    private final class ProxyPlanner extends DefaultRoutePlanner {
        ProxyPlanner() {
            super(DefaultSchemePortResolver.INSTANCE);
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return proxy().filter(proxy -> goThroughProxy(target.getHostName()))
                    .map(proxy -> new HttpHost(proxy.scheme(), proxy.host(), proxy.port()))
                    .orElse(null);
        }
    }
}
