using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Where the page of a call lies, from the root: names may hold any sign.</summary>
public static class CallAddress
{
    public static string Of(string caller, string callee) => $"{ServiceAddress.Of(caller)}/calls/{Uri.EscapeDataString(callee)}";

    /// <inheritdoc cref="Of(string, string)"/>
    public static string Of(CallName call) => Of(call.Caller, call.Callee);

    /// <summary>Caller and callee in the path of its page.</summary>
    public static (string Caller, string Callee) Read(string path) =>
        path.Split('/') is [_, _, var caller, _, var callee, ..]
            ? (Uri.UnescapeDataString(caller), Uri.UnescapeDataString(callee))
            : ("", "");
}
