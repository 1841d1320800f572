using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Whom a medium cites: in "Reuters reported, citing two officials, that …" the officials' words came through Reuters.</summary>
internal static class Cited
{
    /// <summary>Adds those whom somebody cites for what an attribution of the same sentence says.</summary>
    public static void Read(
        VoiceKnowledge knowledge,
        ParsedReport report,
        Func<TokenAt, Actor?> actorAt,
        List<Said> found
    )
    {
        foreach (var one in found.ToArray())
        {
            if (one.CueToken < 0 || one.Topic || one.Source.IsEmpty)
            {
                continue;
            }
            var passage = report.Passages[one.Passage];
            for (var i = 0; i < passage.Sentence.Count; i++)
            {
                var verb = passage.Sentence[i];
                if (
                    verb is { Xpos: "VBG", Lemma: "cite" or "quote" }
                    && verb.Child(Relation.Obj) is { } source
                    && (
                        knowledge.CueOf(source.Lemma, CueKind.Label) is not null
                        || actorAt(new TokenAt(passage.Index, source.Index)) is not null
                    )
                    && !one.Covers(source.Span)
                    && IsOf(one, verb)
                )
                {
                    found.Add(
                        one with
                        {
                            CueToken = i,
                            Cue = verb.Span,
                            Source = Clauses.Phrase(source),
                            SourceHead = new TokenAt(passage.Index, source.Index),
                            Cites = true,
                        }
                    );
                }
            }
        }
    }

    // The one who cites: the cue is the verb that the citing hangs on, or hangs on the same verb.
    private static bool IsOf(Said one, Token verb)
    {
        if (verb.IsRoot)
        {
            return false;
        }
        var cue = verb.Sentence[one.CueToken];
        return cue == verb.HeadToken || verb.HeadToken.Dominates(cue) && cue.Relation.Base() is not Relation.Ccomp;
    }
}
