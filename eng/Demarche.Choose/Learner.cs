using Demarche.Coding;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Choice;
using Demarche.Core;

namespace Demarche.Choose;

/// <summary>Learns the sums of the choice from lessons.</summary>
internal sealed class Learner(Coder coder, IReadOnlyList<Lesson> lessons, Without without)
{
    // Weights that were set by hand before there was anything to learn from: where nothing speaks, they stay.
    private const string ByHand =
        "rule-weight\t1\nconditions\t0.5\nactor-known\t1\nactor-unknown\t0.5\nrecipient-known\t1\nrecipient-unknown\t0.5\nnoun\t-0.6\nparticle-unused\t-1\ndepth\t-0.7\n";

    private const double OrderPull = 40;
    private const double ConfidencePull = 12;
    private const double TypePull = 10;

    // Examples are many, short and easy; what newspapers wrote says more.
    private const double ExampleWeight = 0.1;

    // Traits that only the order, or only the confidence, looks at.
    private static readonly Trait[] NotOrder = [Trait.Any, Trait.NotFirst, Trait.ActorUnderstood, Trait.NotAsserted];

    private readonly List<(Lesson Lesson, List<List<(Act Act, float[] Traits)>> Passages)> readings =
    [
        .. lessons.Select(l => (l, Readings(coder, l))),
    ];

    /// <summary>Learns from all lessons but those of a fold of the labelled sets; from all where it is null.</summary>
    public ActScorer Learn(int? besides)
    {
        if (without == Without.Weights)
        {
            var unsure = new TraitWeights(new float[Traits.Count]);
            return new ActScorer(TraitWeights.Parse(ByHand, "by hand"), unsure, unsure);
        }
        var order = Order(besides);
        // Whatever is read is told, so that all of it is learnt from.
        var none = new TraitWeights(new float[Traits.Count]);
        var chooser = Coder.LoadWith(new ActScorer(order, none, none), without);
        return new ActScorer(order, Surely(chooser, besides, sides: false), Surely(chooser, besides, sides: true));
    }

    private static bool IsHeldOut(Lesson lesson, int? besides) =>
        lesson.Source != Source.Examples && lesson.Fold == besides;

    private static List<List<(Act, float[])>> Readings(Coder coder, Lesson lesson) =>
        [
            .. coder
                .Study(lesson.Report)
                .Readings.GroupBy(r => r.Passage.Index)
                .Select(g =>
                    g.Select(r =>
                        {
                            var traits = new float[Traits.Count];
                            Traits.Read(r.Act, r.Passage.Sentence, traits);
                            return (r.Act, traits);
                        })
                        .ToList()
                ),
        ];

    // In each sentence the best right reading is to stand before every wrong one.
    private TraitWeights Order(int? besides)
    {
        var prior = TraitWeights.Parse(ByHand, "by hand");
        var (start, pull) = (new float[Traits.Count], new double[Traits.Count]);
        foreach (var trait in Enum.GetValues<Trait>())
        {
            start[(int)trait] = prior[trait];
            pull[(int)trait] = NotOrder.Contains(trait) ? double.PositiveInfinity : OrderPull;
        }
        // Which right reading is the best depends on the weights: twice is enough.
        var weights = prior;
        for (var round = 0; round < 2; round++)
        {
            weights = new TraitWeights(LogisticFit.Fit(Pairs(weights, besides), start, pull));
        }
        return weights;
    }

    private List<Sample> Pairs(TraitWeights weights, int? besides)
    {
        var pairs = new List<Sample>();
        foreach (var (lesson, passages) in readings.Where(r => !IsHeldOut(r.Lesson, besides)))
        {
            foreach (var passage in passages)
            {
                var graded = passage.Select(r => (r.Traits, Grade: Grade(lesson, r.Act))).ToList();
                var best = graded.Max(g => g.Grade);
                var wrong = graded.Where(g => g.Grade < best).ToList();
                if (best == 0 || wrong.Count == 0)
                {
                    continue;
                }
                var right = graded.Where(g => g.Grade == best).MaxBy(g => weights.Sum(g.Traits)).Traits;
                var weight = (lesson.Source == Source.Examples ? ExampleWeight : 1) / wrong.Count;
                foreach (var (traits, grade) in wrong)
                {
                    // The right type with other sides is only half wrong.
                    pairs.Add(
                        new Sample([.. right.Zip(traits, (r, w) => r - w)], true, grade == 0 ? weight : weight / 2)
                    );
                }
            }
        }
        return pairs;
    }

    // 0 wrong, 1 the right type, 2 the right sides too.
    private static int Grade(Lesson lesson, Act act) =>
        lesson
            .Gold.Where(g => g.Type == act.Type && (g.Rule.Length == 0 || g.Rule == act.Pattern.Rule.Name))
            .Select(g => g.Sides(act.Actors, act.Recipients) ? 2 : 1)
            .DefaultIfEmpty(0)
            .Max();

    private TraitWeights Surely(Coder chooser, int? besides, bool sides)
    {
        var samples = new List<Sample>();
        foreach (var (lesson, _) in readings.Where(r => !IsHeldOut(r.Lesson, besides)))
        {
            if (lesson.Source == Source.Examples)
            {
                continue;
            }
            var left = lesson.Gold.ToList();
            var study = chooser.Study(lesson.Report);
            foreach (var told in study.Told)
            {
                // Where one event is labelled, nothing is known of the others.
                if (lesson.Source == Source.OneEvent && !told.Act.IsFirst)
                {
                    continue;
                }
                var traits = new float[Traits.Count + 1];
                Traits.Read(told.Act, told.Passage.Sentence, traits.AsSpan(0, Traits.Count));
                Traits.ReadAround(told.Act, study.Actors, told.Event.Status, traits);
                // How often an event is right differs between the sets; only the traits are learnt from both.
                traits[Traits.Count] = lesson.Source == Source.OneEvent ? 1 : 0;
                var gold = left.Find(g =>
                    g.Type == told.Act.Type && (!sides || g.Sides(told.Event.Actors, told.Event.Recipients))
                );
                left.Remove(gold!);
                samples.Add(new Sample(traits, gold is not null, 1));
            }
        }
        var pull = new double[Traits.Count + 1];
        Array.Fill(pull, sides ? ConfidencePull : TypePull);
        pull[(int)Trait.Any] = pull[^1] = 0;
        var weights = LogisticFit.Fit(samples, new float[Traits.Count + 1], pull);
        return new TraitWeights(weights.AsSpan(0, Traits.Count));
    }
}
