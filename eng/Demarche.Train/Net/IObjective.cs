namespace Demarche.Train;

/// <summary>What a net is asked to do with a batch: measures the loss and sends its gradient back. Belongs to one thread at a time.</summary>
internal interface IObjective
{
    /// <summary>What is asked of the top layer; adds to the encoder's gradient of it.</summary>
    double Top(Encoder encoder);

    /// <summary>What is asked of the layer that tags are read from; adds to the encoder's gradient of it.</summary>
    double Middle(Encoder encoder);
}
