-- Runs as it is on SQLite and PostgreSQL. Texts that are compared or ordered do so by their bytes, on both.
-- Times are microseconds since 1970. A row holds from the update from_change, which arrived at from_at, until that which
-- told something else; the current row of a key has no end. Of what it says, columns hold what rows are found and ordered
-- by, and content all of it, as JSON. See docs/decisions/003 and 023.

-- Which generation is read, 0 before any is whole; one row, which those who write hold while they do.
CREATE TABLE generation (
    number INTEGER NOT NULL,
    layout INTEGER NOT NULL
);

INSERT INTO generation (number, layout) VALUES (0, ${layout});

CREATE TABLE positions (
    topic       TEXT    NOT NULL,
    partition   INTEGER NOT NULL,
    next_offset BIGINT  NOT NULL,
    PRIMARY KEY (topic, partition)
);

CREATE TABLE stories (
    generation   INTEGER NOT NULL,
    id           TEXT COLLATE ${bytewise} NOT NULL,
    -- 0 for what was carried over from the generation before.
    from_change  BIGINT  NOT NULL CHECK (from_change >= 0),
    from_at      BIGINT  NOT NULL,
    until_change BIGINT,
    until_at     BIGINT,
    language     TEXT COLLATE ${bytewise} NOT NULL,
    -- The last publication; undated stories come last, and an index without nulls is read the same way on both.
    latest       BIGINT  NOT NULL,
    articles     INTEGER NOT NULL,
    reports      INTEGER NOT NULL,
    voices       INTEGER NOT NULL,
    merged_into  TEXT COLLATE ${bytewise},
    content      TEXT    NOT NULL,
    PRIMARY KEY (generation, id, from_change)
);

CREATE UNIQUE INDEX stories_current ON stories (generation, id) WHERE until_change IS NULL;

CREATE INDEX stories_latest_first ON stories (generation, latest DESC, id, language, articles, reports, voices)
    WHERE until_change IS NULL AND merged_into IS NULL;

-- Of which nothing was told for the longest.
CREATE INDEX stories_by_change ON stories (generation, from_at) WHERE until_change IS NULL;

-- What was carried over and is something else now.
CREATE INDEX stories_outlived ON stories (generation, until_change)
    WHERE from_change = 0 AND until_change IS NOT NULL;

CREATE TABLE memberships (
    generation   INTEGER NOT NULL,
    language     TEXT COLLATE ${bytewise} NOT NULL,
    article      TEXT COLLATE ${bytewise} NOT NULL,
    from_change  BIGINT  NOT NULL CHECK (from_change >= 0),
    from_at      BIGINT  NOT NULL,
    until_change BIGINT,
    until_at     BIGINT,
    story        TEXT COLLATE ${bytewise} NOT NULL,
    -- Its beginning: an index takes no more.
    url          TEXT COLLATE ${bytewise},
    -- Its beginning, too.
    site         TEXT COLLATE ${bytewise},
    published    BIGINT  NOT NULL,
    arrived      BIGINT  NOT NULL,
    copy_of      TEXT COLLATE ${bytewise},
    content      TEXT    NOT NULL,
    PRIMARY KEY (generation, language, article, from_change)
);

CREATE UNIQUE INDEX memberships_current ON memberships (generation, article, language) WHERE until_change IS NULL;

CREATE INDEX memberships_by_url ON memberships (generation, url) WHERE until_change IS NULL;

CREATE INDEX memberships_of_story ON memberships (generation, story, published, arrived, article, language)
    WHERE until_change IS NULL;

CREATE INDEX memberships_by_site ON memberships (generation, site, story) WHERE until_change IS NULL;

-- What was told of an article first.
CREATE INDEX memberships_by_arrival ON memberships (generation, from_at) WHERE from_change = arrived;

-- What a story held before.
CREATE INDEX memberships_of_story_then ON memberships (generation, story) WHERE until_change IS NOT NULL;

CREATE INDEX memberships_outlived ON memberships (generation, until_change)
    WHERE from_change = 0 AND until_change IS NOT NULL;

-- How the publishers on a site call themselves in articles, without case and accents.
CREATE TABLE site_names (
    name TEXT COLLATE ${bytewise} NOT NULL,
    site TEXT COLLATE ${bytewise} NOT NULL,
    PRIMARY KEY (name, site)
);

-- Which Kafka the rows came from, and which topics there: the ids of both, for a name may come again. See docs/decisions/037.
CREATE TABLE origins (
    -- A topic's name, or one that no topic can have.
    name TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    id   TEXT NOT NULL
);

-- Every article as it was last written, once, whatever generation of stories is read; content holds all of it, as JSON. Of
-- two records of one article that which arrived later holds, and of one moment that which lies later in its topic.
CREATE TABLE articles (
    id         TEXT COLLATE ${bytewise} NOT NULL,
    language   TEXT COLLATE ${bytewise} NOT NULL,
    -- Its beginning: an index takes no more.
    url        TEXT COLLATE ${bytewise},
    site       TEXT COLLATE ${bytewise},
    published  BIGINT  NOT NULL,
    arrived    BIGINT  NOT NULL,
    log_offset BIGINT  NOT NULL,
    -- The same for the same title and text.
    wording    TEXT    NOT NULL,
    -- Whether it was replayed, and no watch is told of it.
    is_untold  INTEGER NOT NULL,
    content    TEXT    NOT NULL,
    PRIMARY KEY (id, language)
);

CREATE INDEX articles_by_url ON articles (url);

CREATE INDEX articles_by_site ON articles (site) WHERE site IS NOT NULL;

CREATE INDEX articles_by_arrival ON articles (arrived, log_offset);

-- What another record of an article took the place of: another title or text, or another description.
CREATE TABLE revisions (
    id         TEXT COLLATE ${bytewise} NOT NULL,
    language   TEXT COLLATE ${bytewise} NOT NULL,
    arrived    BIGINT  NOT NULL,
    log_offset BIGINT  NOT NULL,
    is_untold  INTEGER NOT NULL,
    content    TEXT    NOT NULL,
    PRIMARY KEY (id, language, arrived, log_offset)
);

CREATE INDEX revisions_by_arrival ON revisions (arrived, log_offset);

-- What analysts decided, each once.
CREATE TABLE corrections (
    id            TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    kind          TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    -- When it came, which is later where it was made elsewhere: its place among the articles.
    arrived       BIGINT NOT NULL,
    log_offset    BIGINT NOT NULL,
    author        TEXT   NOT NULL,
    -- The undo that took it back and is in force.
    taken_back_by TEXT COLLATE ${bytewise},
    content       TEXT   NOT NULL
);

-- The articles of which no title and no text is kept, whatever comes of them.
CREATE TABLE forgotten (
    id       TEXT COLLATE ${bytewise} NOT NULL,
    language TEXT COLLATE ${bytewise} NOT NULL,
    at       BIGINT NOT NULL,
    author   TEXT   NOT NULL,
    PRIMARY KEY (id, language)
);

-- What has become of the rows that are read, one row a happening; search, watches and exports go on from where they were.
CREATE TABLE changes (
    number   BIGINT NOT NULL PRIMARY KEY,
    at       BIGINT NOT NULL,
    kind     TEXT   NOT NULL,
    language TEXT,
    story    TEXT,
    article  TEXT
);

CREATE INDEX changes_by_time ON changes (at);

-- One row, taken last by who writes changes and held until these are visible: so numbers become visible in their order.
CREATE TABLE change_numbers (
    -- Another one in each database.
    log       TEXT   NOT NULL,
    last      BIGINT NOT NULL,
    -- Up to here they were forgotten.
    forgotten BIGINT NOT NULL
);

INSERT INTO change_numbers (log, last, forgotten) VALUES ('${log}', 0, 0);

-- How far the changes are looked at for the watches, which watches there are, and how many alerts; one row, which whoever
-- tells changes first.
CREATE TABLE watch_state (
    place        BIGINT NOT NULL,
    -- Another one whenever there are other watches.
    version      BIGINT NOT NULL,
    last_alert   BIGINT NOT NULL,
    last_message BIGINT NOT NULL
);

INSERT INTO watch_state (place, version, last_alert, last_message) VALUES (0, 0, 0, 0);

CREATE TABLE watches (
    name       TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    content    TEXT    NOT NULL,
    -- Whether it is known what it matches of what was there before.
    is_matched INTEGER NOT NULL
);

CREATE TABLE matches (
    language TEXT COLLATE ${bytewise} NOT NULL,
    article  TEXT COLLATE ${bytewise} NOT NULL,
    watch    TEXT COLLATE ${bytewise} NOT NULL,
    is_past  INTEGER NOT NULL,
    -- Whether it is among the voices of the watch.
    is_counted INTEGER NOT NULL,
    -- The larger, the later it matched.
    change   BIGINT  NOT NULL,
    words    TEXT    NOT NULL,
    PRIMARY KEY (language, article, watch)
);

CREATE INDEX matches_by_watch ON matches (watch);

-- How many articles that are no copies came to a watch in ten minutes, of which so many had passed since 1970.
CREATE TABLE watch_voices (
    watch    TEXT COLLATE ${bytewise} NOT NULL,
    bucket   BIGINT  NOT NULL,
    language TEXT COLLATE ${bytewise} NOT NULL,
    voices   INTEGER NOT NULL,
    PRIMARY KEY (watch, bucket, language)
);

-- When far more came to a watch than usual the last time.
CREATE TABLE watch_surges (
    watch TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    at    BIGINT NOT NULL
);

-- From which sources, as these call themselves, something of their own came to a watch, and when last.
CREATE TABLE watch_sources (
    watch  TEXT COLLATE ${bytewise} NOT NULL,
    source TEXT COLLATE ${bytewise} NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (watch, source)
);

CREATE INDEX watch_sources_by_source ON watch_sources (source, at);

-- Of which thread an article is: all articles of a story are once it was told, and stay it wherever they go.
CREATE TABLE thread_articles (
    language TEXT COLLATE ${bytewise} NOT NULL,
    article  TEXT COLLATE ${bytewise} NOT NULL,
    thread   BIGINT NOT NULL,
    PRIMARY KEY (language, article)
);

-- What was told, or counts as told.
CREATE TABLE alerts (
    number  BIGINT NOT NULL PRIMARY KEY,
    thread  BIGINT NOT NULL,
    watch   TEXT COLLATE ${bytewise} NOT NULL,
    kind    TEXT   NOT NULL,
    step    TEXT COLLATE ${bytewise} NOT NULL,
    at      BIGINT NOT NULL,
    story   TEXT COLLATE ${bytewise} NOT NULL,
    -- Why it went to nobody.
    silence TEXT,
    -- None when it was deleted for its age: the row says still that this was told.
    content TEXT
);

CREATE UNIQUE INDEX alerts_once ON alerts (thread, watch, kind, step);

CREATE INDEX alerts_of_watch ON alerts (watch, number);

CREATE INDEX alerts_by_time ON alerts (at) WHERE content IS NOT NULL;
-- What was told of sources; in place of a story they have the source.
CREATE INDEX alerts_of_sources ON alerts (story, number) WHERE kind = 'SOURCE';

-- Of which nobody wanted to be told for a while; the row stays when that is over.
CREATE TABLE snoozes (
    thread  BIGINT NOT NULL PRIMARY KEY,
    content TEXT   NOT NULL
);

CREATE TABLE channels (
    name      TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    -- Whether nothing goes there at present.
    is_paused INTEGER NOT NULL,
    content   TEXT    NOT NULL
);

-- Which alerts go where: one row for each channel of each, written with the alert.
CREATE TABLE deliveries (
    alert   BIGINT NOT NULL,
    channel TEXT COLLATE ${bytewise} NOT NULL,
    watch   TEXT COLLATE ${bytewise} NOT NULL,
    made    BIGINT NOT NULL,
    due     BIGINT NOT NULL,
    -- Why it waits.
    fold    TEXT,
    -- What goes out together: the same for the alerts of a thread, or for what a watch gathers.
    bundle  TEXT COLLATE ${bytewise} NOT NULL,
    -- The message that it is part of, once it is due.
    message TEXT COLLATE ${bytewise},
    PRIMARY KEY (alert, channel)
);

CREATE INDEX deliveries_due ON deliveries (due, channel) WHERE message IS NULL;

CREATE INDEX deliveries_of_message ON deliveries (message, alert) WHERE message IS NOT NULL;

CREATE INDEX deliveries_of_watch ON deliveries (watch, made, fold);

-- What goes out in one piece, and what became of it.
CREATE TABLE messages (
    id       TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    -- One higher than that of the message before.
    number   BIGINT  NOT NULL,
    channel  TEXT COLLATE ${bytewise} NOT NULL,
    made     BIGINT  NOT NULL,
    -- From when on it is tried; later than it was made where somebody wanted it tried again.
    since    BIGINT  NOT NULL,
    state    TEXT    NOT NULL,
    attempts INTEGER NOT NULL,
    -- When it is tried, or was when nobody tries it any more.
    next     BIGINT  NOT NULL,
    answer   TEXT
);

CREATE INDEX messages_waiting ON messages (channel, next, number) WHERE state = 'WAITING';

CREATE INDEX messages_parked ON messages (number) WHERE state = 'PARKED';
