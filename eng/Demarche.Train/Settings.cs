using System.Globalization;

namespace Demarche.Train;

/// <summary>Everything that a run of the trainer can be told.</summary>
internal sealed record Settings
{
    /// <summary>How many nets label text together, how long each learns, and how large they are.</summary>
    public int Teachers { get; init; } = 2;
    public int TeacherEpochs { get; init; } = 22;
    public int TeacherHidden { get; init; } = 256;
    public int TeacherArc { get; init; } = 192;
    public int TeacherRel { get; init; } = 128;

    /// <summary>How often the text that nobody labelled is gone through to guess its words: worth while without vectors from elsewhere.</summary>
    public int Passes { get; init; }

    /// <summary>The teachers label one of so many sentences.</summary>
    public int LabelOneOf { get; init; } = 1;

    /// <summary>In how many parts the student learns what the teachers labelled, one each epoch.</summary>
    public int Shares { get; init; } = 8;

    /// <summary>Epochs of the student.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Epochs of the student on the treebanks alone, and their rate as a share of the rate before.</summary>
    public int FinishEpochs { get; init; } = 10;
    public float FinishRate { get; init; } = 0.2f;

    /// <summary>How far the rate falls until the end: to almost nothing at 1, not at all at 0.</summary>
    public float Fall { get; init; } = 1;

    /// <summary>Whether the mean of the weights over the epochs is tried after each.</summary>
    public bool Average { get; init; }

    public int BatchWords { get; init; } = 800;
    public ulong Seed { get; init; } = 20260401;
    public float LearningRate { get; init; } = 3e-3f;
    public int WarmUp { get; init; } = 400;
    public float Decay { get; init; } = 0.98f;
    public float ClipNorm { get; init; } = 5f;
    public float TagWeight { get; init; } = 0.3f;

    public int Embedding { get; init; } = 160;
    public int Hidden { get; init; } = 128;
    public int Layers { get; init; } = 3;
    public int Arc { get; init; } = 128;
    public int Rel { get; init; } = 96;

    public float DropEmbedding { get; init; } = 0.2f;
    public float DropLayer { get; init; } = 0.25f;
    public float DropRole { get; init; } = 0.25f;

    /// <summary>A form of count c is taken for unknown at WordDrop / (WordDrop + c), and at <see cref="FormDrop"/> besides.</summary>
    public float WordDrop { get; init; } = 0.4f;
    public float FormDrop { get; init; } = 0.03f;

    /// <summary>How often a sentence is shown in lower case, in capitals, or like a title.</summary>
    public float Recase { get; init; } = 0.06f;

    /// <summary>How often a sentence is retold in the present tense.</summary>
    public float Present { get; init; } = 0.1f;

    /// <summary>How often the final stop is taken from a sentence.</summary>
    public float Unstop { get; init; } = 0.03f;

    /// <summary>How often a word is hidden for guessing, and how often it is left to be seen all the same.</summary>
    public float Hide { get; init; } = 0.15f;
    public float Peek { get; init; } = 0.1f;

    /// <summary>There is so much text that nothing need be dropped.</summary>
    public Settings ForPretraining() =>
        this with
        {
            Epochs = Passes,
            BatchWords = 2000,
            LearningRate = 2e-3f,
            DropEmbedding = 0,
            DropLayer = 0,
        };

    /// <summary>The student sees so many different sentences that less need be dropped.</summary>
    public Settings ForStudent() =>
        this with
        {
            DropEmbedding = DropEmbedding / 2,
            DropLayer = DropLayer / 2,
            DropRole = DropRole / 2,
        };

    /// <summary>At last the treebanks alone, gently and at one rate, averaged over the epochs: what people labelled has the last word.</summary>
    public Settings ForFinish() =>
        ForStudent() with
        {
            Epochs = FinishEpochs,
            LearningRate = LearningRate * FinishRate,
            Fall = 0,
            Average = true,
        };

    /// <summary>Teachers are larger than the student; they differ by what they draw and by their rate, so that they err differently.</summary>
    public Settings ForTeacher(int number) =>
        Learning(number) with
        {
            Hidden = TeacherHidden,
            Arc = TeacherArc,
            Rel = TeacherRel,
        };

    /// <summary>What the student will go on from learns as the first teacher does, in the student's size.</summary>
    public Settings ForBeginner() => Learning(0);

    private Settings Learning(int number) =>
        this with
        {
            Epochs = TeacherEpochs,
            Seed = Seed + (ulong)number,
            LearningRate = LearningRate * (1 + number / 6f),
        };

    /// <summary>The defaults, changed where <paramref name="options"/> says so.</summary>
    public static Settings From(IReadOnlyDictionary<string, string> options)
    {
        var settings = new Settings();
        return settings with
        {
            Teachers = Number("teachers", settings.Teachers),
            TeacherEpochs = Number("teacher-epochs", settings.TeacherEpochs),
            TeacherHidden = Number("teacher-hidden", settings.TeacherHidden),
            TeacherArc = Number("teacher-arc", settings.TeacherArc),
            TeacherRel = Number("teacher-rel", settings.TeacherRel),
            Passes = Number("passes", settings.Passes),
            FinishEpochs = Number("finish-epochs", settings.FinishEpochs),
            FinishRate = Fraction("finish-rate", settings.FinishRate),
            LabelOneOf = Number("label-one-of", settings.LabelOneOf),
            Shares = Number("shares", settings.Shares),
            Epochs = Number("epochs", settings.Epochs),
            BatchWords = Number("batch", settings.BatchWords),
            LearningRate = Fraction("rate", settings.LearningRate),
            Embedding = Number("embedding", settings.Embedding),
            Hidden = Number("hidden", settings.Hidden),
            Arc = Number("arc", settings.Arc),
            Rel = Number("rel", settings.Rel),
            DropEmbedding = Fraction("drop-embedding", settings.DropEmbedding),
            DropLayer = Fraction("drop-layer", settings.DropLayer),
            FormDrop = Fraction("form-drop", settings.FormDrop),
            DropRole = Fraction("drop-role", settings.DropRole),
            WordDrop = Fraction("word-drop", settings.WordDrop),
            TagWeight = Fraction("tag-weight", settings.TagWeight),
        };

        int Number(string name, int otherwise) =>
            options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        float Fraction(string name, float otherwise) =>
            options.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
