package newsloom.model.watch;

/**
 * An alert as it is stored.
 *
 * @param number one higher than that of the alert before
 * @param thread of the stories that are, or were, this one: the number of the first alert in it, of any watch
 */
public record NumberedAlert(long number, long thread, Alert alert) {}
