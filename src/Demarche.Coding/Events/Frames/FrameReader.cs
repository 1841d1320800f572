using System.Collections.Immutable;
using Demarche.Language;

namespace Demarche.Coding.Events.Frames;

/// <summary>
/// Fills the slots of a word from the tree. Passives, control, raising, relative clauses, participles, coordination
/// and support verbs are undone here once, so that no rule needs to know them.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="verbs">The verbs that behave in ways of their own.</param>
public sealed class FrameReader(VerbClasses verbs)
{
    // How deep a phrase may hang on others below its verb.
    private const int MaxPhrases = 4;

    private readonly UnderstoodSubjects understood = new(verbs.Control);

    private readonly PeculiarVerbs peculiar = new(verbs);

    /// <summary>The frame of a verb, noun or adjective.</summary>
    public Frame Read(Sentence sentence, int trigger)
    {
        var arguments = new List<Argument>();
        if (sentence.Tags[trigger] is not (Upos.Noun or Upos.Propn))
        {
            return Verb(sentence, trigger, arguments);
        }
        if (sentence[trigger].Child(Relation.Cop) is null)
        {
            return Noun(sentence, trigger, arguments);
        }
        // 'Two Tunisian judges are on hunger strike': a clause, and a noun with what stands before it.
        var frame = Verb(sentence, trigger, arguments);
        Modifiers(sentence, trigger, arguments);
        return frame;
    }

    /// <summary>
    /// The frame of a phrasal verb: 'took in refugees' is often read as a verb with the phrase 'in refugees'. Here the
    /// word behind the verb is its particle, and the phrase its object.
    /// </summary>
    public Frame ReadPhrasal(Sentence sentence, int verb)
    {
        var frame = Read(sentence, verb);
        var next = verb + 1;
        if (frame.Particle.Length > 0 || next >= sentence.Count || sentence.Tags[next] is not (Upos.Adp or Upos.Adv))
        {
            return frame;
        }
        var phrase = sentence.Relations[next] == Relation.Case ? sentence.Heads[next] : -1;
        var arguments = frame
            .Arguments.Select(a =>
                a.Slot == Slot.Oblique && phrase >= 0 && sentence[phrase].Dominates(sentence[a.Token])
                    ? Freed(sentence, a, next)
                    : a
            )
            .ToImmutableArray();
        return frame with { Particle = sentence[next].LowerForm, Arguments = arguments };
    }

    // 'walked out of the talks' keeps 'of'; 'took in refugees' has an object.
    private static Argument Freed(Sentence sentence, Argument phrase, int particle)
    {
        foreach (var child in sentence[phrase.Token].Children)
        {
            if (child.Relation == Relation.Case && child.Index > particle)
            {
                return phrase with { Preposition = child.LowerForm };
            }
        }
        return new Argument(Slot.Object, "", phrase.Token);
    }

    private Frame Verb(Sentence sentence, int verb, List<Argument> arguments)
    {
        var passive = Grammar.IsPassive(sentence, verb);
        var particle = OwnArguments.Add(sentence, verb, passive, arguments);
        if (
            !arguments.Exists(a => a.Slot == Slot.Subject) || (passive && !arguments.Exists(a => a.Slot == Slot.Object))
        )
        {
            UnderstoodSubject(sentence, verb, passive, arguments);
        }
        peculiar.Mend(sentence, verb, passive, arguments);
        if (passive && !arguments.Exists(a => a.Slot == Slot.Subject))
        {
            Misreadings.SharedAgent(sentence, verb, arguments);
            Misreadings.DistantAgent(sentence, arguments);
            if (!arguments.Exists(a => a.Slot == Slot.Subject))
            {
                Misreadings.Captor(sentence, verb, verbs.Captor, arguments);
            }
        }
        if (
            !passive
            && !arguments.Exists(a => a.Slot == Slot.Subject)
            && Misreadings.Unattached(sentence, verb) is { } name
        )
        {
            Arguments.Add(sentence, arguments, Slot.Subject, name);
        }
        if (!passive && !arguments.Exists(a => a.Slot is Slot.Object or Slot.Clause))
        {
            Misreadings.SharedObject(sentence, verb, arguments);
        }
        if (sentence.Relations[verb] == Relation.Parataxis)
        {
            Told(sentence, verb, arguments);
        }
        peculiar.Name(sentence, verb, arguments);
        foreach (var speaker in understood.Speakers(sentence, verb))
        {
            Arguments.Add(sentence, arguments, Slot.Speaker, speaker);
        }
        if (sentence.Relations[verb] == Relation.Advcl)
        {
            Above(sentence, verb, arguments);
        }
        return new Frame(verb, passive, particle, -1, [.. arguments]);
    }

    // 'Peru broke the pact, Chile complained': what is told stands before.
    private static void Told(Sentence sentence, int verb, List<Argument> arguments)
    {
        var told = sentence.Heads[verb];
        if (
            told < verb
            && sentence[told].RightEdge >= verb
            && sentence.Tags[told] == Upos.Verb
            && Grammar.HasOwnSubject(sentence, verb)
            && Grammar.HasOwnSubject(sentence, told)
            && !arguments.Exists(a => a.Slot is Slot.Clause or Slot.Object)
        )
        {
            arguments.Add(new Argument(Slot.Clause, "", told));
        }
    }

    private void UnderstoodSubject(Sentence sentence, int verb, bool passive, List<Argument> arguments)
    {
        // 'after being granted asylum': the thing given stands as the object.
        var given = passive && sentence[verb].Child(Relation.Obj) is not null;
        var slot =
            given ? Slot.Indirect
            : passive ? Slot.Object
            : Slot.Subject;
        if (arguments.Exists(a => a.Slot == slot))
        {
            return;
        }
        foreach (var token in understood.Of(sentence, verb))
        {
            Arguments.Add(sentence, arguments, slot, token);
        }
    }

    private static void Modifiers(Sentence sentence, int noun, List<Argument> arguments)
    {
        foreach (var child in sentence[noun].Children)
        {
            switch (child.Relation)
            {
                case Relation.NmodPoss:
                    Arguments.Add(sentence, arguments, Slot.Possessor, Grammar.Antecedent(sentence, child.Index));
                    break;
                case Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc:
                    Arguments.Add(sentence, arguments, Slot.Modifier, child.Index);
                    break;
                default:
                    break;
            }
        }
    }

    private Frame Noun(Sentence sentence, int noun, List<Argument> arguments)
    {
        Modifiers(sentence, noun, arguments);
        foreach (var child in sentence[noun].Children)
        {
            switch (child.Relation)
            {
                case Relation.Nmod:
                    Arguments.Add(
                        sentence,
                        arguments,
                        Slot.Oblique,
                        Grammar.Antecedent(sentence, child.Index),
                        Grammar.Preposition(sentence, child.Index)
                    );
                    break;
                case Relation.Acl when IsContent(sentence, child.Index):
                    arguments.Add(new Argument(Slot.Clause, "", child.Index));
                    break;
                case Relation.Acl when OwnArguments.Gerund(sentence, child.Index) is { Length: > 0 } marker:
                    arguments.Add(new Argument(Slot.Oblique, marker, child.Index));
                    break;
                default:
                    break;
            }
        }
        var support = peculiar.SupportOf(sentence, noun);
        if (support >= 0)
        {
            var around = new List<Argument>();
            Verb(sentence, support, around);
            foreach (var argument in around)
            {
                if (
                    argument.Slot is Slot.Subject or Slot.Indirect or Slot.Oblique or Slot.Clause
                    && argument.Token != noun
                )
                {
                    arguments.Add(argument);
                }
            }
        }
        Above(sentence, noun, arguments);
        return new Frame(noun, false, "", support, [.. arguments]);
    }

    // Over the phrases in which the word stands, to the verb of their clause.
    private static void Above(Sentence sentence, int word, List<Argument> arguments)
    {
        var at = sentence.Heads[word];
        for (var steps = 0; at >= 0 && steps < MaxPhrases; steps++)
        {
            if (sentence.Tags[at] == Upos.Verb)
            {
                arguments.Add(new Argument(Slot.Above, "", at));
                return;
            }
            at = sentence.Heads[at];
        }
    }

    // 'the threat to leave', 'its demand that Chad leave': what the noun is of.
    private static bool IsContent(Sentence sentence, int clause) =>
        Grammar.IsInfinitive(sentence, clause)
        || (sentence[clause].Child(Relation.Mark) is { } mark && mark.IsForm("that"));
}
