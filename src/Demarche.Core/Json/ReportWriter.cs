using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>Writes one coded report.</summary>
internal readonly struct ReportWriter(Utf8JsonWriter json, CodedReport coded, BorderText text)
{
    public void Write()
    {
        json.WriteStartObject();
        Head(coded.Report);
        Texts(coded.Report.Revision);
        var events = new EventWriter(json, coded.Report, text);
        json.WriteStartArray("events"u8);
        foreach (var told in coded.Events)
        {
            events.Write(told);
        }
        json.WriteEndArray();
        Mentions();
        People();
        Times();
        Attributions();
        Assessments();
        Cases();
        Problems();
        json.WriteString("revision"u8, coded.Report.Revision.Hash);
        Version(coded.Version);
        json.WriteEndObject();
    }

    private void Head(Report report)
    {
        var revision = report.Revision;
        json.WriteString("id"u8, report.Id);
        json.WriteString("file"u8, report.File);
        json.WriteString("url"u8, report.Url);
        json.WriteString("outlet"u8, report.Outlet);
        json.WriteString("headline"u8, revision.Words(revision.Headline));
        json.WriteString("deck"u8, revision.Words(revision.Deck));
        json.WriteString("byline"u8, revision.Byline);
        json.WriteString("bylineRole"u8, revision.BylineRole);
        json.WriteStamp("published", revision.Published);
        json.WriteStamp("modified", revision.Modified);
        json.WriteString("language"u8, report.Language);
        json.WriteString("originalLanguage"u8, report.OriginalLanguage);
    }

    private void Texts(Revision revision)
    {
        json.WriteStartArray("captions"u8);
        foreach (var caption in revision.Captions)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, revision.Words(caption.Span));
            json.WriteString("credit"u8, caption.Credit);
            text.WriteStartEnd(json, caption.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        var body = revision.Body;
        json.WriteString("body"u8, body);
        if (body != revision.Text)
        {
            json.WriteString("text"u8, revision.Text);
        }
        if (!Plain(revision))
        {
            Spans(revision);
        }
    }

    /// <summary>One paragraph that is the whole text, and neither headline nor deck: nothing but the body need be told.</summary>
    private static bool Plain(Revision revision) =>
        revision.Headline == default
        && revision.Deck == default
        && revision.Paragraphs.Count == 1
        && revision.Paragraphs[0] == new Span(0, revision.Text.Length);

    private void Spans(Revision revision)
    {
        json.WriteStartObject("spans"u8);
        json.WritePropertyName("headline"u8);
        text.WritePair(json, revision.Headline);
        json.WritePropertyName("deck"u8);
        text.WritePair(json, revision.Deck);
        Pairs("paragraphs", revision.Paragraphs);
        json.WriteEndObject();
    }

    private void Mentions()
    {
        json.WriteStartArray("mentions"u8);
        foreach (var mention in coded.Mentions)
        {
            json.WriteStartObject();
            json.WriteActor(mention.Actor, text);
            json.WriteString("found"u8, mention.Found);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void People()
    {
        json.WriteStartArray("people"u8);
        foreach (var person in coded.People)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, person.Name);
            json.WriteStartArray("also"u8);
            foreach (var form in person.Also)
            {
                json.WriteStringValue(form);
            }
            json.WriteEndArray();
            json.WriteString("code"u8, person.Code.Letters);
            json.WriteString("role"u8, person.Role);
            json.WriteString("id"u8, person.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Times()
    {
        json.WriteStartArray("times"u8);
        foreach (var time in coded.Times)
        {
            json.WriteStartObject();
            text.WriteStartEnd(json, time.Span);
            json.WriteString("text"u8, coded.Report.Revision.Words(time.Span));
            json.WriteString("type"u8, time.Type);
            json.WriteString("value"u8, time.Value);
            json.WritePeriod(time.Period, "to");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Source and cue are lists of spans as the content is, of one or none: empty where understood.
    private void Attributions()
    {
        json.WriteStartArray("attributions"u8);
        foreach (var attribution in coded.Attributions)
        {
            json.WriteStartObject();
            Pairs("source", One(attribution.Source));
            Pairs("cue", One(attribution.Cue));
            Pairs("content", attribution.Content);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static EquatableArray<Span> One(Span span) => span == default ? [] : [span];

    private void Pairs(string name, EquatableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            text.WritePair(json, span);
        }
        json.WriteEndArray();
    }

    private void Assessments()
    {
        json.WriteStartArray("assessments"u8);
        foreach (var assessment in coded.Assessments)
        {
            json.WriteStartObject();
            json.WriteVoice("by", assessment.By);
            json.WriteString("kind"u8, EnumWords<AssessmentKind>.Of(assessment.Kind));
            json.WriteStartArray("about"u8);
            foreach (var code in assessment.About)
            {
                json.WriteStringValue(code.Letters);
            }
            json.WriteEndArray();
            json.WriteString("direction"u8, EnumWords<Direction>.Of(assessment.Direction));
            json.WriteStartArray("evidence"u8);
            foreach (var span in assessment.Evidence)
            {
                json.WriteStartObject();
                text.WriteStartEnd(json, span);
                text.WriteQuote(json, span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Cases()
    {
        json.WriteStartArray("cases"u8);
        var cases = new CaseWriter(json, text);
        foreach (var concerned in coded.Cases)
        {
            cases.Write(concerned);
        }
        json.WriteEndArray();
    }

    // A coded report's problems begin with those of its report; where they do not, the report's are put before them.
    private void Problems()
    {
        json.WriteStartArray("problems"u8);
        var reading = coded.Report.Problems;
        foreach (var problem in reading)
        {
            json.WriteProblem(problem, Stages.Reading);
        }
        var told = coded.Problems.Take(reading.Count).SequenceEqual(reading) ? reading.Count : 0;
        foreach (var problem in coded.Problems.Skip(told))
        {
            json.WriteProblem(problem, Stages.Coding);
        }
        json.WriteEndArray();
    }

    private void Version(CoderVersion version)
    {
        json.WriteStartObject("version"u8);
        json.WriteString("coder"u8, version.Coder);
        json.WriteString("knowledge"u8, version.Knowledge);
        json.WriteString("model"u8, version.Model);
        json.WriteEndObject();
    }
}
