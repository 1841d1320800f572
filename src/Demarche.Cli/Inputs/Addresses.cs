using Demarche.Core;

namespace Demarche.Cli.Inputs;

/// <summary>Fetches pages by their address. The only place where the program goes to the network, and only when asked.</summary>
internal static class Addresses
{
    private const int MaxBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether it is an address, not a path.</summary>
    public static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page, or the problem why there is none.</summary>
    public static Input Fetch(string address)
    {
        try
        {
            using var client = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = MaxBytes };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Demarche");
            using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, address));
            response.EnsureSuccessStatusCode();
            using var bytes = new MemoryStream();
            response.Content.ReadAsStream().CopyTo(bytes);
            return new Input(address, false, bytes.ToArray(), null);
        }
        catch (Exception e)
            when (e is HttpRequestException or TaskCanceledException or UriFormatException or IOException)
        {
            return new Input(
                address,
                false,
                default,
                new Problem(ProblemCodes.Unreadable, $"It cannot be fetched: {e.Message}", address)
            );
        }
    }
}
