namespace Demarche.Coding.Links;

/// <summary>What a word does in telling what answers what; knowledge/links/answers.txt says it of each.</summary>
internal enum LinkWord
{
    /// <summary>The act of its clause answers something.</summary>
    Back = 0,

    /// <summary>So does this one, but only under 'in' or 'as'.</summary>
    Stance,

    /// <summary>What hangs below it answers what it hangs on, or its subject.</summary>
    Forward,

    /// <summary>It says no more than that something was done.</summary>
    Light,

    /// <summary>What stands under it came first.</summary>
    After,

    /// <summary>A noun for what somebody did.</summary>
    Deed,

    /// <summary>A noun for what somebody said.</summary>
    Saying,

    /// <summary>Another time of the same.</summary>
    Further,

    /// <summary>A preposition before what is answered.</summary>
    Towards,
}

/// <summary>What a word does in telling a case; knowledge/links/cases.txt says it of each.</summary>
internal enum CaseWord
{
    /// <summary>The person is its object.</summary>
    Object = 0,

    /// <summary>The person is its subject.</summary>
    Subject,

    /// <summary>It tells an event's step more exactly than the event's type.</summary>
    Act,

    /// <summary>So does a noun beside the event's word.</summary>
    Noun,

    /// <summary>It tells where the person is kept.</summary>
    Held,

    /// <summary>It says that something is not known.</summary>
    Unknown,

    /// <summary>It says so where it is negated.</summary>
    Negated,
}
