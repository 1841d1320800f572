using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Gives sides that a pronoun stands for the words that name them: 'Chad said it had expelled …' was done by Chad.</summary>
internal static class Wording
{
    /// <summary>The sides, in words that say who they are where their sentence has such.</summary>
    public static ImmutableArray<Actor> Of(ImmutableArray<Actor> sides, Passage passage, ActorReading actors)
    {
        if (!sides.Any(s => IsPronoun(s, passage.Sentence)))
        {
            return sides;
        }
        var named = ImmutableArray.CreateBuilder<Actor>(sides.Length);
        foreach (var side in sides)
        {
            var other = Named(side, passage, actors);
            if (!named.Any(n => n.Code == other.Code && n.Span == other.Span))
            {
                named.Add(other);
            }
        }
        return named.DrainToImmutable();
    }

    private static Actor Named(Actor side, Passage passage, ActorReading actors)
    {
        var sentence = passage.Sentence;
        for (var word = 0; word < sentence.Count; word++)
        {
            if (
                sentence.Spans[word] == side.Span
                && actors.MeantAt(passage.Index, word) is { } meant
                && meant.Code == side.Code
            )
            {
                return side with { Text = meant.Text, Span = meant.Span };
            }
        }
        return side;
    }

    private static bool IsPronoun(Actor side, Sentence sentence)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Spans[word] == side.Span)
            {
                return sentence.Tags[word] == Upos.Pron;
            }
        }
        return false;
    }
}
