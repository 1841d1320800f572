namespace Demarche.Language;

/// <summary>The relation of a word to its head: the labels of Universal Dependencies for English, with their subtypes.</summary>
/// <remarks>Written names such as <c>nsubj:pass</c> are at <see cref="RelationNames"/>. The order is alphabetic and no part of any file format.</remarks>
public enum Relation : byte
{
    /// <summary><c>acl</c>: clause that modifies a noun.</summary>
    Acl,

    /// <summary><c>acl:relcl</c>: relative clause.</summary>
    AclRelcl,

    /// <summary><c>advcl</c>: adverbial clause.</summary>
    Advcl,

    /// <summary><c>advcl:relcl</c>: relative clause that modifies a clause.</summary>
    AdvclRelcl,

    /// <summary><c>advmod</c>: adverb that modifies.</summary>
    Advmod,

    /// <summary><c>amod</c>: adjective that modifies a noun.</summary>
    Amod,

    /// <summary><c>appos</c>: apposition.</summary>
    Appos,

    /// <summary><c>aux</c>: auxiliary.</summary>
    Aux,

    /// <summary><c>aux:pass</c>: auxiliary of the passive.</summary>
    AuxPass,

    /// <summary><c>case</c>: preposition or possessive marker of a nominal.</summary>
    Case,

    /// <summary><c>cc</c>: coordinating conjunction.</summary>
    Cc,

    /// <summary><c>cc:preconj</c>: first half of a paired conjunction, such as "both".</summary>
    CcPreconj,

    /// <summary><c>ccomp</c>: clause as object.</summary>
    Ccomp,

    /// <summary><c>compound</c>: compound, the dependent mostly being the first noun.</summary>
    Compound,

    /// <summary><c>compound:prt</c>: particle of a phrasal verb.</summary>
    CompoundPrt,

    /// <summary><c>conj</c>: second or later member of a coordination.</summary>
    Conj,

    /// <summary><c>cop</c>: copula.</summary>
    Cop,

    /// <summary><c>csubj</c>: clause as subject.</summary>
    Csubj,

    /// <summary><c>csubj:outer</c>: clause as subject of a copular clause whose predicate is a clause.</summary>
    CsubjOuter,

    /// <summary><c>csubj:pass</c>: clause as subject of a passive.</summary>
    CsubjPass,

    /// <summary><c>dep</c>: unspecified dependency.</summary>
    Dep,

    /// <summary><c>det</c>: determiner.</summary>
    Det,

    /// <summary><c>det:predet</c>: determiner before another, such as "all" in "all the".</summary>
    DetPredet,

    /// <summary><c>discourse</c>: interjection or other discourse element.</summary>
    Discourse,

    /// <summary><c>dislocated</c>: dislocated element.</summary>
    Dislocated,

    /// <summary><c>expl</c>: expletive, such as "there".</summary>
    Expl,

    /// <summary><c>fixed</c>: later word of a fixed expression, such as "of" in "because of".</summary>
    Fixed,

    /// <summary><c>flat</c>: later word of a flat name.</summary>
    Flat,

    /// <summary><c>goeswith</c>: later part of a word that was written apart.</summary>
    Goeswith,

    /// <summary><c>iobj</c>: indirect object.</summary>
    Iobj,

    /// <summary><c>list</c>: later item of a list.</summary>
    List,

    /// <summary><c>mark</c>: subordinating marker, such as "that" and the infinitive's "to".</summary>
    Mark,

    /// <summary><c>nmod</c>: nominal that modifies a noun.</summary>
    Nmod,

    /// <summary><c>nmod:desc</c>: descriptor of a name, such as a title.</summary>
    NmodDesc,

    /// <summary><c>nmod:poss</c>: possessor.</summary>
    NmodPoss,

    /// <summary><c>nmod:unmarked</c>: nominal without preposition that modifies a noun.</summary>
    NmodUnmarked,

    /// <summary><c>nsubj</c>: subject.</summary>
    Nsubj,

    /// <summary><c>nsubj:outer</c>: subject of a copular clause whose predicate is a clause.</summary>
    NsubjOuter,

    /// <summary><c>nsubj:pass</c>: subject of a passive.</summary>
    NsubjPass,

    /// <summary><c>nummod</c>: numeral that modifies a noun.</summary>
    Nummod,

    /// <summary><c>obj</c>: object.</summary>
    Obj,

    /// <summary><c>obl</c>: nominal with preposition that modifies a predicate.</summary>
    Obl,

    /// <summary><c>obl:agent</c>: the by-phrase of a passive.</summary>
    OblAgent,

    /// <summary><c>obl:unmarked</c>: nominal without preposition that modifies a predicate, such as a time or a measure.</summary>
    OblUnmarked,

    /// <summary><c>orphan</c>: orphan of an ellipsis.</summary>
    Orphan,

    /// <summary><c>parataxis</c>: clause placed beside, such as a quotation's "he said".</summary>
    Parataxis,

    /// <summary><c>punct</c>: punctuation.</summary>
    Punct,

    /// <summary><c>reparandum</c>: words that the speaker takes back.</summary>
    Reparandum,

    /// <summary><c>root</c>: root of the sentence.</summary>
    Root,

    /// <summary><c>vocative</c>: person addressed.</summary>
    Vocative,

    /// <summary><c>xcomp</c>: complement without a subject of its own.</summary>
    Xcomp,
}
