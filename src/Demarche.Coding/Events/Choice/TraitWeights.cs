using System.Globalization;
using System.Text;
using Demarche.Core;

namespace Demarche.Coding.Events.Choice;

/// <summary>What each trait counts for: a line of the file for each that counts.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class TraitWeights
{
    private readonly float[] weights;

    public TraitWeights(ReadOnlySpan<float> weights) => this.weights = weights.ToArray();

    /// <summary>The weight of a trait.</summary>
    public float this[Trait trait] => weights[(int)trait];

    /// <summary>The weighted sum of the traits.</summary>
    public double Sum(ReadOnlySpan<float> traits)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (double)weights[i] * traits[i];
        }
        return sum;
    }

    /// <summary>Reads lines of a trait's name, a tab and its weight; lines that begin with # are for people.</summary>
    /// <exception cref="DemarcheException">DM0202: a line says something else.</exception>
    public static TraitWeights Parse(string text, string path)
    {
        var weights = new float[Traits.Count];
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var cells = line.Split('\t');
            if (
                cells.Length < 2
                || Of(cells[0]) is not { } trait
                || !float.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                || !float.IsFinite(weight)
            )
            {
                throw new DemarcheException(
                    new Problem(
                        ProblemCodes.ModelDamaged,
                        $"'{line}' is no trait with its weight; install the program anew.",
                        $"{path}:{number}"
                    )
                );
            }
            weights[(int)trait] = weight;
        }
        return new TraitWeights(weights);
    }

    /// <summary>The lines that <see cref="Parse"/> reads.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var trait in Enum.GetValues<Trait>())
        {
            if (this[trait] != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{NameOf(trait)}\t{this[trait]:0.###}\n");
            }
        }
        return text.ToString();
    }

    /// <summary>The name of a trait in files.</summary>
    public static string NameOf(Trait trait)
    {
        var name = new StringBuilder();
        foreach (var letter in trait.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
            {
                name.Append('-');
            }
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }

    private static Trait? Of(string name)
    {
        foreach (var trait in Enum.GetValues<Trait>())
        {
            if (NameOf(trait) == name)
            {
                return trait;
            }
        }
        return null;
    }
}
