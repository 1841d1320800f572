using System.Collections.Frozen;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <content>Who takes part where no role names anybody that is known: states named in passing, the place, what was told before.</content>
internal sealed partial class RoleResolver
{
    // What is said is over these or told beside, not to them.
    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet([
        "about",
        "over",
        "on",
        "regarding",
        "concerning",
        "despite",
        "amid",
        "after",
        "since",
        "before",
    ]);

    /// <summary>Who the text names as doer and nobody knows, 'Orlan expelled the envoy', without a state; null where there is none.</summary>
    public Actor? UnknownDoer(Frame frame)
    {
        foreach (var argument in frame.Arguments)
        {
            if (
                argument.Slot == Slot.Subject
                && sentence.Tags[argument.Token] == Upos.Propn
                && phrases.Named(argument.Token) is null
                && actors.PlaceAt(passage.Index, argument.Token) is null
                && !Grammar.IsTime(sentence, argument.Token)
            )
            {
                var span = Phrase.Words(
                    sentence,
                    Phrase.First(sentence, argument.Token),
                    Phrase.Last(sentence, argument.Token)
                );
                var text = span.In(sentence.Text);
                return new Actor
                {
                    Text = text,
                    Name = text,
                    Span = span,
                };
            }
        }
        return null;
    }

    /// <summary>The states named anywhere in the phrases of a frame, but for its subject and relative clauses.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="over">Whether what it is over counts too: 'about', 'over', 'regarding'.</param>
    public IEnumerable<Actor> Named(Frame frame, bool over = true)
    {
        foreach (var argument in frame.Arguments)
        {
            if (
                argument.Slot is not (Slot.Object or Slot.Oblique or Slot.Clause)
                || (!over && Beside.Contains(argument.Preposition))
            )
            {
                continue;
            }
            var phrase = sentence[argument.Token];
            for (var word = phrase.LeftEdge; word <= phrase.RightEdge; word++)
            {
                if (
                    sentence.Tags[word] is Upos.Propn or Upos.Adj
                    && !InRelativeClause(word, argument.Token)
                    && phrases.Modifier(word) is { Id: var id } actor
                    && (
                        id.StartsWith("state:", StringComparison.Ordinal)
                        || (!over && actor.Code == StateCode.Intergovernmental)
                    )
                )
                {
                    yield return actor;
                }
            }
        }
    }

    private bool InRelativeClause(int word, int top)
    {
        for (var at = word; at >= 0 && at != top; at = sentence.Heads[at])
        {
            if (
                sentence.Relations[at] is Relation.AclRelcl or Relation.Parataxis
                || (
                    sentence.Relations[at] == Relation.Conj
                    && !(sentence.Heads[at] == top && sentence.Tags[at] == Upos.Verb)
                )
                || (sentence.Relations[at] == Relation.Advcl && !Grammar.IsInfinitive(sentence, at))
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The state in which the act takes place, where its own clause tells.</summary>
    public StateCode? Place(Frame frame) => phrases.PlaceOf(frame) is { Code: { IsState: true } state } ? state : null;

    /// <summary>
    /// Whom a state strikes back at where nobody is named: 'Two days later Chile recalled its ambassador', after Peru
    /// expelled a Chilean. An actor with no words of its own; null where the last act was not done to it.
    /// </summary>
    public Actor? Struck(IReadOnlyList<Actor> doers) =>
        before is { Doer: { } doer, Struck: { } struck } && doers.Count > 0 && doers.All(d => d.Code == struck)
            ? PhraseActors.Unnamed(doer.Code)
            : null;

    /// <summary>
    /// Who acts where nobody is named: the state in which the act takes place, else who held people in what the report
    /// told before, else the state that the passage is about. An actor with no words of its own.
    /// </summary>
    public Actor? InPlace(Frame frame)
    {
        if (phrases.PlaceOf(frame) is { Code.IsState: true } there)
        {
            return PhraseActors.Unnamed(there.Code) with { Text = there.Text };
        }
        return before.Holder is { } holder ? holder with { Text = "", Span = default }
            : actors.Home(passage.Index) is { IsState: true } home ? PhraseActors.Unnamed(home)
            : null;
    }
}
