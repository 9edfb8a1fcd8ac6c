package newsloom.app.web.http;

import java.util.List;

/** A stream of events that somebody wants: whoever answers it is told where they go, and when nobody listens any more. */
public interface EventSubscription {

    /** Begins; from now on events may be sent from any thread. */
    void begin(EventListener listener);

    /** Nobody listens any more. */
    void end();

    /** Where events go; never waits. */
    interface EventListener {

        /** How many events it takes now. */
        int room();

        /**
         * Takes events, each in the form that server-sent events have; where there is no room for all, it takes none and
         * closes.
         *
         * @return whether it still listens
         */
        boolean send(List<String> events);
    }
}
