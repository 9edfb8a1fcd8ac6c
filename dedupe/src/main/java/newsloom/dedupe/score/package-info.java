/** Scores pairs of articles: the log-odds that both report one event. */
@NullMarked
package newsloom.dedupe.score;

import org.jspecify.annotations.NullMarked;
