package newsloom.model.delivery;

import java.time.Instant;

/**
 * What came of sending a message.
 *
 * @param next when it is tried again, where it waits; else when it came to this
 * @param answer of who received it, or why nobody did: a sentence
 */
public record Attempt(String message, DeliveryState state, Instant next, String answer) {}
