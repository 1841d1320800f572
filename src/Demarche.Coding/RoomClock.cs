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

/// <summary>How long each room of the coder took, and what it allocated: for the bench. For one thread.</summary>
internal sealed class RoomClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<Room>().Length];
    private readonly long[] _bytes = new long[Enum.GetValues<Room>().Length];
    private long _since;
    private long _allocated;

    /// <summary>Begins a report.</summary>
    public void Start() => (_since, _allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

    /// <summary>What passed since the last call was that room's.</summary>
    public void Took(Room room)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[(int)room] += now - _since;
        _since = now;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        _bytes[(int)room] += allocated - _allocated;
        _allocated = allocated;
    }

    /// <summary>Seconds that a room took so far.</summary>
    public double Seconds(Room room) => (double)_ticks[(int)room] / Stopwatch.Frequency;

    /// <summary>Bytes that a room allocated so far.</summary>
    public long Bytes(Room room) => _bytes[(int)room];
}
