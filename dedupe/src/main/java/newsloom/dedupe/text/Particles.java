package newsloom.dedupe.text;

/** Knows which pairs of letters of an unspaced script say nothing: those that hold a particle, and letters on their own. */
public final class Particles {
    private final String letters;

    public Particles(LanguageTable table) {
        this.letters = String.join("", table.particles());
    }

    public boolean saysNothing(Tokens tokens, int gram) {
        int start = tokens.start(gram);
        return tokens.length(gram) < 2
                || letters.indexOf(tokens.charAt(start)) >= 0
                || letters.indexOf(tokens.charAt(start + 1)) >= 0;
    }
}
