package newsloom.ingest.kafka;

/** Something that is to be fetched: a source or a page, by its key. */
record Task(int partition, String key) {}
