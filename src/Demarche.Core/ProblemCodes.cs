namespace Demarche.Core;

/// <summary>
/// Every error number of the program, in one place. 01xx reading reports, 02xx language, 03xx knowledge,
/// 04xx the store, 05xx the command line. docs/errors.md says more of each; a test holds both together.
/// </summary>
public static class ProblemCodes
{
    /// <summary>The file is empty.</summary>
    public const string EmptyFile = "DM0101";

    /// <summary>The file is binary, not text.</summary>
    public const string BinaryFile = "DM0102";

    /// <summary>The bytes are not text in the encoding that they declare or seem to have.</summary>
    public const string WrongEncoding = "DM0103";

    /// <summary>A page holds no report text.</summary>
    public const string PageWithoutText = "DM0104";

    /// <summary>A file or a line is larger than the reader takes.</summary>
    public const string TooLarge = "DM0105";

    /// <summary>A file or folder cannot be read.</summary>
    public const string Unreadable = "DM0106";

    /// <summary>A path does not exist.</summary>
    public const string NotFound = "DM0107";

    /// <summary>A JSON line is not of the form {"id", "date", "text"}.</summary>
    public const string BadJsonLine = "DM0108";

    /// <summary>A report's stamp names a zone that is none.</summary>
    public const string UnknownZone = "DM0109";

    /// <summary>The language model is missing.</summary>
    public const string ModelMissing = "DM0201";

    /// <summary>The language model is damaged or of another version.</summary>
    public const string ModelDamaged = "DM0202";

    /// <summary>CoNLL-U input is malformed.</summary>
    public const string BadConllu = "DM0203";

    /// <summary>The knowledge folder is missing.</summary>
    public const string KnowledgeMissing = "DM0301";

    /// <summary>A knowledge file has a line that cannot be read.</summary>
    public const string BadKnowledge = "DM0302";

    /// <summary>The store was written by a newer version of the program.</summary>
    public const string NewerStore = "DM0401";

    /// <summary>The file is no Demarche store, or is damaged.</summary>
    public const string NotAStore = "DM0402";

    /// <summary>The store is in use and stayed locked.</summary>
    public const string StoreLocked = "DM0403";

    /// <summary>There is no store at the place named.</summary>
    public const string StoreMissing = "DM0404";

    /// <summary>The beginning of an id fits several things in the store.</summary>
    public const string SeveralByThatName = "DM0405";

    /// <summary>The store's file or disk refuses reading or writing.</summary>
    public const string StoreRefused = "DM0406";

    /// <summary>The command was called in a way that it does not understand.</summary>
    public const string Usage = "DM0501";

    /// <summary>No report, event or actor has the id or name given.</summary>
    public const string NothingByThatName = "DM0502";

    /// <summary>Coding one report failed unexpectedly; the others went on.</summary>
    public const string CodingFailed = "DM0503";

    /// <summary>What a command makes cannot be written where it was told to.</summary>
    public const string OutputRefused = "DM0504";
}
