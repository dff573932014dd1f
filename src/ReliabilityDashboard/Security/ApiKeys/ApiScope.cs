namespace ReliabilityDashboard.Security.ApiKeys;

/// <summary>What a key may do. Each stands for itself: none holds another.</summary>
public static class ApiScope
{
    /// <summary>Read everything.</summary>
    public const string Read = "read";
    /// <summary>Send files to be imported, and look how their runs go.</summary>
    public const string Import = "import";
    /// <summary>Edit incidents, write and publish post-mortems.</summary>
    public const string Write = "write";
    /// <summary>What only administrators do.</summary>
    public const string Admin = "admin";

    /// <summary>The claim of a signed-in program that holds one of its scopes.</summary>
    public const string Claim = "scope";

    public static IReadOnlyList<string> All { get; } = [Read, Import, Write, Admin];

    /// <summary>Reads words split at commas or spaces, each once, in the usual order; null where one is no scope or there is
    /// none.</summary>
    public static IReadOnlyList<string>? Parse(string? words)
    {
        var given = (words ?? "")
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.ToLowerInvariant())
            .ToHashSet();
        return given.Count > 0 && given.IsSubsetOf(All) ? [.. All.Where(given.Contains)] : null;
    }
}
