package newsloom.store;

import java.util.Collection;

/** Which generation of stories a store lets be read, and what it keeps of the others. */
public interface GenerationAdministration {

    /**
     * From now on this generation is read instead, for everybody at one moment; nothing when it or a later one is
     * already. The articles that it has not read again stay in their former stories, which are carried over before, bit
     * by bit; whoever dies over it begins again. What was read so far is kept until {@link #dropFormer}.
     *
     * @return whether it is read since this call
     */
    boolean activate(int generation);

    /** Forgets what coming generations hold that are not of these and older than one of them: they were given up. */
    void keepMade(Collection<Integer> generations);

    /** The highest number of a generation that has rows, or is read; 0 for none. */
    int latest();

    /** Forgets for good the generations before the one that is read; says how many stories. */
    int dropFormer();
}
