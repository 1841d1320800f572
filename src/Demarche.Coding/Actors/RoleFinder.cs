using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Finds the role nouns of the knowledge in a sentence, the longest first, where no name stands.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class RoleFinder(ActorKnowledge knowledge)
{
    public void Find(PassageScene scene, List<Atom> atoms)
    {
        var sentence = scene.Sentence;
        var words = new (int, int)[atoms.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var atom = atoms[i];
            var lemma = atom is { First: true, Last: true }
                ? sentence.Lemmas[atom.Token].ToLowerInvariant()
                : atom.Word;
            var word = knowledge.RoleNames.Number(atom.Word.ToLowerInvariant());
            words[i] = (word, lemma == atom.Word ? word : knowledge.RoleNames.Number(lemma));
        }
        for (var i = 0; i < atoms.Count; i++)
        {
            if (!atoms[i].First || scene.HitOf[atoms[i].Token] is not null)
            {
                continue;
            }
            var (length, values) = knowledge.RoleNames.Longest(words, i);
            if (length == 0 || !atoms[i + length - 1].Last)
            {
                continue;
            }
            var (first, last) = (atoms[i].Token, atoms[i + length - 1].Token);
            var head = scene.HeadOf(first, last);
            if (
                Enumerable.Range(first, last - first + 1).Any(t => scene.HitOf[t] is not null)
                || !IsNominal(sentence, head, last)
            )
            {
                continue;
            }
            var hit = new RoleHit(first, last, head, values[0]);
            scene.Roles.Add(hit);
            for (var t = first; t <= last; t++)
            {
                scene.RoleOf[t] = hit;
            }
            i += length - 1;
        }
    }

    private static bool IsNominal(Sentence sentence, int head, int last) =>
        sentence.Tags[head] is Upos.Noun or Upos.Propn
        || sentence.Tags[last] is Upos.Noun or Upos.Propn
        // "a South Korean national Foo": taken for an adjective, but a name follows.
        || (
            sentence.Tags[last] == Upos.Adj
            && last + 1 < sentence.Count
            && (
                sentence.Tags[last + 1] == Upos.Propn
                || sentence[last + 1].IsForm("surnamed")
                || sentence[last + 1].IsForm("named")
            )
            && sentence[last].IsForm("national")
        )
        || (
            sentence.Tags[head] is Upos.Adj or Upos.X
            && sentence.Relations[head].Base() is Relation.Nsubj or Relation.Obj or Relation.Obl or Relation.Nmod
        );
}
