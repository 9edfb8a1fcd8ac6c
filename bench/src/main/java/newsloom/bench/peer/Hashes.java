package newsloom.bench.peer;

import newsloom.model.Article;

/** The words of an article and their hashes, as the methods on near-duplicates read them: small letters, nothing left out. */
final class Hashes {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** A hash for every word of the title and the text, in their order. */
    static long[] words(Article article) {
        return WordSplitter.of(article.title().orElse("") + '\n' + article.text()).stream()
                .mapToLong(Hashes::of)
                .toArray();
    }

    /** A hash for every run of so many words; one for all when there are fewer. */
    static long[] shingles(long[] words, int length) {
        int runs = words.length == 0 ? 0 : Math.max(1, words.length - length + 1);
        long[] shingles = new long[runs];
        for (int i = 0; i < runs; i++) {
            for (int k = i; k < Math.min(i + length, words.length); k++) {
                shingles[i] = mix(shingles[i] + words[k]);
            }
        }
        return shingles;
    }

    static long of(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** Stafford's variant 13 of the finaliser of MurmurHash3, as SplitMix64 uses it. */
    static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
