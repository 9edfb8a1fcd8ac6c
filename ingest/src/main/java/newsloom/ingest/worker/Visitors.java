package newsloom.ingest.worker;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceVisitor;

/**
 * Who asks for what a worker is to poll.
 *
 * @param delays the pause between two requests that a host asks for
 */
public record Visitors(SourceVisitor sources, PageVisitor pages, Function<URI, Duration> delays) {}
