-- Nothing is overwritten or deleted: of a row that stands, only the time at which it was superseded may still be
-- set, and only once. The program keeps to that; these triggers hold every other hand to it too.

CREATE TRIGGER reports_stay BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER reports_stand BEFORE UPDATE OF
    report_key, id, recorded
ON reports
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER reports_superseded_once BEFORE UPDATE OF superseded ON reports
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER revisions_stay BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER revisions_stand BEFORE UPDATE OF
    revision_key, report_key, hash, headline, published, modified, text, recorded
ON revisions
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER revisions_superseded_once BEFORE UPDATE OF superseded ON revisions
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER codings_stay BEFORE DELETE ON codings
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER codings_stand BEFORE UPDATE OF
    coding_key, revision_key, coder, knowledge, model, file, url, outlet, language, original_language, json,
    recorded
ON codings
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER codings_superseded_once BEFORE UPDATE OF superseded ON codings
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER events_stand BEFORE UPDATE OF
    coding_key, position, id, canonical, type, mode, contexts, cameo, goldstein, quad, happened_from,
    happened_to, happened_text, happened_basis, status, place, place_code, latitude, longitude, case_id,
    confidence, recorded
ON events
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER events_superseded_once BEFORE UPDATE OF superseded ON events
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER event_mentions_stay BEFORE DELETE ON event_mentions
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_mentions_stand BEFORE UPDATE OF
    coding_key, event, position, span_start, span_end, quote, rule, recorded
ON event_mentions
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_mentions_superseded_once BEFORE UPDATE OF superseded ON event_mentions
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER event_actors_stay BEFORE DELETE ON event_actors
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_actors_stand BEFORE UPDATE OF
    coding_key, event, side, position, id, name, code, sector, agent, words, span_start, span_end, recorded
ON event_actors
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_actors_superseded_once BEFORE UPDATE OF superseded ON event_actors
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER event_matters_stay BEFORE DELETE ON event_matters
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_matters_stand BEFORE UPDATE OF
    coding_key, event, position, words, code, recorded
ON event_matters
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_matters_superseded_once BEFORE UPDATE OF superseded ON event_matters
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER event_disclosures_stay BEFORE DELETE ON event_disclosures
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_disclosures_stand BEFORE UPDATE OF
    coding_key, event, position, told_to, told_from, told_until, teller, teller_code, recorded
ON event_disclosures
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_disclosures_superseded_once BEFORE UPDATE OF superseded ON event_disclosures
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER event_stances_stay BEFORE DELETE ON event_stances
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_stances_stand BEFORE UPDATE OF
    coding_key, event, position, holder, holder_code, via, via_code, says, strength, span_start, span_end,
    recorded
ON event_stances
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_stances_superseded_once BEFORE UPDATE OF superseded ON event_stances
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER event_sizes_stay BEFORE DELETE ON event_sizes
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_sizes_stand BEFORE UPDATE OF
    coding_key, event, position, what, number, recorded
ON event_sizes
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_sizes_superseded_once BEFORE UPDATE OF superseded ON event_sizes
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER event_answers_stay BEFORE DELETE ON event_answers
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER event_answers_stand BEFORE UPDATE OF
    coding_key, event, position, answers, recorded
ON event_answers
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER event_answers_superseded_once BEFORE UPDATE OF superseded ON event_answers
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER people_stay BEFORE DELETE ON people
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER people_stand BEFORE UPDATE OF
    coding_key, position, id, name, also, code, role, recorded
ON people
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER people_superseded_once BEFORE UPDATE OF superseded ON people
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER cases_stay BEFORE DELETE ON cases
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER cases_stand BEFORE UPDATE OF
    coding_key, position, id, subject, code, recorded
ON cases
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER cases_superseded_once BEFORE UPDATE OF superseded ON cases
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;

CREATE TRIGGER case_steps_stay BEFORE DELETE ON case_steps
BEGIN SELECT RAISE(ABORT, 'the record keeps every row'); END;
CREATE TRIGGER case_steps_stand BEFORE UPDATE OF
    coding_key, case_position, position, step, happened_from, happened_to, place, recorded
ON case_steps
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
CREATE TRIGGER case_steps_superseded_once BEFORE UPDATE OF superseded ON case_steps
WHEN OLD.superseded IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record overwrites no row'); END;
