using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'Rebels shelled a market, aid workers said.', read as aid workers who shelled, or as a market that they said: who stands between
/// the comma and the last verb speaks.
/// </summary>
internal static class TrailingSpeakers
{
    /// <summary>The sentence with its speaker; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var verb = sentence.Count - 1; verb > 2; verb--)
        {
            if (IsApart(sentence, verb))
            {
                var apart = new TreeDraft(sentence);
                apart.Tag(verb, Upos.Verb, "VBD", sentence.Lemmas[verb]);
                apart.Attach(verb, sentence.RootIndex, Relation.Parataxis);
                return apart.Finish();
            }
            if (
                sentence.Xpos[verb] is not ("VBD" or "VBZ" or "VBP")
                || sentence.Tags[verb] != Upos.Verb
                || !Speaks(sentence, verb)
                || Grammar.HasOwnSubject(sentence, verb)
                || SpeakerOf(sentence, verb) is not { } speaker
            )
            {
                continue;
            }
            var draft = new TreeDraft(sentence);
            draft.Attach(speaker, verb, Relation.Nsubj);
            return draft.Finish();
        }
        return null;
    }

    // 'a truce, a group complained': what has its subject behind a comma describes no noun.
    private static bool IsApart(Sentence sentence, int verb) =>
        sentence.Relations[verb] == Relation.Acl
        && sentence.Tags[verb] == Upos.Verb
        && sentence.Xpos[verb] is "VBD" or "VBN"
        && sentence.RootIndex < sentence[verb].LeftEdge
        && sentence[verb].RightEdge == verb
        && sentence[verb].Child(Relation.Nsubj) is { } speaker
        && speaker.RightEdge == verb - 1
        && TreeMender.BeginsBehindComma(sentence, speaker.LeftEdge);

    // What is said stands before: as what the verb governs, or as the clause that it is inserted in.
    private static bool Speaks(Sentence sentence, int verb) =>
        sentence.Relations[verb] == Relation.Parataxis && sentence.Heads[verb] < verb
        || sentence[verb].Child(Relation.Ccomp) is { } said && said.Index < verb;

    // The noun whose phrase reaches from a comma to the verb.
    private static int? SpeakerOf(Sentence sentence, int verb)
    {
        for (var noun = verb - 1; noun > 1 && sentence.Tags[noun] != Upos.Punct; noun--)
        {
            if (
                sentence.Tags[noun] is Upos.Noun or Upos.Propn
                && sentence[noun].RightEdge == verb - 1
                && sentence[noun].Child(Relation.Case) is null
                && TreeMender.BeginsBehindComma(sentence, sentence[noun].LeftEdge)
            )
            {
                return noun;
            }
        }
        return null;
    }
}
