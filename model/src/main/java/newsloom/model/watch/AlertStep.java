package newsloom.model.watch;

/** What a watch tells of a thread once. */
public record AlertStep(NewsKind kind, String step) {}
