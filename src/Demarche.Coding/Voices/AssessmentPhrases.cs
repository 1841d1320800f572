using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What a line of assessments.txt stands for.</summary>
internal enum AssessmentRole
{
    Relation = 0,
    Worse,
    Better,
    Judgement,
    Motive,
    Forecast,
    Precedent,
}

/// <summary>Words of an assessment, as lemmas in a row.</summary>
internal sealed record AssessmentWords(AssessmentRole Role, ImmutableArray<string> Words);

/// <summary>Finds the words of assessments in a sentence. Immutable; safe on any thread.</summary>
internal sealed class AssessmentPhrases
{
    private readonly FrozenDictionary<string, (int Line, AssessmentWords Words)[]> _byFirst;
    private readonly FrozenDictionary<string, (int Line, AssessmentWords Words)[]>.AlternateLookup<
        ReadOnlySpan<char>
    > _byForm;

    public AssessmentPhrases(IEnumerable<AssessmentWords> lines)
    {
        _byFirst = lines
            .Select((words, line) => (Line: line, Words: words))
            .GroupBy(l => l.Words.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        _byForm = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many roles there are.</summary>
    public static int Roles { get; } = Enum.GetValues<AssessmentRole>().Length;

    /// <summary>For each role the place of the words that tell it, those that the file has first; -1 where none do.</summary>
    public void Find(Sentence sentence, Span<int> places)
    {
        Span<int> lines = stackalloc int[Roles];
        lines.Fill(int.MaxValue);
        places.Fill(-1);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (_byFirst.TryGetValue(sentence.Lemmas[i], out var found))
            {
                Take(found, sentence, i, lines, places);
            }
            if (_byForm.TryGetValue(sentence[i].Form, out var others) && others != found)
            {
                Take(others, sentence, i, lines, places);
            }
        }
    }

    private static void Take(
        (int Line, AssessmentWords Words)[] found,
        Sentence sentence,
        int at,
        Span<int> lines,
        Span<int> places
    )
    {
        foreach (var (line, words) in found)
        {
            var role = (int)words.Role;
            if (line < lines[role] && Stands(words.Words, sentence, at))
            {
                (lines[role], places[role]) = (line, at);
            }
        }
    }

    private static bool Stands(ImmutableArray<string> words, Sentence sentence, int at)
    {
        if (at + words.Length > sentence.Count)
        {
            return false;
        }
        for (var k = 0; k < words.Length; k++)
        {
            if (
                !sentence.Lemmas[at + k].Equals(words[k], StringComparison.OrdinalIgnoreCase)
                && !sentence[at + k].IsForm(words[k])
            )
            {
                return false;
            }
        }
        return true;
    }
}
