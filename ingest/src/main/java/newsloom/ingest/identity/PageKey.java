package newsloom.ingest.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folds the addresses under which a publisher offers one page (http and https, www, mobile, AMP) into one key.
 *
 * <p>A key is compared, never fetched or shown: not each of these forms exists everywhere.
 */
final class PageKey {
    private static final Pattern FORM_OF_HOST = Pattern.compile("www?[0-9]*|m|mobile|amp|touch|wap");
    private static final Pattern AMP_FOLDER = Pattern.compile("amp|amphtml");
    private static final Pattern AMP_ENDING = Pattern.compile("[.-]amp(?=\\.s?html?$|$)");
    private static final Pattern INDEX = Pattern.compile("(?:index|default)\\.(?:s?html?|php|aspx?|jsp)");
    private static final Set<String> FORMATS =
            Set.of("output", "outputtype", "view", "mode", "format", "type", "layout", "display", "version");

    private PageKey() {}

    /** Empty when it is no address on the web, or only that of a front page, which is no one article's own. */
    static Optional<String> of(String written) {
        return CanonicalUrl.address(written, List.of())
                .filter(address -> address.isWeb() && address.authority().isPresent())
                .map(address -> host(address.authority().get()) + rest(address))
                .filter(key -> key.indexOf('/') >= 0);
    }

    /** The last two names are the publisher's own, whatever they are. */
    private static String host(String authority) {
        String[] names = authority.split("\\.", -1);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (i >= names.length - 2 || !FORM_OF_HOST.matcher(names[i]).matches()) {
                kept.add(names[i]);
            }
        }
        return String.join(".", kept);
    }

    /** Nothing at all for a front page. */
    private static String rest(UrlParts address) {
        String path = path(address.path());
        String query = QueryString.normal(address.query(), PageKey::isAmp);
        String rest = (path.isEmpty() && !(query + address.fragment()).isEmpty() ? "/" : path)
                + (query.isEmpty() ? "" : "?" + query);
        return rest + (address.fragment().isEmpty() ? "" : "#" + address.fragment());
    }

    private static String path(String path) {
        List<String> folders = List.of(
                AMP_ENDING.matcher(path.replaceFirst("/$", "")).replaceFirst("").split("/", -1));
        String last = folders.isEmpty() ? "" : folders.get(folders.size() - 1);
        return folders.stream()
                .limit(INDEX.matcher(last).matches() ? folders.size() - 1 : folders.size())
                .filter(folder ->
                        !folder.isEmpty() && !AMP_FOLDER.matcher(folder).matches())
                .map(folder -> "/" + folder)
                .collect(Collectors.joining());
    }

    private static boolean isAmp(QueryParameter parameter) {
        String name = parameter.plainName();
        return name.equals("amp")
                || name.equals("isamp")
                || name.equals("usqp")
                || name.startsWith("_amp")
                || name.startsWith("amp_")
                || (FORMATS.contains(name) && parameter.value().equalsIgnoreCase("amp"));
    }
}
