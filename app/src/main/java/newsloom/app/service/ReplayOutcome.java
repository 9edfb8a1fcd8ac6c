package newsloom.app.service;

/**
 * How far the reading of a folder has come, or what came of it.
 *
 * @param totalBytes of all files, as they lie on the disk
 * @param bytes of these, read so far
 * @param articles read so far
 * @param refused what could not be read so far
 * @param corrections read so far
 */
public record ReplayOutcome(long totalBytes, long bytes, long articles, long refused, long corrections) {}
