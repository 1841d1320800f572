namespace Demarche.Coding.Events.Details;

/// <summary>A number as it stands in a sentence, in digits or words, with what is said around it.</summary>
/// <param name="From">The least; null where open.</param>
/// <param name="To">The most; null where open.</param>
/// <param name="Unit">The currency as written, lower case ('€', 'swedish-krona'); empty where it is no money.</param>
/// <param name="Start">The first word of what is said around it: 'at', in 'at least 40'.</param>
/// <param name="First">Its own first word.</param>
/// <param name="Last">Its own last word.</param>
internal sealed record Amount(decimal? From, decimal? To, string Unit, int Start, int First, int Last);
