-- Runs as it is on SQLite and PostgreSQL. Texts that are compared or ordered do so by their bytes, on both.
-- Times are microseconds since 1970.

CREATE TABLE stories (
    id                 TEXT COLLATE ${bytewise} PRIMARY KEY,
    version            BIGINT  NOT NULL,
    headline           TEXT    NOT NULL,
    canonical          TEXT    NOT NULL,
    origin             TEXT    NOT NULL,
    publishers         INTEGER NOT NULL,
    first_published_at BIGINT,
    last_published_at  BIGINT,
    -- No foreign key: a merge may arrive before its target.
    merged_into        TEXT COLLATE ${bytewise},
    -- Undated stories come last, and an index without nulls is read the same way on both.
    latest             BIGINT  NOT NULL GENERATED ALWAYS AS (COALESCE(last_published_at, -9223372036854775807)) STORED
);

CREATE INDEX stories_latest_first ON stories (latest DESC, id) WHERE merged_into IS NULL;

-- An article is in one story. While it moves from one to another it may for a moment be in both, because the two
-- stories' new versions arrive one after the other, in any order; so the key names the story too.
CREATE TABLE story_articles (
    story_id     TEXT COLLATE ${bytewise} NOT NULL REFERENCES stories (id),
    article_id   TEXT COLLATE ${bytewise} NOT NULL,
    place        INTEGER NOT NULL,
    url          TEXT,
    publisher    TEXT,
    title        TEXT    NOT NULL,
    published_at BIGINT,
    role         TEXT    NOT NULL,
    copy_of      TEXT,
    score        DOUBLE PRECISION NOT NULL,
    evidence     TEXT    NOT NULL,
    PRIMARY KEY (story_id, article_id)
);

CREATE INDEX story_articles_by_article ON story_articles (article_id);

CREATE TABLE positions (
    topic       TEXT    NOT NULL,
    partition   INTEGER NOT NULL,
    next_offset BIGINT  NOT NULL,
    PRIMARY KEY (topic, partition)
);
