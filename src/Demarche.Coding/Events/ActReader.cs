using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Choice;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Reads the acts of a sentence: matches the rules' words, fills their roles, and chooses between readings.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class ActReader
{
    private readonly RuleSet rules;
    private readonly ActScorer scorer;
    private readonly FrameReader frames;
    private readonly NounClasses classes;
    private readonly Ordinary ordinary;

    /// <summary>A reader with these rules, and weights to choose by.</summary>
    public ActReader(RuleSet rules, ActScorer scorer)
    {
        (this.rules, this.scorer) = (rules, scorer);
        frames = FramesOf(rules);
        ordinary = new Ordinary(rules);
        classes = new NounClasses(
            rules.Set("deed"),
            rules.Set("quantity"),
            rules.Set("relational"),
            rules.Set("person"),
            rules.Set("holding-verbs")
        );
    }

    /// <summary>The reader of frames with the word sets of these rules.</summary>
    internal static FrameReader FramesOf(RuleSet rules) =>
        new(
            new VerbClasses(
                rules.Set("support-verbs"),
                rules.Set("control-verbs"),
                rules.Set("naming-verbs"),
                rules.Set("of-verbs"),
                rules.Set("stative-verbs"),
                rules.Set("captor-verbs"),
                rules.Set("quantity")
            )
        );

    /// <summary>The acts of one passage, the best first.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="actors">Who is named in the report.</param>
    /// <param name="before">Who acted in what the report told before.</param>
    /// <param name="trace">Takes down what was considered; null where nobody asks.</param>
    public ImmutableArray<Act> Read(Passage passage, ActorReading actors, Before before = default, Trace? trace = null)
    {
        var sentence = passage.Sentence;
        var resolver = new RoleResolver(frames, passage, actors, classes, before);
        var acts = new List<Act>();
        for (var token = 0; token < sentence.Count; token++)
        {
            if (Best(passage, token, resolver, trace) is { } act)
            {
                acts.Add(act);
            }
        }
        var chosen = ActChoice.Choose(SharedRecipients(acts, sentence), sentence, trace);
        return [.. chosen.Select(a => Sides.Worded(a with { About = Concerned.Of(a, resolver) }, resolver))];
    }

    // 'criticised Poland, going so far as to issue warnings': who is not named again is the same.
    private static List<Act> SharedRecipients(List<Act> acts, Sentence sentence)
    {
        for (var i = 0; i < acts.Count; i++)
        {
            var act = acts[i];
            if (
                act.Recipients.Length > 0
                || act.Pattern.Sides.Length > 0
                || act.Actors.Length == 0
                || act.Type is EventType.Protest or EventType.Mobilize
            )
            {
                continue;
            }
            var main = acts.Find(o =>
                o.Recipients.Length > 0
                && o.At.Token < act.At.Token
                && SameDoer(o, act)
                && sentence[o.At.Token].Dominates(sentence[act.At.Token])
            );
            if (main is not null)
            {
                acts[i] = act with { Recipients = main.Recipients };
            }
        }
        return acts;
    }

    private static bool SameDoer(Act a, Act b) => a.Actors.Length > 0 && PhraseActors.Same(a.Actors[0], b.Actors[0]);

    /// <summary>Every reading of every word, before any is chosen.</summary>
    public IEnumerable<Act> ReadAll(Passage passage, ActorReading actors)
    {
        var resolver = new RoleResolver(frames, passage, actors, classes, default);
        return Enumerable
            .Range(0, passage.Sentence.Count)
            .SelectMany(token => Readings(passage, token, resolver, null));
    }

    private Act? Best(Passage passage, int token, RoleResolver resolver, Trace? trace)
    {
        Act? best = null;
        foreach (var act in Readings(passage, token, resolver, trace))
        {
            if (best is not null && act.Rank <= best.Rank)
            {
                continue;
            }
            if (best is not null)
            {
                trace?.Add(
                    new TraceStep(
                        passage.Index,
                        passage.Sentence.Spans[token],
                        best.RuleName,
                        $"{act.RuleName} fits better",
                        false
                    )
                );
            }
            best = act;
        }
        return best;
    }

    private IEnumerable<Act> Readings(Passage passage, int token, RoleResolver resolver, Trace? trace)
    {
        var sentence = passage.Sentence;
        if (sentence.Relations[token] is Relation.Compound or Relation.Flat or Relation.AuxPass or Relation.Aux)
        {
            return [];
        }
        var lemma = sentence.Lemmas[token].ToLowerInvariant();
        var patterns = rules.For(lemma);
        return patterns.IsEmpty ? [] : Readings(passage, token, lemma, patterns, resolver, trace);
    }

    private IEnumerable<Act> Readings(
        Passage passage,
        int token,
        string lemma,
        ImmutableArray<RulePattern> patterns,
        RoleResolver resolver,
        Trace? trace
    )
    {
        var sentence = passage.Sentence;
        Frame? frame = null;
        foreach (var pattern in patterns)
        {
            if (!Fits(pattern.Kind, sentence, token))
            {
                continue;
            }
            frame ??= resolver.FrameOf(token);
            var (act, reason) = Match(
                passage,
                pattern,
                pattern.IsPhrasal(lemma) ? frames.ReadPhrasal(sentence, token) : frame,
                resolver
            );
            if (act is not null)
            {
                yield return act;
            }
            else
            {
                trace?.Add(
                    new TraceStep(passage.Index, sentence.Spans[token], Name(pattern), reason.ToString(), false)
                );
            }
        }
    }

    private static bool Fits(TriggerKind kind, Sentence sentence, int token) =>
        kind switch
        {
            TriggerKind.Verb => sentence.Tags[token] == Upos.Verb && sentence.Relations[token] != Relation.Amod,
            TriggerKind.Noun => sentence.Tags[token] is Upos.Noun or Upos.Propn,
            _ => sentence.Tags[token] is Upos.Adj or Upos.Adv,
        };

    private (Act? Act, Refusal Reason) Match(Passage passage, RulePattern pattern, Frame frame, RoleResolver resolver)
    {
        var sentence = passage.Sentence;
        if (!Conditions.ParticleFits(pattern, sentence.Lemmas[frame.Trigger].ToLowerInvariant(), frame.Particle))
        {
            return (null, new Refusal("the particle is another"));
        }
        foreach (var condition in pattern.Conditions)
        {
            if (Conditions.Hold(condition, frame, sentence, resolver) != condition.Wanted)
            {
                return (null, new Refusal(condition));
            }
        }
        var (doers, recipients) = Sides.Of(pattern, frame, resolver);
        if (Sides.Lacking(pattern, doers, recipients) is { } lacking)
        {
            return (null, new Refusal(lacking));
        }
        var mode = Mode(pattern.Rule.Modes, frame, sentence, resolver);
        if (recipients.Count == 0 && pattern.Sides.Length == 0)
        {
            recipients.AddRange(Sides.AtHome(pattern, mode.Mode, doers, frame, resolver));
        }
        if (recipients.Count == 0 && pattern.Sides.Length == 0 && Sides.IsAddressed(pattern.Rule.Type))
        {
            recipients.AddRange(Sides.Only(resolver.Named(frame, over: false), doers));
        }
        var act = new Act
        {
            At = new TokenAt(passage.Index, frame.Trigger),
            Pattern = pattern,
            Frame = frame,
            Mode = mode,
            Actors = [.. doers],
            Recipients = [.. recipients],
            Evidence = EvidenceSpan.Of(sentence, frame),
            Rank = 0,
        };
        act = act with { Rank = scorer.Rank(act, sentence) };
        if (Sides.Somebody(act, resolver) is { } somebody)
        {
            act = act with { Actors = [somebody] };
        }
        return ordinary.Reason(act, sentence) is { } reason ? (null, new Refusal(reason)) : (act, default);
    }

    // The last one has no condition.
    private static ModeChoice Mode(
        ImmutableArray<ModeChoice> modes,
        Frame frame,
        Sentence sentence,
        RoleResolver resolver
    ) => modes.First(m => m.Conditions.All(c => Conditions.Hold(c, frame, sentence, resolver) == c.Wanted));

    private static string Name(RulePattern pattern) =>
        $"{pattern.Rule.Name}.{pattern.Kind.ToString().ToLowerInvariant()}";
}
