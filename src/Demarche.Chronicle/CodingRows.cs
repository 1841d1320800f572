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
        Events();
        new EventRows(db, coding, coded, recorded, superseded).Write();
        People();
        Cases();
    }

    private void Events() =>
        Each(
            """
            INSERT INTO events (coding_key, position, id, canonical, type, mode, contexts, cameo, goldstein, quad,
                happened_from, happened_to, happened_text, happened_basis, status, place, place_code, latitude, longitude,
                case_id, confidence, recorded, superseded)
            VALUES (@coding, @position, @Id, @Id, @type, @Mode, @contexts, @Cameo, @Goldstein, @quad,
                @from, @to, @text, @basis, @status, @place, @placeCode, @latitude, @longitude,
                @Case, @Confidence, @recorded, @superseded)
            """,
            coded.Events,
            (told, position) =>
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
                    basis = EventRows.Word(told.Happened.Basis),
                    status = EventRows.Word(told.Status),
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
}
