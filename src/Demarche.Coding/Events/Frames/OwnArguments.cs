using Demarche.Language;

namespace Demarche.Coding.Events.Frames;

/// <summary>Reads what hangs on a verb itself into slots.</summary>
internal static class OwnArguments
{
    /// <summary>Adds what depends on the verb itself. Returns its particle, empty where none.</summary>
    public static string Add(Sentence sentence, int verb, bool passive, List<Argument> arguments)
    {
        var particle = "";
        var hasObject = sentence[verb].Child(Relation.Obj) is not null;
        foreach (var child in sentence[verb].Children)
        {
            var token = Grammar.Antecedent(sentence, child.Index);
            switch (child.Relation)
            {
                case Relation.Nsubj or Relation.NsubjOuter or Relation.NsubjPass when !passive:
                    Arguments.Add(sentence, arguments, Slot.Subject, token);
                    break;
                case Relation.NsubjPass or Relation.Nsubj:
                    Arguments.Add(sentence, arguments, passive && hasObject ? Slot.Indirect : Slot.Object, token);
                    break;
                case Relation.Obj:
                    Arguments.Add(sentence, arguments, Slot.Object, token);
                    break;
                // 'urged Iraq to …': the only object, whatever the tree calls it.
                case Relation.Iobj:
                    Arguments.Add(sentence, arguments, hasObject ? Slot.Indirect : Slot.Object, token);
                    break;
                case Relation.Obl or Relation.OblAgent or Relation.Nmod:
                    var preposition = Grammar.Preposition(sentence, child.Index);
                    if (preposition is "by" && passive && !Grammar.IsTime(sentence, child.Index))
                    {
                        Arguments.Add(sentence, arguments, Slot.Subject, token);
                    }
                    else if (preposition.Length > 0)
                    {
                        Arguments.Add(sentence, arguments, Slot.Oblique, token, preposition);
                    }
                    // 'took in refugees', 'arrested at least 40 men': what has no preposition is the object.
                    else if (
                        (particle.Length > 0 || IsCounted(child))
                        && !hasObject
                        && !passive
                        && Grammar.IsNominal(sentence, token)
                    )
                    {
                        Arguments.Add(sentence, arguments, Slot.Object, token);
                    }
                    break;
                case Relation.Xcomp or Relation.Ccomp:
                // 'it is ready to meet': a parser may take 'it' for empty and the infinitive for the subject.
                case Relation.Csubj when sentence.Tags[verb] == Upos.Adj && Grammar.IsInfinitive(sentence, child.Index):
                    arguments.Add(new Argument(Slot.Clause, "", child.Index));
                    break;
                case Relation.Advcl when Gerund(sentence, child.Index) is { Length: > 0 } marker:
                    arguments.Add(new Argument(Slot.Oblique, marker, child.Index));
                    break;
                // 'ordered Poland to pay' and 'met to talk' look alike; either way the second verb is only meant.
                case Relation.Advcl
                    when Grammar.IsInfinitive(sentence, child.Index) && !Grammar.HasOwnSubject(sentence, child.Index):
                    arguments.Add(new Argument(Slot.Clause, "", child.Index));
                    break;
                case Relation.Advcl when Grammar.IsCircumstance(sentence, child.Index):
                    arguments.Add(new Argument(Slot.Circumstance, "", child.Index));
                    break;
                case Relation.Aux:
                    arguments.Add(new Argument(Slot.Auxiliary, "", child.Index));
                    break;
                case Relation.Advmod:
                    arguments.Add(new Argument(Slot.Adverb, "", child.Index));
                    break;
                case Relation.CompoundPrt:
                    particle = child.LowerForm;
                    break;
                default:
                    break;
            }
        }
        return particle;
    }

    private static bool IsCounted(Token phrase) =>
        phrase.Relation == Relation.Obl && phrase.Child(Relation.Nummod) is not null;

    /// <summary>'accused of attacking', 'for helping': a gerund under a preposition behaves as an oblique. That preposition; empty where none.</summary>
    public static string Gerund(Sentence sentence, int token)
    {
        if (sentence.Xpos[token] is not "VBG")
        {
            return "";
        }
        var marker = Grammar.Preposition(sentence, token);
        return marker is "of" or "for" or "from" or "with" or "against" or "over" or "by" or "in" or "about" or "to"
            ? marker
            : "";
    }
}
