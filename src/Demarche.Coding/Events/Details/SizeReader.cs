using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>Numbers that belong to an act: the dead and injured, people arrested, expelled, freed, who took part; troops, arms, money.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class SizeReader(RuleSet rules, AmountWords words, Currencies currencies)
{
    private readonly SizeKeys keys = new(rules);
    private readonly AmountReader amounts = new(words, currencies);

    /// <summary>The numbers told with the act, each kind once; empty where none.</summary>
    /// <param name="act">The act.</param>
    /// <param name="acts">All acts of its sentence: a number belongs to the nearest.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="actors">Who is named in it.</param>
    /// <param name="times">Its time expressions: the 12 of '12 March' counts nobody.</param>
    public EquatableArray<Size> Read(
        Act act,
        IReadOnlyList<Act> acts,
        Sentence sentence,
        ActorReading actors,
        TimeReading times
    )
    {
        var owner = new ActOwner(sentence, acts, keys);
        var phrases = amounts
            .Read(sentence)
            .Where(amount => !times.Times.Any(t => t.Span.Overlaps(sentence.Spans[amount.First])))
            .Select(amount => CountedPhrase.Of(sentence, amount))
            .ToList();
        var sizes = new List<Size>();
        foreach (var phrase in phrases)
        {
            if (
                KeyOf(phrase, act, sentence) is not { } key
                || sizes.Exists(s => s.What == key)
                || IsApart(phrase, sentence)
                || owner.Of(phrase.Top, a => SizeKeys.Fits(key, a.Type)) != act
            )
            {
                continue;
            }
            if (key == SizeKeys.Money)
            {
                var states = act.Actors.Concat(act.Recipients).Select(a => a.Code);
                if (currencies.CodeOf(phrase.Amount.Unit, states) is { } currency)
                {
                    sizes.Add(Told(key, phrase.Amount.From, phrase.Amount.To) with { Currency = currency });
                }
                continue;
            }
            var alone = keys.Goods(Lemma(sentence, phrase.Counted)) == key || FateOfOwn(phrase, sentence) is not null;
            sizes.Add(
                (alone ? null : Sum(key, FirstOf(sentence, phrase.Top), phrases, act, sentence, actors))
                    ?? Told(key, phrase.Amount.From, phrase.Amount.To)
            );
        }
        if (OwnKey(act, sentence) is { } own && !sizes.Exists(s => s.What == own))
        {
            var first = Objects(act).FirstOrDefault(-1);
            if (
                first >= 0
                && Sum(own, FirstOf(sentence, first), phrases, act, sentence, actors) is { IsExact: true } one
            )
            {
                sizes.Add(one);
            }
        }
        return sizes.ToEquatableArray();
    }

    private static Size Told(string key, decimal? from, decimal? to) => new(key, (long?)from, (long?)to);

    private string? OwnKey(Act act, Sentence sentence) => keys.OwnFate(act, sentence.Lemmas[act.Frame.Trigger]);

    // 'the arrest of four sailors' has its object under 'of'.
    private static IEnumerable<int> Objects(Act act) => act.Frame.In(Slot.Object).Concat(act.Frame.Under("of"));

    private string? KeyOf(CountedPhrase phrase, Act act, Sentence sentence)
    {
        if (phrase.Amount.Unit.Length > 0)
        {
            return words.Set("rate").Contains(NumberReader.Form(sentence, phrase.Last + 1)) ? null : SizeKeys.Money;
        }
        var counted = Lemma(sentence, phrase.Counted);
        var top = FirstOf(sentence, phrase.Top);
        if (keys.Goods(counted) is { } goods && keys.Things.Contains(counted))
        {
            return goods;
        }
        if (keys.Things.Contains(counted) || IsYear(phrase, sentence))
        {
            return null;
        }
        return keys.Fate(counted)
            ?? FateOfOwn(phrase, sentence)
            ?? FateBehind(phrase, sentence)
            ?? (IsUndergoing(sentence, top) ? keys.Fate(Lemma(sentence, sentence.Heads[top])) : null)
            ?? (Objects(act).Contains(top) ? OwnKey(act, sentence) : null)
            ?? keys.Goods(counted)
            ?? (act.Type == EventType.Protest && TakesPart(act, sentence, top) ? SizeKeys.Participants : null)
            ?? FateBefore(phrase, sentence);
    }

    private string? FateBefore(CountedPhrase phrase, Sentence sentence) =>
        phrase.Amount.Start > 0 && sentence.Tags[phrase.Amount.Start - 1] is Upos.Verb or Upos.Adj
            ? keys.Fate(Lemma(sentence, phrase.Amount.Start - 1))
            : null;

    // 'killed a soldier and wounded four', read as one row of a soldier and four: the verb before parts them.
    private string? FateOfOwn(CountedPhrase phrase, Sentence sentence) =>
        sentence.Relations[phrase.Top] == Relation.Conj ? FateBefore(phrase, sentence) : null;

    // 'seven people dead', '30 injured', '12 were killed'.
    private string? FateBehind(CountedPhrase phrase, Sentence sentence)
    {
        var at = phrase.Last + 1;
        while (at < sentence.Count && sentence.Tags[at] == Upos.Aux)
        {
            at++;
        }
        return
            at < sentence.Count
            && sentence.Tags[at] is Upos.Adj or Upos.Verb
            && sentence[at].Child(Relation.Obj) is null
            ? keys.Fate(sentence.Lemmas[at])
            : null;
    }

    private static bool IsUndergoing(Sentence sentence, int top) =>
        sentence.Relations[top] switch
        {
            Relation.Obj or Relation.NsubjPass => true,
            Relation.Nsubj or Relation.OblUnmarked => sentence[sentence.Heads[top]].Child(Relation.Obj) is null,
            Relation.Nmod => Grammar.Preposition(sentence, top) == "of",
            _ => false,
        };

    private bool TakesPart(Act act, Sentence sentence, int top) =>
        act.Frame.Arguments.Any(a =>
            a.Token == top
            && (a.Slot == Slot.Subject || a is { Slot: Slot.Oblique, Preposition: "of" or "by" or "with" })
        ) || (sentence.Heads[top] >= 0 && keys.Gather.Contains(Lemma(sentence, sentence.Heads[top])));

    // 'killed 12 people, including two children': they are counted already.
    private bool IsApart(CountedPhrase phrase, Sentence sentence) =>
        words.Set("apart").Contains(NumberReader.Form(sentence, phrase.Amount.Start - 1))
        || words.Set("apart").Contains(Grammar.Preposition(sentence, phrase.Top))
        || sentence.Relations[phrase.Top] == Relation.Appos;

    // A bare '2014' counts nobody.
    private static bool IsYear(CountedPhrase phrase, Sentence sentence) =>
        phrase is { Counted: < 0, Amount: { From: >= 1900 and <= 2100 } amount }
        && amount.From == amount.To
        && sentence[amount.First].Form.Length == 4;

    // 'an officer and six soldiers': all that stand in one row. Who is not counted leaves the end open.
    private Size? Sum(
        string key,
        int first,
        List<CountedPhrase> phrases,
        Act act,
        Sentence sentence,
        ActorReading actors
    )
    {
        var (from, to) = ((decimal?)0, (decimal?)0);
        var any = false;
        foreach (var token in Grammar.WithConjuncts(sentence, first))
        {
            var phrase = phrases.Find(p => p.Top == token || p.Counted == token);
            if (phrase is null ? keys.Things.Contains(Lemma(sentence, token)) : FateOfOwn(phrase, sentence) is not null)
            {
                continue;
            }
            var (least, most) =
                phrase is not null ? (phrase.Amount.From, phrase.Amount.To)
                : IsOne(act, sentence, token, actors) ? (1, 1)
                : ((decimal?)0, (decimal?)null);
            any |= phrase is not null || most == 1;
            (from, to) = (from + least, to + most);
        }
        return any ? Told(key, from, to) : null;
    }

    // 'a soldier', 'another journalist', or somebody by name.
    private static bool IsOne(Act act, Sentence sentence, int token, ActorReading actors) =>
        (
            sentence.Xpos[token] == "NN"
            && sentence[token].Child(Relation.Det) is { } determiner
            && (determiner.IsForm("a") || determiner.IsForm("an") || determiner.IsForm("another"))
        )
        || (
            actors.ActorAt(act.At.Passage, token) is { } actor
            && actor.Id.StartsWith("person:", StringComparison.Ordinal)
        );

    // The first of a row: the one by which all hang.
    private static int FirstOf(Sentence sentence, int token)
    {
        while (sentence.Relations[token] == Relation.Conj && Grammar.IsNominal(sentence, sentence.Heads[token]))
        {
            token = sentence.Heads[token];
        }
        return token;
    }

    private static string Lemma(Sentence sentence, int at) =>
        at >= 0 && at < sentence.Count ? sentence.Lemmas[at].ToLowerInvariant() : "";
}
