package newsloom.watch.send.atom;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.delivery.Message.Told;
import newsloom.model.watch.NumberedAlert;
import newsloom.watch.send.form.CleanText;
import newsloom.watch.send.form.StoryHtml;
import newsloom.watch.send.form.ToldStory;

/**
 * Writes what a watch has told as Atom: an entry for each thread, so that news of a story moves its entry to the top and adds
 * none.
 */
record AtomFeed(String authority, String watch) {
    private static final int MOST_ENTRIES = 50;
    private static final int LONGEST_NAME = 200;
    private static final String AUTHOR = "Newsloom";

    /** @param latest the latest first */
    String of(List<NumberedAlert> latest) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(tag("watch/" + StoryHtml.inAddress(watch)));
        feed.setTitle(watch);
        feed.setAuthors(List.of(author(AUTHOR)));
        feed.setUpdated(Date.from(latest.isEmpty() ? Instant.EPOCH : at(latest.get(0))));
        feed.setEntries(threads(latest).stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("The feed of the watch " + watch + " cannot be written.", e);
        }
    }

    /** Of each thread its alerts, the earliest first; the thread with the latest alert first. */
    private static List<List<NumberedAlert>> threads(List<NumberedAlert> latest) {
        Map<Long, List<NumberedAlert>> threads = new LinkedHashMap<>();
        latest.forEach(alert -> threads.computeIfAbsent(alert.thread(), any -> new ArrayList<>())
                .add(0, alert));
        return threads.values().stream().limit(MOST_ENTRIES).toList();
    }

    private Entry entry(List<NumberedAlert> alerts) {
        ToldStory story = ToldStory.of(alerts.stream()
                        .map(alert -> new Told(alert, Optional.empty()))
                        .toList())
                .get(0);
        Entry entry = new Entry();
        entry.setId(tag("thread/" + story.thread()));
        entry.setTitle(story.headline());
        entry.setAuthors(List.of(author(first(alerts))));
        entry.setPublished(Date.from(at(alerts.get(0))));
        entry.setUpdated(Date.from(at(alerts.get(alerts.size() - 1))));
        entry.setAlternateLinks(story.link().map(AtomFeed::link).stream().toList());
        entry.setContents(List.of(content(StoryHtml.of(story))));
        return entry;
    }

    /** Who reported it first. */
    private static String first(List<NumberedAlert> alerts) {
        return alerts.get(alerts.size() - 1)
                .alert()
                .notice()
                .first()
                .map(name -> CleanText.of(name, LONGEST_NAME))
                .orElse(AUTHOR);
    }

    private String tag(String what) {
        return "tag:" + authority + ",2026:" + what;
    }

    private static Instant at(NumberedAlert alert) {
        return alert.alert().at();
    }

    private static Person author(String name) {
        Person author = new Person();
        author.setName(name);
        return author;
    }

    private static Link link(URI address) {
        Link link = new Link();
        link.setHref(address.toString());
        return link;
    }

    private static Content content(String html) {
        Content content = new Content();
        content.setType("html");
        content.setValue(html);
        return content;
    }
}
