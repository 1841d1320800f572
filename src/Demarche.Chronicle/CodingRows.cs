using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Draws the rows of one coding from its coded report and writes them.</summary>
/// <remarks>A coding that does not hold when it arrives is superseded as soon as it is recorded.</remarks>
internal sealed class CodingRows(
    SqliteConnection db,
    long coding,
    CodedReport coded,
    string recorded,
    string? superseded
)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly CodePoints points = new(coded.Report.Revision.Text);

    /// <summary>The tables whose rows belong to a coding.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "events",
        "event_mentions",
        "event_actors",
        "event_matters",
        "event_disclosures",
        "event_stances",
        "event_sizes",
        "event_answers",
        "people",
        "cases",
        "case_steps",
    ];

    public void Write()
    {
        for (var position = 0; position < coded.Events.Count; position++)
        {
            var told = coded.Events[position];
            Event(told, position);
            Passages(told, position);
            Actors(told.Actors, position, "actor");
            Actors(told.Recipients, position, "recipient");
            Matters(told, position);
            Disclosures(told, position);
            Stances(told, position);
            Sizes(told, position);
            Answers(told, position);
        }
        People();
        Cases();
    }

    private void Event(Event told, int position) =>
        db.Execute(
            """
            INSERT INTO events (coding_key, position, id, canonical, type, mode, contexts, cameo, goldstein, quad,
                happened_from, happened_to, happened_text, happened_basis, status, place, place_code, latitude, longitude,
                case_id, confidence, recorded, superseded)
            VALUES (@coding, @position, @Id, @Id, @type, @Mode, @contexts, @Cameo, @Goldstein, @quad,
                @from, @to, @text, @basis, @status, @place, @placeCode, @latitude, @longitude,
                @Case, @Confidence, @recorded, @superseded)
            """,
            new
            {
                coding,
                position,
                told.Id,
                type = told.Type.Name(),
                told.Mode,
                contexts = JsonSerializer.Serialize(told.Contexts.Items, Plain),
                told.Cameo,
                told.Goldstein,
                quad = (int)told.Quad,
                from = StoreTime.DayToText(told.Happened.Period.From),
                to = StoreTime.DayToText(told.Happened.Period.To),
                text = told.Happened.Text,
                basis = Word(told.Happened.Basis),
                status = Word(told.Status),
                place = told.Place?.Text,
                placeCode = told.Place?.Code.Letters,
                latitude = told.Place?.Latitude,
                longitude = told.Place?.Longitude,
                told.Case,
                told.Confidence,
                recorded,
                superseded,
            }
        );

    private void Passages(Event told, int position) =>
        Each(
            """
            INSERT INTO event_mentions (coding_key, event, position, span_start, span_end, quote, rule, recorded, superseded)
            VALUES (@coding, @event, @position, @start, @end, @quote, @rule, @recorded, @superseded)
            """,
            told.Evidence,
            (passage, at) =>
                new
                {
                    coding,
                    @event = position,
                    position = at,
                    start = points.FromUtf16(passage.Span.Start),
                    end = points.FromUtf16(passage.Span.End),
                    quote = coded.Report.Revision.Words(passage.Span),
                    rule = passage.Rule,
                    recorded,
                    superseded,
                }
        );

    private void Actors(EquatableArray<Actor> actors, int position, string side) =>
        Each(
            """
            INSERT INTO event_actors (coding_key, event, side, position, id, name, code, sector, agent, words, span_start,
                span_end, recorded, superseded)
            VALUES (@coding, @event, @side, @position, @id, @name, @code, @sector, @agent, @words, @start, @end, @recorded,
                @superseded)
            """,
            actors,
            (actor, at) =>
                new
                {
                    coding,
                    @event = position,
                    side,
                    position = at,
                    id = actor.Id,
                    name = actor.Name,
                    code = actor.Code.Letters,
                    sector = actor.Sector.Code(),
                    agent = Word(actor.Agent),
                    words = actor.Text,
                    start = points.FromUtf16(actor.Span.Start),
                    end = points.FromUtf16(actor.Span.End),
                    recorded,
                    superseded,
                }
        );

    private void Matters(Event told, int position) =>
        Each(
            """
            INSERT INTO event_matters (coding_key, event, position, words, code, recorded, superseded)
            VALUES (@coding, @event, @position, @words, @code, @recorded, @superseded)
            """,
            told.About,
            (matter, at) =>
                new
                {
                    coding,
                    @event = position,
                    position = at,
                    words = matter.Text,
                    code = matter.Code.Letters,
                    recorded,
                    superseded,
                }
        );

    private void Disclosures(Event told, int position) =>
        Each(
            """
            INSERT INTO event_disclosures (coding_key, event, position, told_to, told_from, told_until, teller, teller_code,
                recorded, superseded)
            VALUES (@coding, @event, @position, @to, @from, @until, @teller, @tellerCode, @recorded, @superseded)
            """,
            told.Disclosed,
            (disclosed, at) =>
                new
                {
                    coding,
                    @event = position,
                    position = at,
                    to = disclosed.To,
                    from = StoreTime.DayToText(disclosed.Period.From),
                    until = StoreTime.DayToText(disclosed.Period.To),
                    teller = disclosed.By?.Name,
                    tellerCode = disclosed.By?.Code.Letters,
                    recorded,
                    superseded,
                }
        );

    private void Stances(Event told, int position) =>
        Each(
            """
            INSERT INTO event_stances (coding_key, event, position, holder, holder_code, via, via_code, says, strength,
                span_start, span_end, recorded, superseded)
            VALUES (@coding, @event, @position, @holder, @holderCode, @via, @viaCode, @says, @strength, @start, @end,
                @recorded, @superseded)
            """,
            told.Stances,
            (stance, at) =>
                new
                {
                    coding,
                    @event = position,
                    position = at,
                    holder = stance.Holder.Name,
                    holderCode = stance.Holder.Code.Letters,
                    via = stance.Via?.Name,
                    viaCode = stance.Via?.Code.Letters,
                    says = Word(stance.Says),
                    strength = Word(stance.Strength),
                    start = points.FromUtf16(stance.Span.Start),
                    end = points.FromUtf16(stance.Span.End),
                    recorded,
                    superseded,
                }
        );

    private void Sizes(Event told, int position) =>
        Each(
            """
            INSERT INTO event_sizes (coding_key, event, position, what, number, recorded, superseded)
            VALUES (@coding, @event, @position, @what, @number, @recorded, @superseded)
            """,
            told.Sizes,
            (size, at) =>
                new
                {
                    coding,
                    @event = position,
                    position = at,
                    what = size.What,
                    number = size.Count,
                    recorded,
                    superseded,
                }
        );

    private void Answers(Event told, int position) =>
        Each(
            """
            INSERT INTO event_answers (coding_key, event, position, answers, recorded, superseded)
            VALUES (@coding, @event, @position, @answers, @recorded, @superseded)
            """,
            told.Answers,
            (answers, at) =>
                new
                {
                    coding,
                    @event = position,
                    position = at,
                    answers,
                    recorded,
                    superseded,
                }
        );

    private void People() =>
        Each(
            """
            INSERT INTO people (coding_key, position, id, name, also, code, role, recorded, superseded)
            VALUES (@coding, @position, @id, @name, @also, @code, @role, @recorded, @superseded)
            """,
            coded.People,
            (person, position) =>
                new
                {
                    coding,
                    position,
                    id = person.Id,
                    name = person.Name,
                    also = JsonSerializer.Serialize(person.Also.Items, Plain),
                    code = person.Code.Letters,
                    role = person.Role,
                    recorded,
                    superseded,
                }
        );

    private void Cases()
    {
        Each(
            """
            INSERT INTO cases (coding_key, position, id, subject, code, recorded, superseded)
            VALUES (@coding, @position, @id, @subject, @code, @recorded, @superseded)
            """,
            coded.Cases,
            (told, position) =>
                new
                {
                    coding,
                    position,
                    id = told.Id,
                    subject = told.Name,
                    code = told.Code.Letters,
                    recorded,
                    superseded,
                }
        );
        for (var position = 0; position < coded.Cases.Count; position++)
        {
            Steps(coded.Cases[position], position);
        }
    }

    private void Steps(Case told, int @case) =>
        Each(
            """
            INSERT INTO case_steps (coding_key, case_position, position, step, happened_from, happened_to, place, recorded,
                superseded)
            VALUES (@coding, @case, @position, @step, @from, @to, @place, @recorded, @superseded)
            """,
            told.Steps,
            (step, position) =>
                new
                {
                    coding,
                    @case,
                    position,
                    step = step.Step,
                    from = StoreTime.DayToText(step.Period.From),
                    to = StoreTime.DayToText(step.Period.To),
                    place = step.Place,
                    recorded,
                    superseded,
                }
        );

    private void Each<TItem, TRow>(string sql, EquatableArray<TItem> items, Func<TItem, int, TRow> row)
    {
        if (items.Count > 0)
        {
            db.Execute(sql, items.Select(row));
        }
    }

    private static string Word<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();
}
