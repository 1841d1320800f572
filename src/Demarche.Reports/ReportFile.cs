using Demarche.Core;

namespace Demarche.Reports;

/// <summary>One file that was found: its bytes, or the problem why it could not be read.</summary>
/// <param name="File">The path, made from the one that the user gave.</param>
/// <param name="Bytes">Its content; null where there is a problem.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
public readonly record struct ReportFile(string File, byte[]? Bytes, Problem? Problem);
