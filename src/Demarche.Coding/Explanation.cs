using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Core;

namespace Demarche.Coding;

/// <summary>A coding with the trees it rests on and every reading that was considered.</summary>
/// <param name="Coded">The coding.</param>
/// <param name="Parsed">The sentences with their trees.</param>
/// <param name="Steps">What was considered at which word, and what became of it.</param>
public sealed record Explanation(CodedReport Coded, ParsedReport Parsed, ImmutableArray<TraceStep> Steps);
