-- The record. Every row has a time at which it was recorded and, once it no longer holds, one at which it was
-- superseded. A row holds as of a moment where recorded <= moment and (superseded is null or superseded > moment).
-- Times are UTC, of one width, so that they compare as text. Offsets count Unicode code points, start included,
-- end excluded. Words that are not known are the empty string; what is not known otherwise is null.

-- One published article, whatever became of its text.
CREATE TABLE reports (
    report_key INTEGER PRIMARY KEY,
    id         TEXT NOT NULL COLLATE BINARY UNIQUE,
    recorded   TEXT NOT NULL,
    superseded TEXT
) STRICT;

-- One version of its text. The one whose stamps are the latest holds; the others are superseded.
CREATE TABLE revisions (
    revision_key INTEGER PRIMARY KEY,
    report_key   INTEGER NOT NULL REFERENCES reports,
    hash         TEXT NOT NULL COLLATE BINARY,
    headline     TEXT NOT NULL,
    published    TEXT,
    modified     TEXT,
    text         TEXT NOT NULL,
    recorded     TEXT NOT NULL,
    superseded   TEXT,
    UNIQUE (report_key, hash)
) STRICT;

CREATE INDEX revisions_by_hash ON revisions (hash);

-- What one coder took from one revision, named by revision, coder, knowledge and model, with what was then known of
-- the report. Its whole JSON is the border format (docs/schema/coded-report.schema.json); the tables below are drawn
-- from it.
CREATE TABLE codings (
    coding_key        INTEGER PRIMARY KEY,
    revision_key      INTEGER NOT NULL REFERENCES revisions,
    coder             TEXT NOT NULL COLLATE BINARY,
    knowledge         TEXT NOT NULL COLLATE BINARY,
    model             TEXT NOT NULL COLLATE BINARY,
    file              TEXT NOT NULL,
    url               TEXT NOT NULL,
    outlet            TEXT NOT NULL,
    language          TEXT NOT NULL,
    original_language TEXT NOT NULL,
    json              TEXT NOT NULL,
    recorded          TEXT NOT NULL,
    superseded        TEXT,
    UNIQUE (revision_key, coder, knowledge, model)
) STRICT;

CREATE INDEX codings_by_time ON codings (recorded);

-- One act as one report tells it. "position" is its place among the events of its coding, from 0. "canonical" names
-- the event that reports tell together; until events are joined across reports it is the event's own id.
CREATE TABLE events (
    coding_key     INTEGER NOT NULL REFERENCES codings,
    position       INTEGER NOT NULL,
    id             TEXT NOT NULL COLLATE BINARY,
    canonical      TEXT NOT NULL COLLATE BINARY,
    type           TEXT NOT NULL,
    mode           TEXT NOT NULL,
    contexts       TEXT NOT NULL, -- a JSON array
    cameo          TEXT NOT NULL,
    goldstein      REAL NOT NULL,
    quad           INTEGER NOT NULL CHECK (quad BETWEEN 1 AND 4),
    happened_from  TEXT,
    happened_to    TEXT,
    happened_text  TEXT NOT NULL,
    happened_basis TEXT NOT NULL,
    status         TEXT NOT NULL,
    place          TEXT,
    place_code     TEXT,
    latitude       REAL,
    longitude      REAL,
    case_id        TEXT NOT NULL,
    confidence     REAL NOT NULL,
    recorded       TEXT NOT NULL,
    superseded     TEXT,
    PRIMARY KEY (coding_key, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX events_by_id ON events (id);
CREATE INDEX events_by_canonical ON events (canonical);

-- The passages that tell an event, the best first.
CREATE TABLE event_mentions (
    coding_key INTEGER NOT NULL,
    event      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    quote      TEXT NOT NULL,
    rule       TEXT NOT NULL,
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, event, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

-- Who acts and to whom. A reciprocal act has all its sides as actors and no recipient.
CREATE TABLE event_actors (
    coding_key INTEGER NOT NULL,
    event      INTEGER NOT NULL,
    side       TEXT NOT NULL CHECK (side IN ('actor', 'recipient')),
    position   INTEGER NOT NULL,
    id         TEXT NOT NULL COLLATE BINARY,
    name       TEXT NOT NULL,
    code       TEXT NOT NULL COLLATE BINARY,
    sector     TEXT NOT NULL,
    agent      TEXT NOT NULL,
    words      TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, event, side, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

CREATE INDEX event_actors_by_code ON event_actors (code, coding_key, event);

-- What an act is over.
CREATE TABLE event_matters (
    coding_key INTEGER NOT NULL,
    event      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    words      TEXT NOT NULL,
    code       TEXT NOT NULL COLLATE BINARY,
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, event, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

-- When an event was made known, to whom and by whom.
CREATE TABLE event_disclosures (
    coding_key  INTEGER NOT NULL,
    event       INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    told_to     TEXT NOT NULL,
    told_from   TEXT,
    told_until  TEXT,
    teller      TEXT,
    teller_code TEXT,
    recorded    TEXT NOT NULL,
    superseded  TEXT,
    PRIMARY KEY (coding_key, event, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

-- Who asserts, denies or doubts an event, through whom, how strongly.
CREATE TABLE event_stances (
    coding_key  INTEGER NOT NULL,
    event       INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    holder      TEXT NOT NULL,
    holder_code TEXT NOT NULL COLLATE BINARY,
    via         TEXT,
    via_code    TEXT,
    says        TEXT NOT NULL,
    strength    TEXT NOT NULL,
    span_start  INTEGER NOT NULL,
    span_end    INTEGER NOT NULL,
    recorded    TEXT NOT NULL,
    superseded  TEXT,
    PRIMARY KEY (coding_key, event, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

-- Numbers that belong to an act: dead, injured, arrested, expelled.
CREATE TABLE event_sizes (
    coding_key INTEGER NOT NULL,
    event      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    what       TEXT NOT NULL,
    number     INTEGER NOT NULL,
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, event, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

-- Which events an event answers, by their ids.
CREATE TABLE event_answers (
    coding_key INTEGER NOT NULL,
    event      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    answers    TEXT NOT NULL COLLATE BINARY,
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, event, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

CREATE INDEX event_answers_by_id ON event_answers (answers);

-- People whom a report names, as that report names them.
CREATE TABLE people (
    coding_key INTEGER NOT NULL REFERENCES codings,
    position   INTEGER NOT NULL,
    id         TEXT NOT NULL COLLATE BINARY,
    name       TEXT NOT NULL,
    also       TEXT NOT NULL, -- a JSON array
    code       TEXT NOT NULL COLLATE BINARY,
    role       TEXT NOT NULL,
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX people_by_id ON people (id);

-- People and things that several events of a report concern, and what became of them, as that report tells it.
CREATE TABLE cases (
    coding_key INTEGER NOT NULL REFERENCES codings,
    position   INTEGER NOT NULL,
    id         TEXT NOT NULL COLLATE BINARY,
    subject    TEXT NOT NULL,
    code       TEXT NOT NULL COLLATE BINARY,
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX cases_by_id ON cases (id);

CREATE TABLE case_steps (
    coding_key    INTEGER NOT NULL,
    case_position INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    step          TEXT NOT NULL,
    happened_from TEXT,
    happened_to   TEXT,
    place         TEXT NOT NULL,
    recorded      TEXT NOT NULL,
    superseded    TEXT,
    PRIMARY KEY (coding_key, case_position, position),
    FOREIGN KEY (coding_key, case_position) REFERENCES cases
) STRICT, WITHOUT ROWID;

-- For people who look with a tool of their own: what holds now, one line an event and pair.
CREATE VIEW current_events AS
SELECT e.id, e.type, e.mode, e.cameo, e.goldstein, e.quad, e.happened_from, e.happened_to, e.status, e.confidence,
       m.quote, r.id AS report, c.outlet, v.published, v.headline, e.coding_key, e.position
FROM events e
JOIN event_mentions m ON m.coding_key = e.coding_key AND m.event = e.position AND m.position = 0
JOIN codings c ON c.coding_key = e.coding_key
JOIN revisions v ON v.revision_key = c.revision_key
JOIN reports r ON r.report_key = v.report_key
WHERE e.superseded IS NULL;

CREATE VIEW current_dyads AS
SELECT a.code AS source, b.code AS target, a.name AS source_name, b.name AS target_name, e.*
FROM current_events e
JOIN event_actors a ON a.coding_key = e.coding_key AND a.event = e.position AND a.side = 'actor'
JOIN event_actors b ON b.coding_key = e.coding_key AND b.event = e.position
WHERE b.side = 'recipient'
   OR (b.side = 'actor' AND b.position <> a.position
       AND NOT EXISTS (SELECT 1 FROM event_actors n
                       WHERE n.coding_key = e.coding_key AND n.event = e.position AND n.side = 'recipient'));
