namespace Demarche.Language.Lemmas;

/// <summary>How to make a lemma from a form: lower-case it or not, cut letters from its end, add others. Immutable.</summary>
internal readonly record struct LemmaEdit(bool Lower, int Cut, string Add)
{
    /// <summary>The lemma of <paramref name="form"/>; where there is too little to cut, the form itself.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        if (Cut > form.Length || (Cut == form.Length && Add.Length == 0))
        {
            return form.ToString();
        }
        Span<char> buffer = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.CopyTo(buffer);
        if (Lower)
        {
            form.ToLowerInvariant(buffer);
        }
        return string.Concat(buffer[..(form.Length - Cut)], Add);
    }

    /// <summary>The edit that makes <paramref name="lemma"/> from <paramref name="form"/>, keeping as much of it as can be kept.</summary>
    public static LemmaEdit Between(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        var kept = Common(form, lemma);
        var keptLower = Common(lower, lemma);
        return keptLower >= kept && lower.Length == form.Length
            ? new LemmaEdit(true, form.Length - keptLower, lemma[keptLower..])
            : new LemmaEdit(false, form.Length - kept, lemma[kept..]);
    }

    private static int Common(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }
        return length;
    }
}
