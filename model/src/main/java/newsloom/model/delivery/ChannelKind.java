package newsloom.model.delivery;

import java.util.Locale;

/** By what means messages go out. */
public enum ChannelKind {
    /** A signed POST of JSON. */
    WEBHOOK,
    MAIL,
    SLACK,
    MATTERMOST,
    /** A file for feed readers. */
    ATOM,
    /** The topic of alerts in Kafka. */
    TOPIC,
    /** A program that gets JSON on its standard input. */
    COMMAND;

    /** As it is written in commands. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
