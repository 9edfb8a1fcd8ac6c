package newsloom.store;

/** Which generation of stories a store lets be read, and what it keeps of the others. */
public interface GenerationAdministration {

    /**
     * From now on this generation is read instead, for everybody at one moment; nothing when it or a later one is
     * already. Its stories take the place of all that have an article or an id with them in common; what else those
     * held, and all other stories, stay readable. What was replaced is kept until {@link #dropFormer}.
     *
     * @return how many stories were replaced
     */
    int activate(int generation);

    /** Forgets what generations hold that are made but for this one: they were given up. */
    void keepComing(int generation);

    /** Forgets for good what was replaced by later generations; says how many stories. */
    int dropFormer();
}
