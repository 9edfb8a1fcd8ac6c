package newsloom.model.watch;

import java.util.List;

/** A sentence or so of an article, in pieces: words that a watch asks for, and what stands between them. */
public record MarkedPassage(List<Piece> pieces) {
    public static final MarkedPassage NONE = new MarkedPassage(List.of());

    public MarkedPassage {
        pieces = List.copyOf(pieces);
    }

    /** Some words. */
    public record Piece(String words, boolean isMarked) {}
}
