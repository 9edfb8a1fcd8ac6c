-- Stories may be made anew, beside those that are read: see docs/decisions/023. Runs as it is on SQLite and PostgreSQL.

-- Which generation is read; one row, which those who write hold while they do.
CREATE TABLE generation (
    number INTEGER NOT NULL
);

INSERT INTO generation (number) VALUES (1);

-- Which generation wrote a story: what is older than the articles that were read again stays as it was.
ALTER TABLE stories ADD COLUMN generation INTEGER NOT NULL DEFAULT 1;

-- What generations hold that are still being made. Nobody reads it.
CREATE TABLE coming_stories (
    generation         INTEGER NOT NULL,
    id                 TEXT COLLATE ${bytewise} NOT NULL,
    version            BIGINT  NOT NULL,
    headline           TEXT    NOT NULL,
    canonical          TEXT    NOT NULL,
    origin             TEXT    NOT NULL,
    publishers         INTEGER NOT NULL,
    first_published_at BIGINT,
    last_published_at  BIGINT,
    merged_into        TEXT COLLATE ${bytewise},
    PRIMARY KEY (generation, id)
);

CREATE TABLE coming_articles (
    generation   INTEGER NOT NULL,
    story_id     TEXT COLLATE ${bytewise} NOT NULL,
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
    PRIMARY KEY (generation, story_id, article_id)
);

CREATE INDEX coming_articles_by_article ON coming_articles (article_id);

-- What was read before a generation took its place, until somebody drops it.
CREATE TABLE former_stories (
    replaced_by        INTEGER NOT NULL,
    generation         INTEGER NOT NULL,
    id                 TEXT COLLATE ${bytewise} NOT NULL,
    version            BIGINT  NOT NULL,
    headline           TEXT    NOT NULL,
    canonical          TEXT    NOT NULL,
    origin             TEXT    NOT NULL,
    publishers         INTEGER NOT NULL,
    first_published_at BIGINT,
    last_published_at  BIGINT,
    merged_into        TEXT COLLATE ${bytewise},
    PRIMARY KEY (replaced_by, id)
);

CREATE TABLE former_articles (
    replaced_by  INTEGER NOT NULL,
    story_id     TEXT COLLATE ${bytewise} NOT NULL,
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
    PRIMARY KEY (replaced_by, story_id, article_id)
);
