package newsloom.ingest.read.page;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.date.DayOrder;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the day of publication in the text of a page, where nothing marks it: alone, after a label, or by the title. */
final class TextDates {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:published|posted|veröffentlicht|erstellt|publi[ée]|publicado|pubblicato|geplaatst|stand|опубликован|date|datum|am|vom|on|updated|aktualisiert|last"
                    + " (?:modified|edited)|zuletzt)\\b[^\\d]{0,30}$");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern SEPARATED = Pattern.compile("\\d{1,2}[./-]\\s?\\d");
    private static final int LABELS_LOOKED_AT = 60;

    /** In so many characters of the page's text. */
    private static final int LABELS_LOOKED_FOR = 200_000;

    /** In characters, with what stands between it and the day. */
    private static final int LONGEST_LABEL = 40;

    private static final int LONGEST_DAY = 30;
    private static final int SHORTEST_DAY = 8;
    private static final int TEXTS_LOOKED_AT = 400;
    private static final int LEVELS_AROUND_TITLE = 4;
    private static final int MOST_AROUND_TITLE = 20_000;

    private final Element page;
    private final DayOrder dayOrder;

    TextDates(Element page, DayOrder dayOrder) {
        this.page = page;
        this.dayOrder = dayOrder;
    }

    Optional<WrittenDay> best() {
        return alone().or(this::labelled).or(this::besideTitle);
    }

    /** A text that is little else than a date, or begins with one. */
    private Optional<WrittenDay> alone() {
        return page.stream()
                .filter(TextDates::hasDigit)
                .map(Element::ownText)
                .filter(text -> text.length() >= SHORTEST_DAY)
                .limit(TEXTS_LOOKED_AT)
                .flatMap(text -> WrittenDay.find(text, dayOrder)
                        .filter(found -> found.text().length() * 2 >= text.length() || text.startsWith(found.text()))
                        .stream())
                .findFirst();
    }

    private static boolean hasDigit(Element element) {
        return element.textNodes().stream()
                .anyMatch(text -> text.getWholeText().chars().anyMatch(each -> each >= '0' && each <= '9'));
    }

    private Optional<WrittenDay> labelled() {
        String text = beginning(page.text(), LABELS_LOOKED_FOR);
        return DIGITS.matcher(text)
                .results()
                .map(MatchResult::start)
                .filter(at -> isLabelled(text, at))
                .limit(LABELS_LOOKED_AT)
                .flatMap(at -> WrittenDay.find(after(text, at), dayOrder).stream())
                .findFirst();
    }

    private static boolean isLabelled(String text, int at) {
        return mayBeDay(after(text, at))
                && LABEL.matcher(text.substring(Math.max(0, at - LONGEST_LABEL), at))
                        .find();
    }

    /** Any has a year of four digits, or two numbers with a sign between them. */
    private static boolean mayBeDay(String text) {
        return text.contains("20")
                || text.contains("19")
                || SEPARATED.matcher(text).lookingAt();
    }

    private static String after(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + LONGEST_DAY));
    }

    private static String beginning(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    /** The texts just before and after the heading. */
    private Optional<WrittenDay> besideTitle() {
        return Stream.iterate(page.selectFirst("h1"), TextDates::isWithin, Element::parent)
                .limit(LEVELS_AROUND_TITLE)
                .map(Element::text)
                .filter(text -> text.length() <= MOST_AROUND_TITLE)
                .flatMap(text -> WrittenDay.find(text, dayOrder).stream())
                .findFirst();
    }

    private static boolean isWithin(@Nullable Element element) {
        return element != null && !element.normalName().equals("body");
    }
}
