package newsloom.app.service;

import newsloom.model.quarantine.Quarantined;

/** Whom a reading tells how it goes; called often, from one thread. */
public interface Progress {

    void at(ReplayOutcome reading);

    void refused(Quarantined refused);
}
