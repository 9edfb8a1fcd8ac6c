package newsloom.dedupe.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** How terms are written that do not merely begin with a capital letter, as {@code NATO}: packed, for they are many. */
final class WrittenForms {
    /** So that its bytes can be counted in one. */
    private static final int LONGEST = 40;

    private static final int SMALLEST = 1 << 10;

    /** An open hash table of terms, each one too high, at most two thirds full; beside it, where its form starts. */
    private int[] terms = new int[SMALLEST];

    private int[] places = new int[SMALLEST];
    private int count;
    /** Of each form how many bytes it has, then these in UTF-8. */
    private byte[] letters = new byte[1 << 13];

    private int used;

    static String capitalised(String term) {
        return term.isEmpty() ? term : Character.toTitleCase(term.charAt(0)) + term.substring(1);
    }

    Optional<String> of(int term) {
        int slot = slot(term);
        return terms[slot] == 0 ? Optional.empty() : Optional.of(text(places[slot]));
    }

    /** Keeps the form of a term that has none yet, unless it is too long to be a name. */
    void add(int term, String form) {
        if (form.length() <= LONGEST) {
            if (3 * (count + 1) > 2 * terms.length) {
                widen();
            }
            enter(term + 1, used);
            count++;
            keep(form.getBytes(StandardCharsets.UTF_8));
        }
    }

    void write(StateWriter to) {
        to.number(count);
        to.ints(terms);
        to.ints(places);
        to.bytes(letters, used);
    }

    void read(StateReader from) {
        count = from.integer();
        terms = from.ints();
        places = from.ints();
        letters = from.bytes();
        used = letters.length;
    }

    private String text(int place) {
        return new String(letters, place + 1, letters[place], StandardCharsets.UTF_8);
    }

    private void keep(byte[] form) {
        if (used + 1 + form.length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length + (letters.length >> 1) + 1 + form.length);
        }
        letters[used] = (byte) form.length;
        System.arraycopy(form, 0, letters, used + 1, form.length);
        used += 1 + form.length;
    }

    private void widen() {
        int[] known = terms;
        int[] knownPlaces = places;
        terms = new int[2 * known.length];
        places = new int[2 * known.length];
        for (int i = 0; i < known.length; i++) {
            if (known[i] != 0) {
                enter(known[i], knownPlaces[i]);
            }
        }
    }

    private void enter(int key, int place) {
        int slot = slot(key - 1);
        terms[slot] = key;
        places[slot] = place;
    }

    private int slot(int term) {
        int slot = ((term * 0x9E3779B1) >>> 8) & (terms.length - 1);
        while (terms[slot] != 0 && terms[slot] != term + 1) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }
}
