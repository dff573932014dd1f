using System.Net;
using Microsoft.Extensions.Options;

namespace ReliabilityDashboard.Security;

/// <summary>The demonstration lets in whoever reads the console, so it is for this machine only.</summary>
public sealed class DemoRule(IConfiguration configuration) : IValidateOptions<SecurityOptions>
{
    private static readonly string[] Schemes = ["http", "https"];

    public ValidateOptionsResult Validate(string? name, SecurityOptions options) =>
        options.Demo && Fault(configuration) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    /// <summary>Why the demonstration is refused; null where the app listens on this machine only.</summary>
    public static string? Fault(IConfiguration configuration)
    {
        var open = Addresses(configuration).Where(address => !IsLoopback(address)).ToList();
        return open.Count == 0
            ? null
            : $"Security:Demo: refused, because the app would listen on {string.Join(" and ", open)}. "
                + "The demonstration is for this machine only: listen on http://127.0.0.1:PORT, or set Security:Demo to false.";
    }

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").ToList();
        // Endpoints win over urls, urls over ports, and ports are open to all.
        if (endpoints.Count > 0) return endpoints;
        if (configuration["urls"] is { Length: > 0 } urls)
            return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Schemes.SelectMany(scheme =>
            (configuration[$"{scheme}_ports"] ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(port => $"{scheme}://*:{port}")
        );
    }

    private static bool TryHost(string address, out string host)
    {
        try
        {
            host = BindingAddress.Parse(address).Host;
            return true;
        }
        catch (FormatException)
        {
            host = "";
            return false;
        }
    }

    private static bool IsLoopback(string address)
    {
        // One that is none is refused by its own key.
        if (!TryHost(address, out var host)) return true;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
