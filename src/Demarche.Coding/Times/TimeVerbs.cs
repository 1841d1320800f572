namespace Demarche.Coding.Times;

/// <summary>Words that keep or share the time of what hangs below them.</summary>
internal static class TimeVerbs
{
    // What they say may have happened at any time.
    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal)
    {
        "say", "report", "announce", "confirm", "claim", "allege", "state", "tell", "add", "note", "disclose", "reveal", "admit", "acknowledge",
        "deny", "argue", "believe", "think", "suspect", "insist", "maintain", "explain", "write", "warn", "accuse", "know", "learn", "find",
        "show", "suggest", "indicate", "comment", "declare", "complain", "stress", "emphasize", "charge", "cite", "recall", "remember", "quote",
    };

    // They do no more than tell that, or how, the act took place.
    private static readonly HashSet<string> Light = new(StringComparer.Ordinal)
    {
        "take", "happen", "occur", "come", "begin", "start", "end", "follow", "make", "hold", "carry", "launch", "conduct", "issue", "impose",
        "give", "send", "sign", "stage", "deliver", "express", "announce", "open", "resume", "continue", "have", "do", "receive", "face",
        "place", "put", "undergo", "mount", "declare", "lodge", "file", "offer", "pay", "approve", "adopt", "reach", "conclude", "release",
        "last", "erupt", "break", "perpetrate", "commit", "kill", "wound", "injure", "provoke", "cause", "attend", "participate", "meet", "be",
    };

    private static readonly HashSet<string> LightNoun = new(StringComparer.Ordinal)
    {
        "round", "series", "wave", "spate", "campaign", "act", "statement", "decision", "agreement", "deal", "talk", "meeting", "operation",
        "attempt", "move", "order", "charge", "remark", "comment", "speech", "visit", "package", "announcement", "release", "imposition", "start",
        "beginning", "outbreak", "signing", "launch",
    };

    private static readonly HashSet<string> Meeting = new(StringComparer.Ordinal)
    {
        "meeting", "summit", "conference", "talk", "session", "briefing", "speech", "interview", "ceremony", "call", "visit", "forum", "rally",
        "hearing", "statement", "address", "dinner", "debate",
    };

    /// <summary>Whether a verb reports what others did, at whatever time.</summary>
    public static bool IsSaying(string lemma) => Saying.Contains(lemma);

    /// <summary>Whether a verb has the time of the act that its subject or object names: "the arrest took place in January".</summary>
    public static bool IsLight(string lemma) => Light.Contains(lemma);

    /// <summary>Whether a noun has the time of the act that modifies it: "a series of strikes on Monday".</summary>
    public static bool IsLightNoun(string lemma) => LightNoun.Contains(lemma);

    /// <summary>Whether a noun is an occasion, whose time is that of what was done at it.</summary>
    public static bool IsMeeting(string lemma) => Meeting.Contains(lemma);
}
