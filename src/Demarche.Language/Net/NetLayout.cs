namespace Demarche.Language.Net;

/// <summary>One matrix inside the block of dense weights, row by row.</summary>
internal readonly record struct Slot(string Name, int Offset, int Rows, int Columns)
{
    public int Count => Rows * Columns;
}

/// <summary>Where each dense matrix of a net lies. Training, inference and the file share this order.</summary>
internal sealed class NetLayout
{
    private readonly List<Slot> _slots = [];

    public NetLayout(NetShape shape)
    {
        Shape = shape;
        Convolution = Add("convolution", 3 * shape.Embedding, shape.Both);
        ConvolutionBias = Add("convolution.bias", 1, shape.Both);
        Gates = new Slot[shape.Layers];
        GateBias = new Slot[shape.Layers];
        Peep = new Slot[shape.Layers];
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            Gates[layer] = Add($"layer{layer}", shape.Both, shape.Gates);
            GateBias[layer] = Add($"layer{layer}.bias", 1, shape.Gates);
            Peep[layer] = Add($"layer{layer}.state", 4, shape.Hidden);
        }
        Tags = Add("tags", shape.Both, shape.TagColumns);
        TagBias = Add("tags.bias", 1, shape.TagColumns);
        Roles = Add("roles", shape.Both, shape.RoleColumns);
        RoleBias = Add("roles.bias", 1, shape.RoleColumns);
        Arc = Add("arc", shape.Arc, shape.Arc);
        ArcBias = Add("arc.bias", 1, shape.Arc);
        ArcRoot = Add("arc.root", 1, shape.Arc);
        RelationRoot = Add("relation.root", 1, shape.Rel);
        Relation = Add("relation", shape.Pair, shape.RelationColumns);
        RelationBias = Add("relation.bias", 1, shape.RelationColumns);
    }

    public NetShape Shape { get; }

    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>Floats of all dense matrices together, gaps between them included.</summary>
    public int Count { get; private set; }

    public Slot Convolution { get; }
    public Slot ConvolutionBias { get; }

    /// <summary>Columns: candidate, forget gate, reset gate of the forward direction, then of the backward direction.</summary>
    public Slot[] Gates { get; }
    public Slot[] GateBias { get; }

    /// <summary>How the state feeds the gates: rows are forget and reset forward, forget and reset backward.</summary>
    public Slot[] Peep { get; }
    public Slot Tags { get; }
    public Slot TagBias { get; }
    public Slot Roles { get; }
    public Slot RoleBias { get; }
    public Slot Arc { get; }
    public Slot ArcBias { get; }
    public Slot ArcRoot { get; }
    public Slot RelationRoot { get; }
    public Slot Relation { get; }
    public Slot RelationBias { get; }

    private Slot Add(string name, int rows, int columns)
    {
        var slot = new Slot(name, Count, rows, columns);
        _slots.Add(slot);
        // Each begins on a cache line.
        Count += (rows * columns + 15) / 16 * 16;
        return slot;
    }
}
