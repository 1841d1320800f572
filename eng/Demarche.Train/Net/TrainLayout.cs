using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>The weights of a net, and behind them those that only training has: what fixed vectors say of a word, the guess of a hidden one.</summary>
internal sealed class TrainLayout
{
    /// <param name="net">The net that is shipped.</param>
    /// <param name="vectors">Floats of the fixed vector of a form; 0 where there are none.</param>
    /// <param name="guesses">How many words can be guessed, whole panels; 0 where none are.</param>
    public TrainLayout(NetLayout net, int vectors, int guesses)
    {
        Net = net;
        Vectors = new Slot("vectors", net.Count, vectors, net.Shape.Embedding);
        Guess = new Slot("guess", Vectors.Offset + Vectors.Count, net.Shape.Both, guesses);
        GuessBias = new Slot("guess.bias", Guess.Offset + Guess.Count, 1, guesses);
        Count = GuessBias.Offset + guesses;
    }

    public NetLayout Net { get; }

    public NetShape Shape => Net.Shape;

    /// <summary>From the fixed vector of a form to what it adds to the embedding of the word.</summary>
    public Slot Vectors { get; }

    public Slot Guess { get; }

    public Slot GuessBias { get; }

    /// <summary>Floats of all dense matrices together.</summary>
    public int Count { get; }
}
