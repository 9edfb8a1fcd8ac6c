package newsloom.app.service;

import java.time.LocalDate;

/** Has all stories made anew; nobody else can meanwhile. */
public interface ReprocessService {

    /**
     * Has the stories made anew of the articles of this day on (UTC), beside those that are read, and puts them in their
     * place when they have caught up. Goes on where an earlier one stopped.
     */
    void from(LocalDate day);

    /** Gives up the stories that are being made anew. */
    void giveUp();

    /** Forgets for good what newer generations of stories have replaced. */
    void dropOld();
}
