package newsloom.watch.trial;

import java.time.Instant;
import newsloom.model.watch.NewsKind;

/** What a watch would have told. */
public record TrialAlert(Instant at, NewsKind kind, String story) {}
