package newsloom.bench.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import newsloom.ingest.read.page.body.Block;

/**
 * The text that people marked on a page, and which of its blocks are in it.
 *
 * <p>A block of six words or more is told by the runs of three words that it shares with the text; a shorter one, as
 * "Read more" may stand anywhere, only by standing between its neighbours there.
 */
final class GoldText {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 3;
    private static final int SHORT = 6;
    private static final int SLACK = 2;
    private static final int NEAR = 60;
    private static final int FAR = 400;

    private final List<String> words;
    private final Map<List<String>, List<Integer>> places = new HashMap<>();

    GoldText(String text) {
        this.words = smallWords(text);
        for (int at = 0; at + RUN <= words.size(); at++) {
            places.computeIfAbsent(words.subList(at, at + RUN), run -> new ArrayList<>())
                    .add(at);
        }
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static List<String> smallWords(String text) {
        return words(text.toLowerCase(Locale.ROOT));
    }

    /** Whether each block is part of the text. */
    BitSet holds(List<Block> blocks) {
        List<List<String>> all =
                blocks.stream().map(block -> smallWords(block.text)).toList();
        BitSet held = new BitSet();
        int[] from = new int[all.size()];
        int[] to = new int[all.size()];
        for (int i = 0; i < all.size(); i++) {
            held.set(i, isLongAndHeld(all.get(i), i, from, to));
        }
        fillBetween(all, held, from, to);
        return held;
    }

    private boolean isLongAndHeld(List<String> block, int at, int[] from, int[] to) {
        from[at] = -1;
        int runs = block.size() - RUN + 1;
        int found = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; block.size() >= SHORT && i < runs; i++) {
            List<Integer> there = places.getOrDefault(block.subList(i, i + RUN), List.of());
            found += there.isEmpty() ? 0 : 1;
            if (there.size() == 1) {
                first = Math.min(first, there.get(0));
                last = Math.max(last, there.get(0) + RUN);
            }
        }
        boolean isHeld = block.size() >= SHORT && found * 2 > runs;
        if (isHeld && last >= 0) {
            from[at] = first;
            to[at] = last;
        }
        return isHeld;
    }

    private void fillBetween(List<List<String>> all, BitSet held, int[] from, int[] to) {
        int[] next = new int[all.size()];
        for (int i = all.size() - 1, start = words.size(); i >= 0; i--) {
            next[i] = start;
            start = from[i] >= 0 ? from[i] : start;
        }
        int end = 0;
        for (int i = 0; i < all.size(); i++) {
            List<String> block = all.get(i);
            if (from[i] >= 0) {
                end = Math.max(end, to[i]);
            } else if (!block.isEmpty() && block.size() < SHORT) {
                int found = find(block, Math.max(0, end - SLACK), next[i]);
                if (found >= 0 && (found - end < NEAR || next[i] - found < NEAR || block.size() >= RUN)) {
                    held.set(i);
                    end = found + block.size();
                }
            }
        }
    }

    private int find(List<String> block, int from, int to) {
        int end = Math.min(words.size(), Math.min(to < from ? from + NEAR : to, from + FAR));
        for (int at = from; at + block.size() <= end; at++) {
            if (words.subList(at, at + block.size()).equals(block)) {
                return at;
            }
        }
        return -1;
    }
}
