package newsloom.ingest.read.feed;

import java.util.Optional;

/** @param written as the feed wrote it, where name and mail could be told apart or not */
public record Person(String written, Optional<String> name, Optional<String> mail) {}
