package newsloom.model.watch;

import java.util.List;

/** A sentence or so of an article, in pieces: words that a watch asks for, and what stands between them. */
public record MarkedText(List<Piece> pieces) {
    public static final MarkedText NONE = new MarkedText(List.of());

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** Some words. */
    public record Piece(String words, boolean isMarked) {}
}
