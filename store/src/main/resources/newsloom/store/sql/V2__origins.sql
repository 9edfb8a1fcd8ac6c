-- Which Kafka the rows came from, and which topics there: the ids of both, for a name may come again. See docs/decisions/037.
CREATE TABLE origins (
    -- A topic's name, or one that no topic can have.
    name TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    id   TEXT NOT NULL
);

UPDATE generation SET layout = ${layout};
