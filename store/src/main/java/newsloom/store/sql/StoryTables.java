package newsloom.store.sql;

/** The tables in which the stories of a generation are kept: those that are read, or those that nobody reads yet. */
enum StoryTables {
    READ("stories", "story_articles", "id", "", "", ""),
    COMING(
            "coming_stories",
            "coming_articles",
            "generation, id",
            "generation, ",
            ":generation, ",
            "generation = :generation AND ");

    private final String story;
    private final String forgetMembers;
    private final String member;

    StoryTables(String stories, String members, String key, String column, String value, String condition) {
        this.story = """
                INSERT INTO STORIES (generation, id, version, headline, canonical, origin, publishers,
                                     first_published_at, last_published_at, merged_into)
                VALUES (:generation, :id, :version, :headline, :canonical, :origin, :publishers,
                        :first, :last, :mergedInto)
                ON CONFLICT (KEY) DO UPDATE SET
                    generation = excluded.generation, version = excluded.version, headline = excluded.headline,
                    canonical = excluded.canonical, origin = excluded.origin, publishers = excluded.publishers,
                    first_published_at = excluded.first_published_at, last_published_at = excluded.last_published_at,
                    merged_into = excluded.merged_into
                WHERE excluded.generation > STORIES.generation
                   OR (excluded.generation = STORIES.generation AND excluded.version > STORIES.version)
                """.replace("STORIES", stories).replace("KEY", key);
        this.forgetMembers = "DELETE FROM " + members + " WHERE " + condition + "story_id = :story";
        this.member = """
                INSERT INTO MEMBERS (COLUMN story_id, article_id, place, url, publisher, title,
                                     published_at, role, copy_of, score, evidence)
                VALUES (VALUE :story, :article, :place, :url, :publisher, :title,
                        :published, :role, :copyOf, :score, :evidence)
                """.replace("MEMBERS", members).replace("COLUMN ", column).replace("VALUE ", value);
    }

    /** Writes a story, unless a later one of its id is there. */
    String story() {
        return story;
    }

    String forgetMembers() {
        return forgetMembers;
    }

    String member() {
        return member;
    }
}
