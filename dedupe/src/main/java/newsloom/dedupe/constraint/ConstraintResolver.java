package newsloom.dedupe.constraint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.dedupe.story.MustLinkGroup;
import newsloom.dedupe.story.MustLinkGroup.Ruling;
import newsloom.dedupe.story.MustLinkGroup.Side;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Pin;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence;
import newsloom.model.Evidence.AnalystDecision;

/**
 * Works out what all corrections together ask for: from the latest back, each as far as the later ones allow. What a
 * later one contradicts is void for the articles concerned, and said of them.
 */
final class ConstraintResolver {
    private final Map<String, MustLinkGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<Evidence>> evidence = new HashMap<>();
    /** Articles for which a later pin has decided where they belong. */
    private final Set<String> decided = new HashSet<>();

    private final Set<String> pinned = new HashSet<>();

    private ConstraintResolver() {}

    /** @param corrections those in force, the latest first */
    static Map<String, Ruling> reconcile(List<Correction> corrections) {
        ConstraintResolver reconciler = new ConstraintResolver();
        corrections.forEach(reconciler::reconcile);
        Map<String, Ruling> rulings = new LinkedHashMap<>();
        reconciler.groups.forEach((article, group) -> rulings.put(article, reconciler.ruling(article, group)));
        return rulings;
    }

    private void reconcile(Correction correction) {
        if (correction instanceof Merge merge) {
            reconcile(merge);
        } else if (correction instanceof Split split) {
            reconcile(split);
        } else if (correction instanceof Pin pin) {
            reconcile(pin);
        } else if (correction instanceof Undo) {
            throw new IllegalArgumentException("An undo is never in force itself.");
        }
    }

    /** Where a later split parted them, those on one side still stay together. */
    private void reconcile(Merge merge) {
        List<MustLinkGroup> together = new ArrayList<>();
        for (String article : merge.articles()) {
            if (!decided.contains(article)) {
                MustLinkGroup own = group(article);
                Optional<MustLinkGroup> fitting = together.stream()
                        .filter(group -> group == own || !group.isApartFrom(own))
                        .findFirst();
                fitting.ifPresentOrElse(group -> unite(group, own), () -> together.add(own));
            }
        }
        for (String article : merge.articles()) {
            boolean holds = !together.isEmpty() && group(article) == together.get(0);
            say(article, holds ? CorrectionOutcome.TOGETHER : CorrectionOutcome.NOT_TOGETHER, merge);
        }
    }

    /** Where later corrections brought articles of both sides together, those stand on neither. */
    private void reconcile(Split split) {
        Map<MustLinkGroup, Side> sides = new LinkedHashMap<>();
        Set<MustLinkGroup> mixed = new HashSet<>();
        stand(split, true, sides, mixed);
        stand(split, false, sides, mixed);
        sides.keySet().removeAll(mixed);
        sides.forEach(MustLinkGroup::stand);
        split.apart().forEach(article -> say(article, stands(article, split, true), split));
        split.rest().forEach(article -> say(article, stands(article, split, false), split));
    }

    private void stand(Split split, boolean left, Map<MustLinkGroup, Side> sides, Set<MustLinkGroup> mixed) {
        Side side = new Side(split.id(), left);
        for (String article : left ? split.apart() : split.rest()) {
            MustLinkGroup group = group(article);
            boolean counts = !decided.contains(article) || !hasFree(group, split);
            if (counts && !sides.computeIfAbsent(group, first -> side).equals(side)) {
                mixed.add(group);
            }
        }
    }

    /** What a later pin decided gives way to what it was pinned to. */
    private boolean hasFree(MustLinkGroup group, Split split) {
        return group.articles().stream()
                .anyMatch(article -> !decided.contains(article)
                        && (split.apart().contains(article) || split.rest().contains(article)));
    }

    private CorrectionOutcome stands(String article, Split split, boolean left) {
        if (!group(article).isOn(new Side(split.id(), left))) {
            return CorrectionOutcome.NOT_APART;
        }
        return left ? CorrectionOutcome.LEFT : CorrectionOutcome.STAYED;
    }

    private void reconcile(Pin pin) {
        String article = pin.article();
        Optional<MustLinkGroup> anchor =
                Optional.of(article).filter(decided::add).flatMap(first -> anchor(pin));
        anchor.ifPresent(group -> {
            pinned.add(article);
            unite(group, group(article));
        });
        say(article, anchor.isPresent() ? CorrectionOutcome.TOGETHER : CorrectionOutcome.NOT_TOGETHER, pin);
    }

    /** The must-link group of the first article of the story that is not pinned elsewhere by now. */
    private Optional<MustLinkGroup> anchor(Pin pin) {
        MustLinkGroup own = group(pin.article());
        return pin.story().stream()
                .filter(other -> !decided.contains(other))
                .findFirst()
                .map(this::group)
                .filter(group -> !group.isApartFrom(own));
    }

    private MustLinkGroup group(String article) {
        return groups.computeIfAbsent(article, MustLinkGroup::new);
    }

    private void unite(MustLinkGroup stays, MustLinkGroup goes) {
        if (stays != goes) {
            stays.take(goes);
            goes.articles().forEach(article -> groups.put(article, stays));
        }
    }

    private void say(String article, CorrectionOutcome outcome, Correction correction) {
        evidence.computeIfAbsent(article, first -> new ArrayList<>())
                .add(new AnalystDecision(correction.id(), correction.author(), correction.at(), outcome));
    }

    private Ruling ruling(String article, MustLinkGroup group) {
        return new Ruling(group, pinned.contains(article), evidence.getOrDefault(article, List.of()));
    }
}
