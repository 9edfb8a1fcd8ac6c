package newsloom.model;

import java.util.Locale;

/** Reads languages as sources and records write them: BCP 47 tags. */
public final class Languages {
    private Languages() {}

    /** {@code en}, {@code en-GB} and {@code en_GB} are known; {@code und} and what is no tag at all is {@link Locale#ROOT}. */
    public static Locale ofTag(String tag) {
        Locale language = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return language.getLanguage().isEmpty() ? Locale.ROOT : language;
    }
}
