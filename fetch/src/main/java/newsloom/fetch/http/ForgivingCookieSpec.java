package newsloom.fetch.http;

import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.cookie.SetCookie;
import org.apache.hc.client5.http.impl.cookie.BasicDomainHandler;
import org.apache.hc.client5.http.impl.cookie.BasicHttpOnlyHandler;
import org.apache.hc.client5.http.impl.cookie.BasicPathHandler;
import org.apache.hc.client5.http.impl.cookie.BasicSecureHandler;
import org.apache.hc.client5.http.impl.cookie.LaxExpiresHandler;
import org.apache.hc.client5.http.impl.cookie.LaxMaxAgeHandler;
import org.apache.hc.client5.http.impl.cookie.PublicSuffixDomainFilter;
import org.apache.hc.client5.http.impl.cookie.RFC6265CookieSpec;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;

/** Cookies as browsers read them (RFC 6265, 5.2.1): an end that is no date is passed over, and the cookie stays. */
final class ForgivingCookieSpec extends RFC6265CookieSpec {

    ForgivingCookieSpec(PublicSuffixMatcher suffixes) {
        super(
                BasicPathHandler.INSTANCE,
                PublicSuffixDomainFilter.decorate(BasicDomainHandler.INSTANCE, suffixes),
                LaxMaxAgeHandler.INSTANCE,
                BasicSecureHandler.INSTANCE,
                BasicHttpOnlyHandler.INSTANCE,
                new ForgivingExpires());
    }

    private static final class ForgivingExpires extends LaxExpiresHandler {
        @Override
        public void parse(SetCookie cookie, String value) {
            try {
                super.parse(cookie, value);
            } catch (MalformedCookieException e) {
                cookie.setExpiryDate((java.time.Instant) null);
            }
        }
    }
}
