package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.Optional;

/** @param address resolved, when what is written is an address of the web */
record FeedLink(String written, Optional<URI> address) {}
