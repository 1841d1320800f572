namespace Demarche.Train;

/// <summary>
/// What nets that labelled a sentence held possible besides what they chose: for each word a second tag and a second head, and
/// a second relation to the first head, each with how sure they were of the first, in thousandths.
/// </summary>
/// <param name="UposSure">How sure of the part of speech.</param>
/// <param name="Upos">The second one.</param>
/// <param name="HeadSure">How sure of the head.</param>
/// <param name="Heads">The second one.</param>
/// <param name="HeadRelations">The relation to the second head.</param>
/// <param name="RelationSure">How sure of the relation to the first head.</param>
/// <param name="Relations">The second one.</param>
internal sealed record SecondThoughts(
    int[] UposSure,
    int[] Upos,
    int[] HeadSure,
    int[] Heads,
    int[] HeadRelations,
    int[] RelationSure,
    int[] Relations
)
{
    public const int Certain = 1000;

    /// <summary>How sure of the first of two, in thousandths.</summary>
    public static int Sure(float first, float second) =>
        first + second > 0 ? (int)MathF.Round(Certain * first / (first + second)) : Certain;

    /// <summary>
    /// Draws one answer a word, each as often as it was held likely: over many epochs the student learns the labellers' doubts
    /// (distillation; Hinton and others, 2015), and never the same mistake for certain.
    /// </summary>
    public GoldSentence Draw(GoldSentence chosen, Dice dice)
    {
        var (upos, heads, relations) = (
            (int[])chosen.Upos.Clone(),
            (int[])chosen.Heads.Clone(),
            (int[])chosen.Relations.Clone()
        );
        for (var i = 0; i < upos.Length; i++)
        {
            if (dice.Below(Certain) >= UposSure[i])
            {
                upos[i] = Upos[i];
            }
            if (dice.Below(Certain) >= HeadSure[i])
            {
                (heads[i], relations[i]) = (Heads[i], HeadRelations[i]);
            }
            else if (dice.Below(Certain) >= RelationSure[i])
            {
                relations[i] = Relations[i];
            }
        }
        return chosen with { Upos = upos, Heads = heads, Relations = relations, Second = null };
    }
}
