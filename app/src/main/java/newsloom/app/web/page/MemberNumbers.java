package newsloom.app.web.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers by which a page calls the members of a story, in the order in which they are shown. */
final class MemberNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    void add(String article) {
        numbers.putIfAbsent(article, numbers.size() + 1);
    }

    int of(String article) {
        return find(article).orElseThrow();
    }

    Optional<Integer> find(String article) {
        return Optional.ofNullable(numbers.get(article));
    }
}
