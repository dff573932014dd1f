using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>Where parts of the map lie, from the root: what every page says that leads there. Names may hold any sign.</summary>
public static class MapLink
{
    public const string Page = "/map";

    /// <summary>A service with its neighbours.</summary>
    public static string Of(string service) => $"{Page}?focus={Uri.EscapeDataString(service)}";

    /// <summary>What would happen if a service failed, with calls protected.</summary>
    public static string WhatIf(string fails, IEnumerable<CallName>? protect = null) =>
        $"{Page}?fails={Uri.EscapeDataString(fails)}"
        + string.Concat((protect ?? []).Select(call => $"&protect={Uri.EscapeDataString(Word(call))}"));

    /// <summary>A call as one parameter says it: "checkout/payments".</summary>
    public static string Word(CallName call) => $"{Uri.EscapeDataString(call.Caller)}/{Uri.EscapeDataString(call.Callee)}";

    /// <summary>The call of such a word; null where it is none.</summary>
    public static CallName? Read(string word) =>
        word.Split('/') is [{ Length: > 0 } caller, { Length: > 0 } callee]
            ? new(Uri.UnescapeDataString(caller), Uri.UnescapeDataString(callee))
            : null;
}
