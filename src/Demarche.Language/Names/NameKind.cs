namespace Demarche.Language.Names;

/// <summary>What a name names, as far as its words and its place in the sentence tell.</summary>
public enum NameKind
{
    /// <summary>A treaty, a war, a people, or anything for which the sentence gives no sign.</summary>
    Other = 0,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A ministry, party, company, agency, court or other body.</summary>
    Organisation,

    /// <summary>A country, city, river or other place.</summary>
    Place,
}
