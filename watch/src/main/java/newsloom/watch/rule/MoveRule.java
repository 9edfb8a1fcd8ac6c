package newsloom.watch.rule;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.story.MembershipCause;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.NumberedAlert;

/** What was told is of another story now: one word of it, in the thread where it was told. */
final class MoveRule implements NewsRule {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final WatchLedger ledger;

    MoveRule(WatchLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Stream<News> news(StoryArrivals arrivals) {
        List<StoryArrival> moved =
                arrivals.came().stream().filter(StoryArrival::isMoved).toList();
        return moved.isEmpty() || !arrivals.isKnown() || !arrivals.tells(NewsKind.MOVED)
                ? Stream.empty()
                : moved(arrivals, moved).filter(news -> !arrivals.isTold(news.step()));
    }

    private Stream<News> moved(StoryArrivals arrivals, List<StoryArrival> moved) {
        String watch = arrivals.watch().name();
        Set<ArticleKey> keys = moved.stream().map(each -> each.article().key()).collect(Collectors.toSet());
        List<NumberedAlert> ofStory =
                ledger.firstTold(watch, arrivals.story().story().id(), keys);
        Set<Long> threads = ofStory.stream().map(NumberedAlert::thread).collect(Collectors.toSet());
        List<NumberedAlert> gained = ledger.firstTold(watch, keys).stream()
                .filter(told -> !threads.contains(told.thread()))
                .toList();
        StoryArrival by = moved.get(moved.size() - 1);
        if (gained.isEmpty()) {
            return Stream.empty();
        }
        return by.member().cause() == MembershipCause.MERGED
                ? merged(arrivals, by, gained, !ofStory.isEmpty())
                : parted(arrivals, by, gained.get(0), !ofStory.isEmpty());
    }

    private static Stream<News> merged(
            StoryArrivals arrivals, StoryArrival by, List<NumberedAlert> gained, boolean isToldElsewhere) {
        return isToldElsewhere
                ? gained.stream()
                        .map(told -> news(
                                arrivals,
                                by,
                                "thread/" + told.thread(),
                                named(told) + " (“" + told.alert().notice().headline()
                                        + "”) was about this story, too."))
                : Stream.of(news(
                        arrivals,
                        by,
                        "story/" + arrivals.story().story().id(),
                        "What " + lower(named(gained.get(0))) + " told of has become part of " + headline(arrivals)));
    }

    /** An article that goes from one story that was told to another one is no news while the first goes on without it. */
    private Stream<News> parted(StoryArrivals arrivals, StoryArrival by, NumberedAlert told, boolean isToldElsewhere) {
        boolean goesOn = ledger.watched(List.of(by.member().from().orElseThrow())).stream()
                .anyMatch(story -> story.watch().equals(arrivals.watch().name()));
        return goesOn && isToldElsewhere
                ? Stream.empty()
                : Stream.of(news(
                        arrivals,
                        by,
                        "story/" + arrivals.story().story().id(),
                        (goesOn
                                        ? "Part of what " + lower(named(told)) + " told of is another event: "
                                        : named(told) + " was about another event: ")
                                + headline(arrivals)));
    }

    private static News news(StoryArrivals arrivals, StoryArrival by, String step, String sentence) {
        return new News(AlertStep.moved(step), arrivals.silenceAtAnyAge(by), by, sentence);
    }

    private static String headline(StoryArrivals arrivals) {
        return "“" + arrivals.story().story().headline() + "”.";
    }

    private static String named(NumberedAlert told) {
        return "The alert of " + TIME.format(told.alert().at());
    }

    private static String lower(String named) {
        return "t" + named.substring(1);
    }
}
