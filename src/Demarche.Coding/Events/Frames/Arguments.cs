using Demarche.Language;

namespace Demarche.Coding.Events.Frames;

/// <summary>Puts words into slots.</summary>
internal static class Arguments
{
    /// <summary>Adds a word and all that are coordinated with it.</summary>
    public static void Add(Sentence sentence, List<Argument> arguments, Slot slot, int token, string preposition = "")
    {
        foreach (var one in Grammar.WithConjuncts(sentence, token))
        {
            arguments.Add(new Argument(slot, preposition, one));
        }
    }
}
