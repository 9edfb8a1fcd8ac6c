package newsloom.app.cli;

import newsloom.model.Quarantined;

/** Whom a reading tells how it goes; called often, from one thread. */
public interface Progress {

    void at(Reading reading);

    void refused(Quarantined refused);
}
