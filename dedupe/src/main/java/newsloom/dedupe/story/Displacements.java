package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * How corrections brought a report to where it is, so that it finds back when they are undone.
 *
 * @param all the first first
 */
record Displacements(List<Displacement> all) {
    static final Displacements NONE = new Displacements(List.of());

    Displacements {
        all = List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Displacements with(String correction, OpenStory from) {
        return new Displacements(Stream.concat(all.stream(), Stream.of(new Displacement(correction, from)))
                .toList());
    }

    /** Without those by corrections that are not in force any more, as if they had never been. */
    Displacements standing(Predicate<String> inForce) {
        List<Displacement> standing = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < all.size(); i++) {
            String correction = all.get(i).correction();
            if (inForce.test(correction)) {
                standing.add(new Displacement(correction, all.get(first).from()));
                first = i + 1;
            }
        }
        return new Displacements(standing);
    }

    /** Where it was before the last that did something, if that is not in force any more. */
    Optional<OpenStory> back(Predicate<String> inForce) {
        int first = all.size();
        while (first > 0 && !inForce.test(all.get(first - 1).correction())) {
            first--;
        }
        return all.stream().skip(first).findFirst().map(Displacement::from).map(Successors::refuge);
    }

    /** Nobody goes back to a story that has left the active state. */
    Displacements withoutRetired() {
        return isEmpty()
                ? this
                : new Displacements(all.stream()
                        .filter(displacement -> !Successors.isRetired(displacement.from()))
                        .toList());
    }

    void write(StateWriter to) {
        to.number(all.size());
        all.forEach(displacement -> {
            to.text(displacement.correction());
            to.number(displacement.from().place);
        });
    }

    /** @param stories by their places */
    static Displacements read(StateReader from, List<OpenStory> stories) {
        List<Displacement> all = new ArrayList<>();
        for (int left = from.integer(); left > 0; left--) {
            all.add(new Displacement(from.text(), stories.get(from.integer())));
        }
        return new Displacements(all);
    }

    /**
     * That a correction put a report elsewhere.
     *
     * @param correction its id
     * @param from where the report was until then
     */
    record Displacement(String correction, OpenStory from) {}
}
