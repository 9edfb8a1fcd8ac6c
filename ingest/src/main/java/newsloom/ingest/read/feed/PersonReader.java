package newsloom.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.html.HtmlText;
import newsloom.ingest.read.xml.Element;

/** Reads who wrote something. */
final class PersonReader {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*");
    private static final Pattern AROUND =
            Pattern.compile("mailto:|\\(\\s*\\)|<\\s*>|\\[\\s*\\]|^[\\s(<,;:]+|[\\s)>,;:]+$");

    private PersonReader() {}

    /** All that the first of these names gives. */
    static List<Person> of(FeedPart part, String... names) {
        return Stream.of(names)
                .map(name -> part.all(name)
                        .flatMap(each -> of(each).stream())
                        .distinct()
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Person> of(Element element) {
        FeedPart part = new FeedPart(element);
        Optional<String> name = part.text("name", "atom:name", "foaf:name", "itunes:name", "xhtml:name");
        Optional<String> mail = part.text("email", "atom:email", "foaf:mbox", "itunes:email");
        if (name.isEmpty() && mail.isEmpty()) {
            return of(element.text());
        }
        String written = name.map(known ->
                        mail.map(address -> known + " (" + address + ")").orElse(known))
                .orElseGet(() -> mail.orElse(""));
        return Optional.of(new Person(written, name, mail));
    }

    static Optional<Person> of(String text) {
        String written = HtmlText.line(text);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Matcher mail = MAIL.matcher(written);
        if (!mail.find()) {
            return Optional.of(new Person(written, Optional.of(written), Optional.empty()));
        }
        String rest = written.substring(0, mail.start()) + written.substring(mail.end());
        return Optional.of(new Person(written, name(rest), Optional.of(mail.group())));
    }

    private static Optional<String> name(String rest) {
        String name = rest;
        for (int i = 0; i < 3; i++) {
            name = AROUND.matcher(name).replaceAll("").strip();
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
