package newsloom.ingest.read.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    /** At the beginning of a text that only says when: surer than a date alone, which may be of a list of others. */
    private static final Pattern MADE = Pattern.compile(
            "(?iu)^\\W{0,3}(?:(?:first )?published|posted|veröffentlicht|erstellt|publi[ée]|publicado|pubblicato|geplaatst|опубликован)\\b[^\\d]{0,30}");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern SEPARATED = Pattern.compile("\\d{1,2}[./-]\\s?\\d");
    private static final int LABELS_LOOKED_AT = 60;
    private static final int NUMBERS_LOOKED_AT = 5_000;

    /** In so many characters of the page's text. */
    private static final int LABELS_LOOKED_FOR = 200_000;

    /** In characters, with what stands between it and the day. */
    private static final int LONGEST_LABEL = 40;

    private static final int LONGEST_DAY = 30;

    /** Of what only says when and by whom, in characters: a sentence may begin with any day. */
    private static final int LONGEST_LINE = 120;

    private static final int SHORTEST_DAY = 8;
    private static final int TEXTS_LOOKED_AT = 400;
    private static final int LEVELS_AROUND_TITLE = 4;
    private static final int MOST_AROUND_TITLE = 20_000;

    private final Element page;
    private final DayOrder dayOrder;
    private final LabelledPlaces places;

    TextDates(Element page, DayOrder dayOrder, LabelledPlaces places) {
        this.page = page;
        this.dayOrder = dayOrder;
        this.places = places;
    }

    Optional<WrittenDay> best() {
        return marked(places::isOfTheArticle)
                .or(this::labelled)
                .or(this::besideTitle)
                .or(() -> marked(element -> !places.isOfTheArticle(element)));
    }

    private Optional<WrittenDay> marked(Predicate<Element> where) {
        List<String> texts = page.stream()
                .filter(TextDates::hasDigit)
                .filter(where)
                .map(Element::ownText)
                .filter(text -> text.length() >= SHORTEST_DAY)
                .limit(TEXTS_LOOKED_AT)
                .toList();
        return made(texts).or(() -> alone(texts));
    }

    private Optional<WrittenDay> made(List<String> texts) {
        return texts.stream()
                .filter(text -> text.length() <= LONGEST_LINE)
                .flatMap(text -> MADE.matcher(text).results().map(label -> after(text, label.end())))
                .flatMap(text -> WrittenDay.find(text, dayOrder).stream())
                .findFirst();
    }

    /** A text that is little else than a date, or begins with one. */
    private Optional<WrittenDay> alone(List<String> texts) {
        return texts.stream()
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
                .limit(NUMBERS_LOOKED_AT)
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
