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
    // Chains of shared subjects ('wants to try to …') are short in real text; the limit bounds hostile input.
    private const int MaxDepth = 6;

    /// <summary>The frame of a verb, noun or adjective.</summary>
    public Frame Read(Sentence sentence, int trigger)
    {
        var arguments = new List<Argument>();
        return sentence.Tags[trigger] is Upos.Noun or Upos.Propn && sentence[trigger].Child(Relation.Cop) is null
            ? Noun(sentence, trigger, arguments)
            : Verb(sentence, trigger, arguments);
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
            .ToList();
        return frame with { Particle = sentence[next].Word.ToLowerInvariant(), Arguments = arguments };
    }

    // 'walked out of the talks' keeps 'of'; 'took in refugees' has an object.
    private static Argument Freed(Sentence sentence, Argument phrase, int particle)
    {
        foreach (var child in sentence[phrase.Token].Children)
        {
            if (child.Relation == Relation.Case && child.Index > particle)
            {
                return phrase with { Preposition = child.Word.ToLowerInvariant() };
            }
        }
        return new Argument(Slot.Object, "", phrase.Token);
    }

    private Frame Verb(Sentence sentence, int verb, List<Argument> arguments)
    {
        var passive = Grammar.IsPassive(sentence, verb);
        var particle = OwnArguments(sentence, verb, passive, arguments);
        if (
            !arguments.Exists(a => a.Slot == Slot.Subject) || (passive && !arguments.Exists(a => a.Slot == Slot.Object))
        )
        {
            UnderstoodSubject(sentence, verb, passive, arguments);
        }
        if (BareSubject(sentence, verb) is { } bare)
        {
            arguments.RemoveAll(a => a.Slot is Slot.Subject or Slot.Object);
            Add(sentence, arguments, Slot.Subject, bare);
            Add(sentence, arguments, Slot.Object, sentence.Heads[verb]);
            return new Frame(verb, false, particle, -1, arguments);
        }
        if (passive && !arguments.Exists(a => a.Slot == Slot.Subject))
        {
            SharedAgent(sentence, verb, arguments);
        }
        if (!passive && !arguments.Exists(a => a.Slot == Slot.Subject) && Unattached(sentence, verb) is { } name)
        {
            Add(sentence, arguments, Slot.Subject, name);
        }
        if (!passive && !arguments.Exists(a => a.Slot is Slot.Object or Slot.Clause))
        {
            SharedObject(sentence, verb, arguments);
        }
        if (verbs.Naming.Contains(sentence.Lemmas[verb]))
        {
            Predicate(sentence, arguments);
        }
        foreach (var speaker in Speakers(sentence, verb))
        {
            Add(sentence, arguments, Slot.Speaker, speaker);
        }
        return new Frame(verb, passive, particle, -1, arguments);
    }

    /// <summary>
    /// 'Ethiopia suspended talks' is easily read as talks that Ethiopia suspended: the name before the participle is its
    /// subject, the noun behind it its object. Null where it is a true participle.
    /// </summary>
    public static int? BareSubject(Sentence sentence, int verb)
    {
        var (before, noun) = (verb - 1, sentence.Heads[verb]);
        if (
            sentence.Relations[verb] != Relation.Amod
            || before < 0
            || noun < verb
            || sentence.Tags[verb] != Upos.Verb
            || sentence.Xpos[verb] is "VBG"
            || sentence[noun].Child(Relation.Det) is not null
        )
        {
            return null;
        }
        var own = sentence[verb].Child(Relation.Nsubj) ?? sentence[verb].Child(Relation.NsubjPass);
        return own is { } subject ? subject.Index
            : sentence.Tags[before] == Upos.Propn && sentence.Heads[before] == noun ? before
            : null;
    }

    // 'was arrested and beaten by the guards': the agent hangs on the last of them.
    private static void SharedAgent(Sentence sentence, int verb, List<Argument> arguments)
    {
        foreach (var other in sentence[verb].Children)
        {
            if (
                other.Relation != Relation.Conj
                || other.Upos != Upos.Verb
                || Grammar.HasOwnSubject(sentence, other.Index)
            )
            {
                continue;
            }
            foreach (var child in other.Children)
            {
                if (
                    child.Relation is Relation.Obl or Relation.OblAgent
                    && Grammar.Preposition(sentence, child.Index) is "by"
                )
                {
                    Add(sentence, arguments, Slot.Subject, child.Index);
                    return;
                }
            }
        }
    }

    // A name that the tree hangs on the verb as an adverb or the like, because it was never seen, is its subject.
    private static int? Unattached(Sentence sentence, int verb)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (
                child.Index < verb
                && char.IsUpper(child.Form[0])
                && child.RightEdge == verb - 1
                && child.Upos is Upos.Adv or Upos.Adj or Upos.Noun or Upos.Propn or Upos.X
                && child.Relation
                    is Relation.Advmod
                        or Relation.Obl
                        or Relation.OblUnmarked
                        or Relation.Dep
                        or Relation.Discourse
                        or Relation.Vocative
                        or Relation.Dislocated
                && !child.Form.EndsWith("ly")
            )
            {
                return child.Index;
            }
        }
        return null;
    }

    // What depends on the verb itself. Returns its particle.
    private static string OwnArguments(Sentence sentence, int verb, bool passive, List<Argument> arguments)
    {
        var particle = "";
        var hasObject = sentence[verb].Child(Relation.Obj) is not null;
        foreach (var child in sentence[verb].Children)
        {
            var token = Antecedent(sentence, child.Index);
            switch (child.Relation)
            {
                case Relation.Nsubj or Relation.NsubjOuter when !passive:
                    Add(sentence, arguments, Slot.Subject, token);
                    break;
                case Relation.NsubjPass or Relation.Nsubj:
                    Add(sentence, arguments, passive && hasObject ? Slot.Indirect : Slot.Object, token);
                    break;
                case Relation.Obj:
                    Add(sentence, arguments, Slot.Object, token);
                    break;
                // 'urged Iraq to …': the only object, whatever the tree calls it.
                case Relation.Iobj:
                    Add(sentence, arguments, hasObject ? Slot.Indirect : Slot.Object, token);
                    break;
                case Relation.Obl or Relation.OblAgent or Relation.Nmod:
                    var preposition = Grammar.Preposition(sentence, child.Index);
                    if (preposition is "by" && passive)
                    {
                        Add(sentence, arguments, Slot.Subject, token);
                    }
                    else if (preposition.Length > 0)
                    {
                        Add(sentence, arguments, Slot.Oblique, token, preposition);
                    }
                    break;
                case Relation.Xcomp or Relation.Ccomp:
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
                case Relation.Aux:
                    arguments.Add(new Argument(Slot.Auxiliary, "", child.Index));
                    break;
                case Relation.Advmod:
                    arguments.Add(new Argument(Slot.Adverb, "", child.Index));
                    break;
                case Relation.CompoundPrt:
                    particle = child.Word.ToLowerInvariant();
                    break;
                default:
                    break;
            }
        }
        return particle;
    }

    // 'called the move illegal', 'designated the group a threat': what the object is called hangs on it in many ways.
    private static void Predicate(Sentence sentence, List<Argument> arguments)
    {
        var objects = arguments.Where(a => a.Slot == Slot.Object).Select(a => a.Token).ToList();
        if (objects.Count == 0)
        {
            return;
        }
        foreach (var second in objects.Skip(1).Where(t => sentence.Relations[t] == Relation.Obj))
        {
            arguments.RemoveAll(a => a.Slot == Slot.Object && a.Token == second);
            arguments.Add(new Argument(Slot.Clause, "", second));
        }
        foreach (var child in sentence[objects[0]].Children)
        {
            if (child.Index > objects[0] && child.Relation is Relation.Acl or Relation.Amod or Relation.Appos)
            {
                arguments.Add(new Argument(Slot.Clause, "", child.Index));
            }
        }
    }

    // 'X said that …' and '…, X said': who says what the clause holds.
    private IEnumerable<int> Speakers(Sentence sentence, int verb)
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

    // 'accused of attacking', 'for helping': a gerund under a preposition behaves as an oblique.
    private static string Gerund(Sentence sentence, int token)
    {
        if (sentence.Xpos[token] is not "VBG")
        {
            return "";
        }
        var marker = Grammar.Preposition(sentence, token);
        return marker is "of" or "for" or "from" or "with" or "against" or "over" or "by" or "in" or "about"
            ? marker
            : "";
    }

    private void UnderstoodSubject(Sentence sentence, int verb, bool passive, List<Argument> arguments)
    {
        var slot = passive ? Slot.Object : Slot.Subject;
        if (arguments.Exists(a => a.Slot == slot))
        {
            return;
        }
        foreach (var token in Controllers(sentence, verb, 0))
        {
            Add(sentence, arguments, slot, token);
        }
    }

    // Who is understood as the surface subject of a verb that has none of its own.
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
                    && verbs.Control.Contains(sentence.Lemmas[head])
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
            ? Antecedent(sentence, controlled.Index)
            : null;

    private IEnumerable<int> SurfaceSubjects(Sentence sentence, int verb, int depth)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (Grammar.IsSubject(child.Relation))
            {
                return [Antecedent(sentence, child.Index)];
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

    // 'arrested and deported the two': the object may hang on the other verb.
    private static void SharedObject(Sentence sentence, int verb, List<Argument> arguments)
    {
        if (sentence.Relations[verb] == Relation.AclRelcl && sentence.Heads[verb] >= 0)
        {
            if (!RelativeWordIsSubject(sentence, verb))
            {
                Add(sentence, arguments, Slot.Object, sentence.Heads[verb]);
            }
            return;
        }
        foreach (var child in sentence[verb].Children)
        {
            if (
                child.Relation == Relation.Conj
                && child.Upos == Upos.Verb
                && child.Child(Relation.Obj) is { } shared
                && !Grammar.HasOwnSubject(sentence, child.Index)
                && child.Index < verb + 5
            )
            {
                Add(sentence, arguments, Slot.Object, shared.Index);
                return;
            }
        }
    }

    private static bool RelativeWordIsSubject(Sentence sentence, int verb)
    {
        var any = false;
        foreach (var child in sentence[verb].Children)
        {
            if (Grammar.IsSubject(child.Relation))
            {
                any = true;
                if (IsRelativeWord(sentence, child.Index))
                {
                    return true;
                }
            }
        }
        return !any;
    }

    private Frame Noun(Sentence sentence, int noun, List<Argument> arguments)
    {
        foreach (var child in sentence[noun].Children)
        {
            switch (child.Relation)
            {
                case Relation.NmodPoss:
                    Add(sentence, arguments, Slot.Possessor, Antecedent(sentence, child.Index));
                    break;
                case Relation.Nmod:
                    Add(
                        sentence,
                        arguments,
                        Slot.Oblique,
                        Antecedent(sentence, child.Index),
                        Grammar.Preposition(sentence, child.Index)
                    );
                    break;
                case Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc:
                    Add(sentence, arguments, Slot.Modifier, child.Index);
                    break;
                case Relation.Acl when Grammar.IsInfinitive(sentence, child.Index):
                    arguments.Add(new Argument(Slot.Clause, "", child.Index));
                    break;
                case Relation.Acl when Gerund(sentence, child.Index) is { Length: > 0 } marker:
                    arguments.Add(new Argument(Slot.Oblique, marker, child.Index));
                    break;
                default:
                    break;
            }
        }
        var support = SupportOf(sentence, noun);
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
        return new Frame(noun, false, "", support, arguments);
    }

    private int SupportOf(Sentence sentence, int noun)
    {
        var head = sentence.Heads[noun];
        if (sentence.Relations[noun] == Relation.Conj && head >= 0 && Grammar.IsNominal(sentence, head))
        {
            (noun, head) = (head, sentence.Heads[head]);
        }
        if (head < 0 || sentence.Tags[head] != Upos.Verb || !verbs.Support.Contains(sentence.Lemmas[head]))
        {
            return -1;
        }
        return
            sentence.Relations[noun] is Relation.Obj or Relation.NsubjPass
            || (
                sentence.Relations[noun] == Relation.Obl
                && Grammar.Preposition(sentence, noun) is "in" or "into" or "to" or "with"
            )
            ? head
            : -1;
    }

    private static void Add(Sentence sentence, List<Argument> arguments, Slot slot, int token, string preposition = "")
    {
        foreach (var one in Grammar.WithConjuncts(sentence, token))
        {
            arguments.Add(new Argument(slot, preposition, one));
        }
    }

    private static bool IsRelativeWord(Sentence sentence, int token) =>
        sentence.Xpos[token] is "WP" or "WDT" or "WP$"
        || (sentence.Tags[token] == Upos.Pron && sentence[token].IsForm("that"));

    // 'the pastor who was held': the pronoun stands for the noun that its clause modifies.
    private static int Antecedent(Sentence sentence, int token)
    {
        if (!IsRelativeWord(sentence, token))
        {
            return token;
        }
        var at = sentence.Heads[token];
        for (var steps = 0; at >= 0 && steps < MaxDepth; steps++)
        {
            if (sentence.Relations[at] == Relation.AclRelcl)
            {
                return sentence.Heads[at];
            }
            at = sentence.Heads[at];
        }
        return token;
    }
}
