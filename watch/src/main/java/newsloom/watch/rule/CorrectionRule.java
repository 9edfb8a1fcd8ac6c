package newsloom.watch.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.ChangedWords;
import newsloom.model.watch.ChangedWords.Change;
import newsloom.model.watch.NewsKind;
import newsloom.watch.change.CorrectedPassage;
import newsloom.watch.change.CorrectedTitle;

/** What matched says something else now, or is taken back: told once of each wording of an article. */
final class CorrectionRule implements NewsRule {
    private static final int MOST_SAID = 3;

    @Override
    public Stream<News> news(StoryArrivals arrivals) {
        return arrivals.came().stream()
                .filter(by -> arrivals.isKnown() && arrivals.tells(NewsKind.CORRECTION))
                .flatMap(by -> news(arrivals, by).stream())
                .filter(news -> !arrivals.isTold(news.step()));
    }

    private static Optional<News> news(StoryArrivals arrivals, StoryArrival by) {
        return isMarkedNow(by)
                ? Optional.of(news(
                        arrivals,
                        by,
                        " marks a report as corrected: “"
                                + by.article().article().headline() + "”.",
                        List.of()))
                : by.revision()
                        .flatMap(revision -> CorrectedPassage.of(
                                revision.before(),
                                by.article().article(),
                                revision.words(arrivals.watch().name())))
                        .map(changes -> news(arrivals, by, " corrected what matched: " + said(changes) + ".", changes));
    }

    private static News news(StoryArrivals arrivals, StoryArrival by, String what, List<ChangedWords> changes) {
        return new News(
                AlertStep.correction(by.article().key(), by.at()),
                arrivals.silenceAtAnyAge(by),
                by,
                by.publisher("An unknown publisher") + what,
                changes);
    }

    private static boolean isMarkedNow(StoryArrival by) {
        return CorrectedTitle.marks(by.article().article().headline())
                && by.revision()
                        .filter(revision ->
                                CorrectedTitle.marks(revision.before().headline()))
                        .isEmpty();
    }

    private static String said(List<ChangedWords> changes) {
        StringBuilder said = new StringBuilder();
        int count = 0;
        for (int i = 0; i < changes.size() && count < MOST_SAID; i++) {
            boolean isReplaced = i + 1 < changes.size()
                    && changes.get(i).change() == Change.WENT
                    && changes.get(i + 1).change() == Change.CAME;
            if (changes.get(i).change() != Change.STAYED) {
                said.append(count++ == 0 ? "" : "; ")
                        .append(isReplaced ? replaced(changes.get(i), changes.get(++i)) : alone(changes.get(i)));
            }
        }
        return said.toString();
    }

    private static String replaced(ChangedWords went, ChangedWords came) {
        return "“" + went.words().strip() + "” is “" + came.words().strip() + "” now";
    }

    private static String alone(ChangedWords words) {
        return "“" + words.words().strip() + (words.change() == Change.WENT ? "” is gone" : "” is new");
    }
}
