using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Writes what belongs to the events of one coding: passages, actors, voices, numbers. One statement a table.</summary>
internal sealed class EventRows(
    SqliteConnection db,
    long coding,
    CodedReport coded,
    string recorded,
    string? superseded
)
{
    private readonly CodePoints points = new(coded.Report.Revision.Text);

    public void Write()
    {
        Passages();
        Actors("actor", told => told.Actors);
        Actors("recipient", told => told.Recipients);
        Matters();
        Disclosures();
        Stances();
        Sizes();
        Answers();
    }

    /// <summary>The lower-case word for a member, as in the border format.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();

    private void Passages() =>
        InEvents(
            """
            INSERT INTO event_mentions (coding_key, event, position, span_start, span_end, quote, rule, recorded, superseded)
            VALUES (@coding, @event, @position, @start, @end, @quote, @rule, @recorded, @superseded)
            """,
            told => told.Evidence,
            (passage, @event, position) =>
                new
                {
                    coding,
                    @event,
                    position,
                    start = points.FromUtf16(passage.Span.Start),
                    end = points.FromUtf16(passage.Span.End),
                    quote = coded.Report.Revision.Words(passage.Span),
                    rule = passage.Rule,
                    recorded,
                    superseded,
                }
        );

    private void Actors(string side, Func<Event, EquatableArray<Actor>> actors) =>
        InEvents(
            """
            INSERT INTO event_actors (coding_key, event, side, position, id, name, code, sector, agent, words, span_start,
                span_end, recorded, superseded)
            VALUES (@coding, @event, @side, @position, @id, @name, @code, @sector, @agent, @words, @start, @end, @recorded,
                @superseded)
            """,
            actors,
            (actor, @event, position) =>
                new
                {
                    coding,
                    @event,
                    side,
                    position,
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

    private void Matters() =>
        InEvents(
            """
            INSERT INTO event_matters (coding_key, event, position, words, code, recorded, superseded)
            VALUES (@coding, @event, @position, @words, @code, @recorded, @superseded)
            """,
            told => told.About,
            (matter, @event, position) =>
                new
                {
                    coding,
                    @event,
                    position,
                    words = matter.Text,
                    code = matter.Code.Letters,
                    recorded,
                    superseded,
                }
        );

    private void Disclosures() =>
        InEvents(
            """
            INSERT INTO event_disclosures (coding_key, event, position, told_to, told_from, told_until, teller, teller_code,
                recorded, superseded)
            VALUES (@coding, @event, @position, @to, @from, @until, @teller, @tellerCode, @recorded, @superseded)
            """,
            told => told.Disclosed,
            (disclosed, @event, position) =>
                new
                {
                    coding,
                    @event,
                    position,
                    to = disclosed.To,
                    from = StoreTime.DayToText(disclosed.Period.From),
                    until = StoreTime.DayToText(disclosed.Period.To),
                    teller = disclosed.By?.Name,
                    tellerCode = disclosed.By?.Code.Letters,
                    recorded,
                    superseded,
                }
        );

    private void Stances() =>
        InEvents(
            """
            INSERT INTO event_stances (coding_key, event, position, holder, holder_code, via, via_code, says, strength,
                span_start, span_end, recorded, superseded)
            VALUES (@coding, @event, @position, @holder, @holderCode, @via, @viaCode, @says, @strength, @start, @end,
                @recorded, @superseded)
            """,
            told => told.Stances,
            (stance, @event, position) =>
                new
                {
                    coding,
                    @event,
                    position,
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

    private void Sizes() =>
        InEvents(
            """
            INSERT INTO event_sizes (coding_key, event, position, what, least, most, currency, recorded, superseded)
            VALUES (@coding, @event, @position, @what, @least, @most, @currency, @recorded, @superseded)
            """,
            told => told.Sizes,
            (size, @event, position) =>
                new
                {
                    coding,
                    @event,
                    position,
                    what = size.What,
                    least = size.From,
                    most = size.To,
                    currency = size.Currency,
                    recorded,
                    superseded,
                }
        );

    private void Answers() =>
        InEvents(
            """
            INSERT INTO event_answers (coding_key, event, position, answers, recorded, superseded)
            VALUES (@coding, @event, @position, @answers, @recorded, @superseded)
            """,
            told => told.Answers,
            (answer, @event, position) =>
                new
                {
                    coding,
                    @event,
                    position,
                    answers = answer.Event,
                    recorded,
                    superseded,
                }
        );

    // The row is made from the item, the place of its event, and its own place within that.
    private void InEvents<TItem, TRow>(
        string sql,
        Func<Event, EquatableArray<TItem>> items,
        Func<TItem, int, int, TRow> row
    )
    {
        var rows = coded
            .Events.SelectMany((told, @event) => items(told).Select((item, position) => row(item, @event, position)))
            .ToList();
        if (rows.Count > 0)
        {
            db.Execute(sql, rows);
        }
    }
}
