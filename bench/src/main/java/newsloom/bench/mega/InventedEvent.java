package newsloom.bench.mega;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import newsloom.model.Article;

/**
 * A quake that never was, and the reports on it: each tells some of its aspects in words of its own, and what there is to
 * tell changes from day to day. Two events of this kind share all but their names, numbers and days.
 */
final class InventedEvent {
    private static final String CONSONANTS = "bdfgklmnprstv";
    private static final String VOWELS = "aeiou";
    private static final int PEOPLE = 12;

    private final String name;
    private final Random random;
    private final Instant start;
    private final Duration length;
    private final String town;
    private final String region;
    private final List<String> villages;
    private final List<String> people;
    private final double magnitude;
    private final int dead;

    InventedEvent(String name, long seed, Instant start, Duration length) {
        this.name = name;
        this.random = new Random(seed);
        this.start = start;
        this.length = length;
        this.town = invented();
        this.region = invented();
        this.villages = random.ints(8).mapToObj(any -> invented()).toList();
        this.people = random.ints(PEOPLE)
                .mapToObj(any -> invented() + ' ' + invented())
                .toList();
        this.magnitude = 5.5 + random.nextInt(25) / 10.;
        this.dead = 40 + random.nextInt(400);
    }

    /**
     * The report of that number of so many; they come evenly over the event's days.
     *
     * @param papers how many publishers there are
     */
    Article report(int number, int of, int papers) {
        double age = (double) number / of;
        int paper = random.nextInt(papers);
        long millis = (long) (length.toMillis() * age);
        Account account = new Account(age);
        return new Article(
                name + '-' + number,
                Optional.empty(),
                Optional.of("Paper " + paper),
                Optional.of(account.title()),
                account.text(),
                Optional.of(start.plusMillis(millis)),
                Locale.ENGLISH);
    }

    private String invented() {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** What one report tells, at an age of the event between 0 and 1. */
    private final class Account {
        private final double age;
        /** Each person is in the news for some days. */
        private final int firstPerson;

        Account(double age) {
            this.age = age;
            this.firstPerson = (int) (age * (PEOPLE - 4));
        }

        String title() {
            return sentence(any(Phrases.TITLES));
        }

        String text() {
            StringBuilder text = new StringBuilder(sentence(any(Phrases.LEADS)));
            int sentences = 5 + random.nextInt(6);
            int aspect = Math.min(Phrases.ASPECTS.size() - 1, (int) (age * 4) + random.nextInt(4));
            for (int i = 0; i < sentences; i++) {
                List<String> told = random.nextInt(4) == 0 ? any(Phrases.ASPECTS) : Phrases.ASPECTS.get(aspect);
                text.append(' ').append(sentence(any(told)));
            }
            return text.toString();
        }

        private String sentence(String phrase) {
            String filled = filled(phrase);
            return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
        }

        /** Puts names, numbers and one of several words into the places for them, until none is left. */
        private String filled(String phrase) {
            StringBuilder filled = new StringBuilder();
            for (String word : phrase.split(" ", -1)) {
                filled.append(filled.isEmpty() ? "" : " ").append(word.startsWith("$") ? slot(word) : word);
            }
            return filled.toString();
        }

        private String slot(String word) {
            String kind = word.replaceFirst("[.,]+$", "");
            return value(kind.substring(1)) + word.substring(kind.length());
        }

        private String value(String kind) {
            return switch (kind) {
                case "town" -> town;
                case "region" -> region;
                case "village" -> any(villages);
                case "person" -> people.get(firstPerson + random.nextInt(4));
                case "magnitude" -> Double.toString(magnitude);
                case "dead" -> Integer.toString((int) (dead * Math.min(1, .1 + 2 * age)) + random.nextInt(3));
                case "number" -> Integer.toString(3 + random.nextInt(900));
                case "day" -> any(Phrases.DAYS);
                default -> any(Phrases.words(kind));
            };
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
