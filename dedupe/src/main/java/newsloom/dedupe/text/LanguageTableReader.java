package newsloom.dedupe.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Reads a {@link LanguageTable} from a properties file: words separated by blanks, groups of words by commas. */
final class LanguageTableReader {
    private static final Set<String> KEYS = Set.of(
            "plurals",
            "capitals",
            "dotted",
            "weekdays",
            "months",
            "month.sign",
            "age.years",
            "age.old",
            "age.single",
            "age.before",
            "letters",
            "heads",
            "tails",
            "particles",
            "common",
            "frequent",
            "places");

    private final String file;
    private final Properties properties = new Properties();

    private LanguageTableReader(String file) {
        this.file = file;
    }

    /** @param file what the file is called in messages */
    static LanguageTable read(String file, Reader lines) throws IOException {
        LanguageTableReader reader = new LanguageTableReader(file);
        reader.properties.load(lines);
        reader.checkKeys();
        return reader.table();
    }

    private void checkKeys() {
        for (String key : properties.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw malformed(key, "is not a key of a language table");
            }
        }
    }

    private LanguageTable table() {
        return new LanguageTable(
                new Inflection(flag("plurals"), number("letters"), words("heads"), words("tails")),
                flag("capitals"),
                flag("dotted"),
                groups("weekdays", 7),
                groups("months", 12),
                words("month.sign"),
                words("age.years"),
                words("age.old"),
                words("age.single"),
                words("age.before"),
                words("particles"),
                words("common"),
                words("frequent"),
                words("places"));
    }

    private boolean flag(String key) {
        String value = value(key);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            throw malformed(key, "must be true or false, not '" + value + "'");
        }
        return value.equals("true");
    }

    private int number(String key) {
        String value = value(key);
        if (!value.matches("[0-9]{0,2}")) {
            throw malformed(key, "must be a number of at most two digits, not '" + value + "'");
        }
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private List<List<String>> groups(String key, int size) {
        String value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        List<List<String>> groups = Arrays.stream(value.split(",", -1))
                .map(group -> split(key, group))
                .toList();
        if (groups.size() != size) {
            throw malformed(key, "must have " + size + " groups between commas, not " + groups.size());
        }
        checkDistinct(key, groups.stream().flatMap(List::stream).toList());
        return groups;
    }

    private List<String> words(String key) {
        List<String> words = split(key, value(key));
        checkDistinct(key, words);
        return words;
    }

    private String value(String key) {
        return properties.getProperty(key, "").strip();
    }

    private List<String> split(String key, String group) {
        List<String> words = Arrays.stream(group.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            if (word.chars().anyMatch(c -> c == ',' || Character.toLowerCase(c) != c)) {
                throw malformed(key, "must hold words in small letters between blanks, not '" + word + "'");
            }
        }
        return words;
    }

    private void checkDistinct(String key, List<String> words) {
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            if (!seen.add(word)) {
                throw malformed(key, "has '" + word + "' twice");
            }
        }
    }

    private IllegalArgumentException malformed(String key, String problem) {
        return new IllegalArgumentException("The language table " + file + ": " + key + " " + problem + ".");
    }
}
