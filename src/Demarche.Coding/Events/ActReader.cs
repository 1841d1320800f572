using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Reads the acts of a sentence: matches the rules' words, fills their roles, and chooses between readings.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed class ActReader
{
    // More than a few states in what is said are a list, not a matter.
    private const int MaxMatters = 3;

    private readonly RuleSet rules;
    private readonly FrameReader frames;
    private readonly NounClasses classes;

    /// <summary>A reader with these rules.</summary>
    public ActReader(RuleSet rules)
    {
        this.rules = rules;
        frames = FramesOf(rules);
        classes = new NounClasses(rules.Set("deed"), rules.Set("quantity"));
    }

    /// <summary>The reader of frames with the word sets of these rules.</summary>
    internal static FrameReader FramesOf(RuleSet rules) =>
        new(
            new VerbClasses(
                rules.Set("support-verbs"),
                rules.Set("control-verbs"),
                rules.Set("naming-verbs"),
                rules.Set("of-verbs")
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
        return ActChoice.Choose(SharedRecipients(acts, sentence), sentence, trace);
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

    private Act? Best(Passage passage, int token, RoleResolver resolver, Trace? trace)
    {
        var sentence = passage.Sentence;
        var lemma = sentence.Lemmas[token].ToLowerInvariant();
        var patterns = rules.For(lemma);
        if (
            patterns.IsEmpty
            || sentence.Relations[token] is Relation.Compound or Relation.Flat or Relation.AuxPass or Relation.Aux
        )
        {
            return null;
        }
        Frame? frame = null;
        Act? best = null;
        foreach (var pattern in patterns)
        {
            if (!Fits(pattern.Kind, sentence, token))
            {
                continue;
            }
            frame ??= frames.Read(sentence, token);
            var (act, reason) = Match(
                passage,
                pattern,
                pattern.IsPhrasal(lemma) ? frames.ReadPhrasal(sentence, token) : frame,
                resolver
            );
            if (act is null)
            {
                trace?.Add(
                    new TraceStep(passage.Index, sentence.Spans[token], Name(pattern), reason.ToString(), false)
                );
            }
            else if (best is null || act.Rank > best.Rank)
            {
                if (best is not null)
                {
                    trace?.Add(
                        new TraceStep(
                            passage.Index,
                            sentence.Spans[token],
                            best.RuleName,
                            $"{act.RuleName} fits better",
                            false
                        )
                    );
                }
                best = act;
            }
        }
        return best;
    }

    private static bool Fits(TriggerKind kind, Sentence sentence, int token) =>
        kind switch
        {
            TriggerKind.Verb => sentence.Tags[token] == Upos.Verb
                ? sentence.Relations[token] != Relation.Amod || Misreadings.BareSubject(sentence, token) is not null
                : Misreadings.IsClause(sentence, token),
            TriggerKind.Noun => sentence.Tags[token] is Upos.Noun or Upos.Propn
                && !Misreadings.IsClause(sentence, token),
            _ => sentence.Tags[token] is Upos.Adj or Upos.Adv,
        };

    private static (Act? Act, Refusal Reason) Match(
        Passage passage,
        RulePattern pattern,
        Frame frame,
        RoleResolver resolver
    )
    {
        var sentence = passage.Sentence;
        if (!ParticleFits(pattern, sentence.Lemmas[frame.Trigger].ToLowerInvariant(), frame.Particle))
        {
            return (null, new Refusal("the particle is another"));
        }
        foreach (var condition in pattern.Conditions)
        {
            if (Holds(condition, frame, sentence, resolver) != condition.Wanted)
            {
                return (null, new Refusal(condition));
            }
        }
        var (doers, recipients) = Sides.Of(pattern, frame, resolver);
        if (Sides.Lacking(pattern, doers, recipients) is { } lacking)
        {
            return (null, new Refusal(lacking));
        }
        var mode = pattern.Rule.Modes.First(m =>
            m.Conditions.All(c => Holds(c, frame, sentence, resolver) == c.Wanted)
        );
        if (recipients.Count == 0 && pattern.Sides.Length == 0)
        {
            recipients.AddRange(Sides.AtHome(pattern.Rule.Type, mode.Mode, doers));
        }
        var act = new Act
        {
            At = new TokenAt(passage.Index, frame.Trigger),
            Pattern = pattern,
            Frame = frame,
            Mode = mode,
            Actors = [.. doers],
            Recipients = [.. recipients],
            About = Matters(pattern, frame, resolver, doers, recipients),
            Evidence = EvidenceSpan.Of(sentence, frame),
            Rank = 0,
        };
        return (act with { Rank = ActChoice.Rank(act, sentence) }, default);
    }

    private static ImmutableArray<Matter> Matters(
        RulePattern pattern,
        Frame frame,
        RoleResolver resolver,
        List<Actor> doers,
        List<Actor> recipients
    )
    {
        var taken = doers.Concat(recipients).Select(a => a.Code).ToHashSet();
        var found = pattern.About.SelectMany(r => resolver.All(frame, r));
        // What is said is over whatever else its words name.
        if (
            pattern.Rule.Type.Quad() is QuadClass.VerbalConflict or QuadClass.VerbalCooperation
            && pattern.Sides.Length == 0
        )
        {
            found = found.Concat(resolver.Named(frame));
        }
        return
        [
            .. found
                .Where(a => a.Code.IsState && taken.Add(a.Code))
                .Take(MaxMatters)
                .Select(a => new Matter(WordsOf(a), a.Code)),
        ];
    }

    // A place that stands for its state bears its first word only: 'Hong' of Hong Kong.
    private static string WordsOf(Actor actor) =>
        actor.Text.Length == 0 || actor.Name.StartsWith($"{actor.Text} ", StringComparison.Ordinal)
            ? actor.Name
            : actor.Text;

    private static bool ParticleFits(RulePattern pattern, string lemma, string particle)
    {
        foreach (var one in pattern.Lemmas)
        {
            var plus = one.IndexOf('+', StringComparison.Ordinal);
            if (
                plus < 0
                    ? one == lemma
                    : particle.Length > 0
                        && one.AsSpan(0, plus).SequenceEqual(lemma)
                        && one.AsSpan(plus + 1).SequenceEqual(particle)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool Holds(Condition condition, Frame frame, Sentence sentence, RoleResolver resolver)
    {
        return condition.Probe switch
        {
            Probe.Particle => frame.Particle.Length > 0 && Any(frame.Particle),
            Probe.Head => sentence.Heads[frame.Trigger] is >= 0 and var head
                && Any(sentence.Lemmas[head].ToLowerInvariant()),
            Probe.Passive => frame.Passive,
            Probe.Negated => Grammar.IsNegated(sentence, frame.Trigger),
            Probe.Actor => resolver.All(frame, condition.Role!).Count > 0,
            Probe.Official => resolver.All(frame, condition.Role!).Exists(a => a.Agent != Agent.Society),
            _ => resolver.Meant(frame, condition.Role!).Any(w => Any(sentence.Lemmas[w].ToLowerInvariant())),
        };

        bool Any(string lemma) => condition.Words.Count == 0 || condition.Words.Contains(lemma);
    }

    private static string Name(RulePattern pattern) =>
        $"{pattern.Rule.Name}.{pattern.Kind.ToString().ToLowerInvariant()}";
}
