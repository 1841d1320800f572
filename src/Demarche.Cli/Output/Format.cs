namespace Demarche.Cli.Output;

/// <summary>How results are printed.</summary>
internal enum Format
{
    /// <summary>Aligned, for people.</summary>
    Table = 0,

    /// <summary>One JSON object a line, for programs.</summary>
    Jsonl,

    /// <summary>Comma-separated values with a header.</summary>
    Csv,

    /// <summary>CoNLL-U, for trees.</summary>
    Conllu,
}
