namespace Demarche.Language;

/// <summary>The dependents of one word, left to right. Enumerating allocates nothing. Immutable.</summary>
public readonly ref struct ChildList
{
    private readonly Sentence _sentence;
    private readonly ReadOnlySpan<int> _indexes;

    internal ChildList(Sentence sentence, ReadOnlySpan<int> indexes)
    {
        _sentence = sentence;
        _indexes = indexes;
    }

    /// <summary>How many there are.</summary>
    public int Count => _indexes.Length;

    /// <summary>Their indexes in the sentence, ascending.</summary>
    public ReadOnlySpan<int> Indexes => _indexes;

    /// <summary>The dependent at that place, from 0.</summary>
    public Token this[int place] => _sentence[_indexes[place]];

    /// <summary>Starts an enumeration.</summary>
    public Enumerator GetEnumerator() => new(_sentence, _indexes);

    /// <summary>Walks a <see cref="ChildList"/>.</summary>
    public ref struct Enumerator
    {
        private readonly Sentence _sentence;
        private readonly ReadOnlySpan<int> _indexes;
        private int _place;

        internal Enumerator(Sentence sentence, ReadOnlySpan<int> indexes)
        {
            _sentence = sentence;
            _indexes = indexes;
            _place = -1;
        }

        /// <summary>The dependent reached.</summary>
        public readonly Token Current => _sentence[_indexes[_place]];

        /// <summary>Goes to the next dependent.</summary>
        public bool MoveNext() => ++_place < _indexes.Length;
    }
}
