package newsloom.dedupe.state;

/** A state as it was when it was frozen: what goes on changing is copied, the rest is written when asked, by any thread. */
@FunctionalInterface
public interface StateImage {
    void write(StateWriter to);
}
