-- Numbers may be ranges, with either end open, and money: the least and the most, equal where exact, in a currency.
ALTER TABLE event_sizes RENAME TO event_sizes_exact;

CREATE TABLE event_sizes (
    coding_key INTEGER NOT NULL,
    event      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    what       TEXT NOT NULL,
    least      INTEGER,
    most       INTEGER,
    currency   TEXT NOT NULL, -- ISO 4217; empty where it is no money
    recorded   TEXT NOT NULL,
    superseded TEXT,
    PRIMARY KEY (coding_key, event, position),
    FOREIGN KEY (coding_key, event) REFERENCES events
) STRICT, WITHOUT ROWID;

INSERT INTO event_sizes
SELECT coding_key, event, position, what, number, number, '', recorded, superseded FROM event_sizes_exact;

DROP TABLE event_sizes_exact;

CREATE TRIGGER event_sizes_stay BEFORE DELETE ON event_sizes
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_sizes_stand BEFORE UPDATE OF
    coding_key, event, position, what, least, most, currency, recorded
ON event_sizes
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_sizes_superseded_once BEFORE UPDATE OF superseded ON event_sizes
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
