using Demarche.Coding.Actors;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events.Choice;

/// <summary>
/// Says how well an act is read, by three learnt sums over its traits: one orders the acts of a sentence, one tells how
/// surely there is such an act at all, one how surely its sides are right too. All lie as readable text in
/// <c>models/choice</c>.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class ActScorer
{
    /// <summary>Where the weights lie.</summary>
    public const string Folder = "models/choice";

    /// <summary>An act that is there less surely than this is not told: silence over doubt.</summary>
    public const double Threshold = 0.25;

    public const string OrderFile = "order.tsv";
    public const string TypeFile = "type.tsv";
    public const string ConfidenceFile = "confidence.tsv";

    public ActScorer(TraitWeights order, TraitWeights type, TraitWeights confidence)
    {
        (Order, Type, Confidence) = (order, type, confidence);
        Hash = ContentHash.Of($"{order.Write()}\n{type.Write()}\n{confidence.Write()}");
    }

    /// <summary>What orders the acts of a sentence.</summary>
    public TraitWeights Order { get; }

    /// <summary>What tells how surely there is such an act.</summary>
    public TraitWeights Type { get; }

    /// <summary>What tells how surely its type and both sides are right.</summary>
    public TraitWeights Confidence { get; }

    /// <summary>Names the weights.</summary>
    public string Hash { get; }

    /// <summary>Loads the weights that travel with the program.</summary>
    /// <exception cref="DemarcheException">DM0201, DM0202: they are missing or damaged.</exception>
    public static ActScorer Load()
    {
        var folder =
            DataFolder.Find(Folder)
            ?? throw new DemarcheException(
                new Problem(
                    ProblemCodes.ModelMissing,
                    $"The folder '{Folder}' is not beside the program; install it again or set {DataFolder.Variable}."
                )
            );
        return new ActScorer(Read(OrderFile), Read(TypeFile), Read(ConfidenceFile));

        TraitWeights Read(string name)
        {
            var path = Path.Combine(folder, name);
            try
            {
                return TraitWeights.Parse(File.ReadAllText(path), path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new DemarcheException(
                    new Problem(
                        ProblemCodes.ModelMissing,
                        "The weights cannot be read; install the program anew.",
                        path
                    )
                );
            }
        }
    }

    /// <summary>How well an act is read. Only compared within a sentence.</summary>
    public double Rank(Act act, Sentence sentence)
    {
        Span<float> traits = stackalloc float[Traits.Count];
        Traits.Read(act, sentence, traits);
        return Order.Sum(traits);
    }

    /// <summary>How probably there is such an act, and how probably its sides are right too.</summary>
    public (double Type, double Whole) Sure(Act act, Sentence sentence, ActorReading actors, Status status)
    {
        Span<float> traits = stackalloc float[Traits.Count];
        Traits.Read(act, sentence, traits);
        Traits.ReadAround(act, actors, status, traits);
        return (Probability(Type.Sum(traits)), Probability(Confidence.Sum(traits)));
    }

    private static double Probability(double logOdds) => Math.Round(1 / (1 + Math.Exp(-logOdds)), 2);
}
