package newsloom.model.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts for the head of a story who speaks independently: copy families and sites that share an article speak with one
 * voice (the components of a union-find over both, Tarjan 1975, with path halving). The order of the articles does not
 * matter. Who knows {@linkplain newsloom.model.Publishers#speakerFor the owners} has one site speak for all of an owner.
 */
public final class Voices<F> {
    private final Map<Object, Speaker> speakers = new HashMap<>();
    private int count;

    /** @param family what the article is a copy of, or itself */
    public void add(F family, Optional<String> site) {
        Speaker one = hear(family);
        site.ifPresent(name -> unite(one, hear(new Site(name))));
    }

    /**
     * Takes back an article that was added.
     *
     * @return whether the count still holds: not where it was one of several of its family, that may have united others; then
     *     all are to be counted anew
     */
    public boolean remove(F family, Optional<String> site) {
        Speaker one = speakers.get(family);
        if (one == null || one.articles > 1) {
            return false;
        }
        speakers.remove(family);
        boolean silent = site.map(Site::new).map(this::fallsSilent).orElse(true);
        count -= silent ? 1 : 0;
        return true;
    }

    public int count() {
        return count;
    }

    private Speaker hear(Object name) {
        Speaker speaker = speakers.computeIfAbsent(name, unheard -> {
            count++;
            return new Speaker();
        });
        speaker.articles++;
        return speaker;
    }

    /** The site leads: a family of one article leads nobody, and can leave. */
    private void unite(Speaker family, Speaker site) {
        Speaker one = family.voice();
        Speaker other = site.voice();
        if (one != other) {
            one.leader = other;
            count--;
        }
    }

    private boolean fallsSilent(Site site) {
        return speakers.computeIfPresent(site, (name, speaker) -> --speaker.articles == 0 ? null : speaker) == null;
    }

    private static final class Speaker {
        private Speaker leader = this;
        private int articles;

        Speaker voice() {
            Speaker voice = this;
            while (voice.leader != voice) {
                voice.leader = voice.leader.leader; // without it, a site of n articles is a chain of n
                voice = voice.leader;
            }
            return voice;
        }
    }

    /** No family, whatever it is called. */
    private record Site(String name) {}
}
