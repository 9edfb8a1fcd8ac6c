package newsloom.ingest.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The query of an address in one form: the parameters that say what is asked for, by name. */
final class QueryString {
    private QueryString() {}

    /** Parameters of one name keep their order: it may mean something. */
    static String normal(String written, Predicate<QueryParameter> dropped) {
        return Arrays.stream(written.split("&", -1))
                .map(QueryParameter::of)
                .filter(each -> !each.name().isEmpty() && !dropped.test(each))
                .sorted(Comparator.comparing(QueryParameter::name))
                .map(QueryParameter::text)
                .collect(Collectors.joining("&"));
    }
}
