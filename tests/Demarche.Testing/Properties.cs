using FsCheck;
using FsCheck.Fluent;

namespace Demarche.Testing;

/// <summary>Runs properties over values made by chance, the same ones every time.</summary>
public static class Properties
{
    /// <summary>Holds a claim against values of a generator; throws with the value that breaks it.</summary>
    public static void Hold<T>(Gen<T> values, Action<T> claim, ulong seed, int times = 100) =>
        Prop.ForAll(values.ToArbitrary(), claim)
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(times)
                    .WithQuietOnSuccess(true)
                    .WithReplay(new Replay(new Rnd(seed, 1), Microsoft.FSharp.Core.FSharpOption<int>.None))
            );

    /// <summary>Some values of a generator, the same ones every time.</summary>
    public static IEnumerable<T> Some<T>(Gen<T> values, ulong seed, int count) =>
        values.Sample(30, new Rnd(seed, 1), count);
}
