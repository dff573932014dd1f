using Microsoft.Extensions.Options;

namespace ReliabilityDashboard.Operations;

/// <summary>Where the app is told to listen.</summary>
public static class ListenAddresses
{
    private const string Example = "such as http://127.0.0.1:5080";

    /// <summary>Refuses addresses that are none, each by its key.</summary>
    /// <exception cref="OptionsValidationException">It names each.</exception>
    public static void Check(IConfiguration configuration)
    {
        var faults = Given(configuration)
            .Select(one => Fault(one.Address) is { } fault ? $"{one.Key}: {fault}" : null)
            .OfType<string>()
            .ToList();
        if (faults.Count > 0) throw new OptionsValidationException("urls", typeof(ListenAddresses), faults);
    }

    private static IEnumerable<(string Key, string Address)> Given(IConfiguration configuration) =>
    [
        .. Parts(configuration["urls"]).Select(address => ("urls", address)),
        .. Parts(configuration["http_ports"]).Select(port => ("http_ports", $"http://*:{port}")),
        .. Parts(configuration["https_ports"]).Select(port => ("https_ports", $"https://*:{port}")),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => ($"{endpoint.Path}:Url", endpoint["Url"] ?? "")),
    ];

    private static string[] Parts(string? many) =>
        (many ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Fault(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            if (address.Scheme is not ("http" or "https")) return $"'{text}' begins with neither http:// nor https://; expected {Example}";
            if (address.IsUnixPipe || address.IsNamedPipe) return null;
            if (address.PathBase.Length > 0) return $"'{text}' has a path; expected {Example}";
            // What stands behind the colon and is no number is taken for a part of the name.
            var hasPort = address.Host.EndsWith(']') || !address.Host.Contains(':', StringComparison.Ordinal);
            return hasPort && address.Port is >= 0 and <= 65535 ? null : $"'{text}' has no port from 0 to 65535";
        }
        catch (FormatException)
        {
            return $"'{text}' is no address; expected {Example}";
        }
    }
}
