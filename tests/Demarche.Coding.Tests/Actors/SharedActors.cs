using Demarche.Coding.Actors;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Actors;

/// <summary>One knowledge and one reader for all tests of actors.</summary>
internal static class SharedActors
{
    private static readonly Lazy<ActorKnowledge> Loaded = new(() =>
        ActorKnowledge.Load([DataFolder.Find("knowledge")!])
    );

    public static ActorKnowledge Knowledge => Loaded.Value;

    /// <summary>The folder of the knowledge of actors.</summary>
    public static string Folder => Path.Combine(DataFolder.Find("knowledge")!, "actors");

    public static ActorReader Reader => new(Knowledge);

    /// <summary>What the phrase headed by the first such word denotes: <c>RUS/GOV</c>; empty where it is no actor.</summary>
    public static string At(string text, string word, string? day = "2024-03-13")
    {
        var report = SharedPipeline.Parse(text, day);
        var at = SharedPipeline.Token(report, word);
        return Written(Reader.Read(report).ActorAt(at.Passage, Head(report.Passages[at.Passage].Sentence, at.Token)));
    }

    // The head of a name of several words is its first word in some trees and its last in others; a verb is none of it.
    private static int Head(Sentence sentence, int token) =>
        sentence.Relations[token] == Relation.Flat && sentence.Tags[sentence.Heads[token]] != Upos.Verb
            ? Head(sentence, sentence.Heads[token])
            : token;

    /// <summary>The same for a word as a modifier.</summary>
    public static string Modifier(string text, string word)
    {
        var report = SharedPipeline.Parse(text);
        var at = SharedPipeline.Token(report, word);
        return Written(Reader.Read(report).ModifierAt(at.Passage, at.Token));
    }

    public static ActorReading Read(string text, string? day = "2024-03-13") =>
        Reader.Read(SharedPipeline.Parse(text, day));

    public static string Written(Actor? actor) =>
        actor is null ? ""
        : actor.Sector == Sector.None ? actor.Code.Letters
        : $"{actor.Code}/{actor.Sector.Code()}";
}
