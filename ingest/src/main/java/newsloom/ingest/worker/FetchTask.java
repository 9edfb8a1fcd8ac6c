package newsloom.ingest.worker;

/** Something that is to be fetched: a source or a page, by its key. */
record FetchTask(int partition, String key) {}
