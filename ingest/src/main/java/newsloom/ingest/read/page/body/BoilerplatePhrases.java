package newsloom.ingest.read.page.body;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases in which pages speak on their own behalf ("sign up", "all rights reserved"), beside what they tell. */
final class BoilerplatePhrases {
    /** By their first letters, as every short block of a page is searched for all of them. */
    private static final Map<Character, List<String>> BY_LETTER = Stream.of(
                    "all rights reserved, advertis, affiliate, add to cart, anmelden, abonnez, cookie, click here, copyright",
                    "follow us, foto:, fotos:, getty images, image credit, iscriviti, log in, leave a comment, leave a reply",
                    "load more, learn more, last updated, lire la suite, leer más, leggi anche, lees meer",
                    "min read, mins read, minute read, minutes read, newsletter, privacy policy, photo by, published on",
                    "powered by, read more, related posts, related articles, related stories, subscribe, sign up, sign in",
                    "share this, share on, skip to, see all, show more, suscrib, suscríb, terms of use, terms of service",
                    "table of contents, view all, weiterlesen, your email, you may also, подпис, читать")
            .flatMap(line -> Stream.of(line.split(", ", -1)))
            .collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));

    private BoilerplatePhrases() {}

    /** @param text in small letters */
    static boolean areIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if ((at == 0 || !Character.isLetter(text.charAt(at - 1))) && isAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String text, int at) {
        for (String phrase : BY_LETTER.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }
}
