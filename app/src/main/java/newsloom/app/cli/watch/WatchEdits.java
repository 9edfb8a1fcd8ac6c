package newsloom.app.cli.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.WatchService;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;

/** Adds and changes watches, and says what follows from it. */
record WatchEdits(Terminal terminal) {
    private static final int MOST_COMPARED = 1_000;
    private static final int MOST_SHOWN = 10;

    int add(WatchService watches, String name, Query query, TellingOptions options) {
        if (WatchCommand.find(watches, name).isPresent()) {
            return failed("There is a watch “" + name + "” already: newsloom watch edit changes it.");
        }
        Watch watch = new Watch(
                name,
                query.toString(),
                options.rules(WatchRules.defaults()),
                options.telling(Telling.to()),
                terminal.clock().instant(),
                false);
        return put(
                watches,
                watch,
                () -> terminal.remark("Watching " + SafeText.of(watch.query()) + " as " + name
                        + ", while newsloom run or newsloom store works; newsloom alerts prints what is told."));
    }

    int edit(WatchService watches, Watch before, Optional<Query> query, TellingOptions options) {
        String asked = query.map(Query::toString).orElse(before.query());
        boolean isOther = !asked.equals(before.query());
        Watch watch = new Watch(
                before.name(),
                asked,
                options.rules(before.rules()),
                options.telling(before.telling()),
                isOther ? terminal.clock().instant() : before.asking(),
                before.isPaused());
        return put(watches, watch, () -> {
            if (isOther) {
                compare(watches, before.query(), asked);
            }
        });
    }

    private int put(WatchService watches, Watch watch, Runnable andSay) {
        Optional<String> mistake = unknownChannel(watches, watch);
        if (mistake.isPresent()) {
            return failed(mistake.get());
        }
        watches.put(watch);
        andSay.run();
        return ExitStatus.DONE;
    }

    private static Optional<String> unknownChannel(WatchService watches, Watch watch) {
        List<String> known = watches.channels();
        return watch.telling().channels().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "There is no channel “" + name + "”"
                        + (known.isEmpty() ? "" : "; there are " + String.join(", ", known))
                        + ". Add it first: newsloom channel add NAME KIND TO.");
    }

    /** Among the latest stories that either finds. */
    private void compare(WatchService watches, String before, String now) {
        Map<String, String> old = found(watches, before);
        Map<String, String> young = found(watches, now);
        say("gains", "+", young, old);
        say("loses", "-", old, young);
    }

    private void say(String verb, String sign, Map<String, String> stories, Map<String, String> others) {
        List<Map.Entry<String, String>> different = stories.entrySet().stream()
                .filter(story -> !others.containsKey(story.getKey()))
                .toList();
        terminal.remark("It " + verb + " " + Count.of(different.size(), "story", "stories") + " of what is stored"
                + (stories.size() < MOST_COMPARED ? "" : ", of the latest " + MOST_COMPARED) + ".");
        different.stream()
                .limit(MOST_SHOWN)
                .forEach(story -> terminal.out()
                        .println(
                                sign + " " + SafeText.of(story.getValue()) + " (" + SafeText.of(story.getKey()) + ")"));
    }

    private static Map<String, String> found(WatchService watches, String query) {
        Query asked = ((ParsedQuery) QueryParser.parse(query)).query();
        return watches.found(asked, MOST_COMPARED).stream()
                .collect(Collectors.toMap(StoryHead::id, StoryHead::headline, (one, same) -> one, LinkedHashMap::new));
    }

    private int failed(String sentence) {
        terminal.say(sentence);
        return ExitStatus.FAILED;
    }
}
