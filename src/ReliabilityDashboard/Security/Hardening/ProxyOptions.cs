using System.Net;

namespace ReliabilityDashboard.Security.Hardening;

/// <summary>Reverse proxies in front of the app. Section <c>Proxy</c>.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>
    /// Addresses and networks whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed, such as <c>10.0.0.5, 10.1.0.0/16,
    /// ::1</c>.
    /// Default none: what anybody else says about where a request came from is passed over.
    /// </summary>
    [ProxyAddresses]
    public string Trusted { get; set; } = "";

    /// <summary>The networks; a single address is the smallest one.</summary>
    /// <exception cref="FormatException">A part is neither.</exception>
    public IReadOnlyList<IPNetwork> Networks() =>
        [.. Parts(Trusted).Select(part => Network(part) ?? throw new FormatException($"“{part}” is neither an IP address nor a network."))];

    internal static string[] Parts(string text) =>
        text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) && !text.Contains('/', StringComparison.Ordinal)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
