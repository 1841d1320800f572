using Demarche.Language;

namespace Demarche.Coding.Events.Frames;

/// <summary>Finds who is understood where a verb has no subject of its own: control, raising, participles, coordination.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="control">Verbs whose object does what follows: 'prompt', 'urge'.</param>
internal sealed class UnderstoodSubjects(IReadOnlySet<string> control)
{
    // Chains of shared subjects ('wants to try to …') are short in real text; the limit bounds hostile input.
    private const int MaxDepth = 6;

    /// <summary>Who is understood as the surface subject of a verb that has none of its own.</summary>
    public IEnumerable<int> Of(Sentence sentence, int verb) => Controllers(sentence, verb, 0);

    /// <summary>'X said that …' and '…, X said': who says what the clause holds.</summary>
    public IEnumerable<int> Speakers(Sentence sentence, int verb)
    {
        if (sentence.Relations[verb] == Relation.Ccomp)
        {
            return SurfaceSubjects(sentence, sentence.Heads[verb], 0);
        }
        foreach (var child in sentence[verb].Children)
        {
            if (child.Relation == Relation.Parataxis && child.Upos == Upos.Verb)
            {
                return SurfaceSubjects(sentence, child.Index, MaxDepth);
            }
        }
        return [];
    }

    private IEnumerable<int> Controllers(Sentence sentence, int verb, int depth)
    {
        var head = sentence.Heads[verb];
        if (head < 0 || depth > MaxDepth)
        {
            return [];
        }
        switch (sentence.Relations[verb])
        {
            case Relation.Acl:
                return Grammar.IsInfinitive(sentence, verb) ? OwnersOf(sentence, head, depth) : [head];
            case Relation.AclRelcl:
                return [head];
            case Relation.Amod:
                return [head];
            case Relation.Xcomp or Relation.Ccomp:
                return sentence.Relations[verb] == Relation.Xcomp && Controlled(sentence, head) is { } pupil
                    ? [pupil]
                    : SurfaceSubjects(sentence, head, depth + 1);
            case Relation.Advcl
                when Grammar.IsInfinitive(sentence, verb)
                    && control.Contains(sentence.Lemmas[head])
                    && Controlled(sentence, head) is { } urged:
                return [urged];
            case Relation.Conj or Relation.Advcl or Relation.Parataxis:
                return
                    sentence.Tags[head] is Upos.Verb or Upos.Aux or Upos.Adj
                    || sentence[head].Child(Relation.Cop) is not null
                    ? SurfaceSubjects(sentence, head, depth + 1)
                    : [];
            default:
                return [];
        }
    }

    private static int? Controlled(Sentence sentence, int verb) =>
        (sentence[verb].Child(Relation.Obj) ?? sentence[verb].Child(Relation.Iobj)) is { } controlled
            ? Grammar.Antecedent(sentence, controlled.Index)
            : null;

    private IEnumerable<int> SurfaceSubjects(Sentence sentence, int verb, int depth)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (Grammar.IsSubject(child.Relation))
            {
                return [Grammar.Antecedent(sentence, child.Index)];
            }
        }
        return Controllers(sentence, verb, depth);
    }

    // 'Moscow's decision to expel': whose the noun is.
    private IEnumerable<int> OwnersOf(Sentence sentence, int noun, int depth)
    {
        foreach (var child in sentence[noun].Children)
        {
            if (
                child.Relation == Relation.NmodPoss
                || (child.Relation == Relation.Nmod && Grammar.Preposition(sentence, child.Index) is "by")
            )
            {
                return [child.Index];
            }
        }
        var head = sentence.Heads[noun];
        return head >= 0 && sentence.Relations[noun] is Relation.Obj or Relation.Obl or Relation.NsubjPass
            ? SurfaceSubjects(sentence, head, depth + 1)
            : [];
    }
}
