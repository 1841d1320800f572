using Demarche.Language;

namespace Demarche.Coding;

/// <summary>Which part of a report a sentence stands in.</summary>
public enum Part
{
    /// <summary>The headline.</summary>
    Headline = 0,

    /// <summary>The line under the headline.</summary>
    Deck,

    /// <summary>A picture's caption.</summary>
    Caption,

    /// <summary>The body.</summary>
    Body,
}

/// <summary>One sentence of a report with its tree and its place in the report.</summary>
/// <param name="Index">Which passage of the report, from 0, in reading order.</param>
/// <param name="Part">Headline, deck, caption or body.</param>
/// <param name="Paragraph">Which paragraph of the body, from 0; -1 elsewhere.</param>
/// <param name="Sentence">Tokens and tree; spans count in the revision's text.</param>
public sealed record Passage(int Index, Part Part, int Paragraph, Sentence Sentence);

/// <summary>A token of a report: which passage, and which token of its sentence. Both from 0.</summary>
public readonly record struct TokenAt(int Passage, int Token);
