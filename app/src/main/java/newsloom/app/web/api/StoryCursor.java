package newsloom.app.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StoryPage.Mark;
import newsloom.store.list.StorySelection;

/**
 * Where a page of stories ended, as callers hand it back; of one list alone, and of one generation of stories.
 *
 * @param list which list it is of
 */
public record StoryCursor(int list, Mark mark) {
    private static final int PARTS = 4;

    public static StoryCursor after(ListedStory last, StorySelection wanted, int generation) {
        Mark mark = new Mark(
                last.arrivals(), last.head().lastPublishedAt(), last.head().id());
        return new StoryCursor(listOf(wanted, generation), mark);
    }

    /** Absent where the text is none. */
    public static Optional<StoryCursor> of(String written) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), UTF_8).split("\n", -1);
            return parts.length == PARTS
                    ? Optional.of(new StoryCursor(
                            Integer.parseInt(parts[0]),
                            new Mark(
                                    Integer.parseInt(parts[1]),
                                    Optional.of(parts[2])
                                            .filter(at -> !at.isEmpty())
                                            .map(Instant::parse),
                                    parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean isOf(StorySelection wanted, int generation) {
        return list == listOf(wanted, generation);
    }

    public StoryPage page(StorySelection wanted, int limit) {
        return new StoryPage(wanted, limit, Optional.of(mark));
    }

    private static int listOf(StorySelection wanted, int generation) {
        return 31 * wanted.hashCode() + generation;
    }

    public String written() {
        String text = String.join(
                "\n",
                Integer.toString(list),
                Integer.toString(mark.arrivals()),
                mark.lastPublishedAt().map(Instant::toString).orElse(""),
                mark.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
