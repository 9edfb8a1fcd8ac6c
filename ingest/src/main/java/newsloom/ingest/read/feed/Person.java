package newsloom.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An author of an entry or a feed.
 *
 * @param written as the feed wrote it, where name and mail could be told apart or not
 */
public record Person(String written, Optional<String> name, Optional<String> mail) {

    /** Several as one; nobody where there are none. */
    static Optional<Person> together(List<Person> people) {
        if (people.size() < 2) {
            return people.stream().findFirst();
        }
        String names = people.stream()
                .map(person -> person.name().orElse(person.written()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(new Person(names, Optional.of(names), people.get(0).mail()));
    }
}
