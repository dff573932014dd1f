using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.ApiKeys;

/// <summary>Creates and revokes keys of programs.</summary>
public sealed class ApiKeyCommands(ApiKeyQuery query, ApiKeyWriter writer, TimeProvider time)
{
    /// <summary>How long a key lasts where nothing else is said, in days.</summary>
    public const int UsualDays = 365;

    /// <summary>The longest that a key may last, in days.</summary>
    public const int MostDays = 3650;

    /// <summary>The longest name, in letters.</summary>
    public const int LongestName = 100;

    /// <summary>All keys, the newest first.</summary>
    public Task<IReadOnlyList<ApiKeyEntity>> ListAsync(CancellationToken cancel) => query.ListAsync(cancel);

    /// <summary>Why a key cannot be created so; null where it can.</summary>
    public static string? Fault(string? name, IReadOnlyList<string>? scopes, int days) =>
        string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName ? $"A key needs a name of at most {LongestName} letters."
        : !StorableText.Is(name) ? $"Name: {StorableText.Expected}."
        : scopes is not { Count: > 0 } ? $"A key needs scopes, any of {string.Join(", ", ApiScope.All)}."
        : days is < 1 or > MostDays ? $"A key lasts from 1 to {MostDays} days."
        : null;

    /// <summary>Creates a key and returns its text, which is stored nowhere.</summary>
    /// <exception cref="ArgumentException">Name, scopes or days are none; the message says which.</exception>
    public async Task<string> CreateAsync(string name, IReadOnlyList<string> scopes, int days, string person, CancellationToken cancel)
    {
        if (Fault(name, scopes, days) is { } fault)
            throw new ArgumentException(fault);
        var key = ApiKeySecret.New();
        var now = time.GetUtcNow().UtcDateTime;
        await writer.AddAsync(
            new()
            {
                Name = name.Trim(),
                Hash = ApiKeySecret.HashOf(key),
                Start = ApiKeySecret.StartOf(key),
                Scopes = [.. scopes],
                CreatedAt = now,
                CreatedBy = person,
                ExpiresAt = now.AddDays(days),
            },
            cancel
        );
        return key;
    }

    /// <summary>Takes a key back: from now on it opens nothing.</summary>
    public Task<bool> RevokeAsync(long id, string person, CancellationToken cancel) => writer.RevokeAsync(id, person, cancel);
}
