using System.Diagnostics;

namespace Demarche.Coding;

/// <summary>The rooms of the coder, in the order in which it asks them.</summary>
internal enum Room
{
    Language = 0,
    Actors,
    Times,
    Voices,
    Events,
    Links,
}

/// <summary>How long each room of the coder took: for the bench. For one thread.</summary>
internal sealed class RoomClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<Room>().Length];
    private long _since;

    /// <summary>Begins a report.</summary>
    public void Start() => _since = Stopwatch.GetTimestamp();

    /// <summary>What passed since the last call was that room's.</summary>
    public void Took(Room room)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[(int)room] += now - _since;
        _since = now;
    }

    /// <summary>Seconds that a room took so far.</summary>
    public double Seconds(Room room) => (double)_ticks[(int)room] / Stopwatch.Frequency;
}
