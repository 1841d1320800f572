using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>The weights of a net, and behind them those that only training has: the guess of a hidden word.</summary>
internal sealed class TrainLayout
{
    /// <param name="net">The net that is shipped.</param>
    /// <param name="guesses">How many words can be guessed, whole panels; 0 where none are.</param>
    public TrainLayout(NetLayout net, int guesses)
    {
        Net = net;
        Guess = new Slot("guess", net.Count, net.Shape.Both, guesses);
        GuessBias = new Slot("guess.bias", net.Count + Guess.Count, 1, guesses);
        Count = net.Count + Guess.Count + guesses;
    }

    public NetLayout Net { get; }

    public NetShape Shape => Net.Shape;

    public Slot Guess { get; }

    public Slot GuessBias { get; }

    /// <summary>Floats of all dense matrices together.</summary>
    public int Count { get; }
}
