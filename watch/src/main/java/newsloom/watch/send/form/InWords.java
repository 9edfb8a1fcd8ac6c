package newsloom.watch.send.form;

import java.util.List;

/** Numbers and lists in English. */
final class InWords {
    private InWords() {}

    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
