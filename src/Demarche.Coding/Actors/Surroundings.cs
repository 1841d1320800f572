namespace Demarche.Coding.Actors;

/// <summary>
/// Tells by the words near it which of two bearers of a name is meant: Georgia is the American one beside Atlanta, where
/// nothing else in the sentence speaks for the other.
/// </summary>
internal sealed class Surroundings(ReportScene scene, ActorKnowledge knowledge)
{
    private readonly string?[] passages = new string?[scene.Passages.Count];
    private string? whole;

    /// <summary>The words as they are compared, with a blank at both ends so that only whole words are found.</summary>
    public static string Padded(string words) => $" {string.Join(' ', Atom.Of(words))} ";

    /// <summary>Whether the words near the name say that the entry is meant, and none speaks for the rival.</summary>
    public bool Tell(ActorEntry entry, ActorName name, int passage, ActorEntry? rival)
    {
        var here = Of(passage);
        if (Holds(here, entry.Beside))
        {
            return !Holds(here, Against(name, rival));
        }
        whole ??= string.Concat(Enumerable.Range(0, passages.Length).Select(Of));
        return Holds(whole, entry.Beside) && !Holds(whole, Against(name, rival));
    }

    private string Of(int passage) =>
        passages[passage] ??= $" {string.Join(' ', Atom.Of(scene[passage].Sentence).Select(a => a.Word))} ";

    // The other names of the rival's state.
    private IEnumerable<string> Against(ActorName name, ActorEntry? rival) =>
        rival is null
            ? []
            : (knowledge.State(rival.Code) ?? rival).Names.Where(n => n.Text != name.Text).Select(n => Padded(n.Text));

    private static bool Holds(string text, IEnumerable<string> words) =>
        words.Any(w => text.Contains(w, StringComparison.Ordinal));
}
