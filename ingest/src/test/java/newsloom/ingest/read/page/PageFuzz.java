package newsloom.ingest.read.page;

import java.util.Optional;

/** What must hold of a page whatever bytes it comes in: it is read or refused, and what is read is clean. */
public final class PageFuzz {
    private PageFuzz() {}

    /** Called by Jazzer: {@code bench/fuzz page SECONDS}. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PageReading reading = Pages.read(bytes, Optional.empty(), "https://ardellcourier.example.com/a/1");
        if (reading instanceof PageReading.Page page) {
            check(page);
        } else if (((PageReading.NoArticle) reading).reason().isBlank()) {
            throw new IllegalStateException("A page was refused without a reason.");
        }
    }

    private static void check(PageReading.Page page) {
        refuse(page.text().isBlank(), "An article has no text.");
        refuse(page.text().chars().anyMatch(PageFuzz::isUnseen), "A text holds what no reader sees: " + page.text());
        refuse(page.title().filter(title -> title.lines().count() != 1).isPresent(), "A title has lines.");
        refuse(page.canonical().filter(address -> !address.isAbsolute()).isPresent(), "A page is nowhere.");
    }

    private static boolean isUnseen(int each) {
        return Character.isISOControl(each) && each != '\n' && each != '\t';
    }

    private static void refuse(boolean isWrong, String how) {
        if (isWrong) {
            throw new IllegalStateException(how);
        }
    }
}
