package newsloom.bench.alerts;

/**
 * An attempt to send a message, as the receiver's log has it.
 *
 * @param id of the message, by its header
 * @param isTaken whether the receiver made use of it; it may have answered otherwise all the same
 */
record ReceivedRequest(String id, String channel, String body, boolean isTaken) {}
