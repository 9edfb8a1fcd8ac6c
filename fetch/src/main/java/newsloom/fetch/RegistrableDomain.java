package newsloom.fetch;

import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Whose an address is, for who asks which articles are one publisher's: by the public suffix list that the HTTP client has. */
public final class RegistrableDomain {
    private static final String NUMERIC = "\\[.*|(.*\\.)?\\d+";
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private RegistrableDomain() {}

    /** In ASCII; the host itself where nobody can register one (numbers, {@code localhost}, a public suffix). */
    public static String of(URI address) {
        String host = WebAddress.host(address);
        Optional<String> name = WebAddress.ascii(host).filter(each -> !each.matches(NUMERIC));
        return name.flatMap(each -> Optional.ofNullable(SUFFIXES.getDomainRoot(each)))
                .or(() -> name)
                .orElse(host);
    }
}
