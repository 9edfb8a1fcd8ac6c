package newsloom.watch.rule;

import java.util.Locale;
import java.util.stream.Stream;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;

/** A story is in a language that the watch has not met for four weeks, while it met others. */
final class LanguageRule implements NewsRule {
    private final WatchVoices voices;

    LanguageRule(WatchVoices voices) {
        this.voices = voices;
    }

    @Override
    public Stream<News> news(StoryArrivals arrivals) {
        String language = arrivals.story().story().language();
        AlertStep step = AlertStep.language(language.isEmpty() ? "und" : language);
        return !arrivals.tells(NewsKind.LANGUAGE) || language.isEmpty() || arrivals.isTold(step)
                ? Stream.empty()
                : arrivals.voices().stream()
                        .limit(1)
                        .filter(by -> voices.history(arrivals.watch().name()).isAnother(language, by.at()))
                        .map(by -> news(arrivals, step, by, language));
    }

    private static News news(StoryArrivals arrivals, AlertStep step, StoryArrival by, String language) {
        return new News(
                step,
                arrivals.silence(by),
                by,
                "First report in " + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
                        + " for four weeks.");
    }
}
