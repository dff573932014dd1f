using Microsoft.Extensions.Options;
using Npgsql;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Checks the connection string at start and adds what every connection needs.</summary>
internal sealed class ConnectionSettings(string? connectionString) : IValidateOptions<StorageOptions>
{
    private const string Key = $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}";
    private const string Example = "such as Host=db.example.org;Database=reliability;Username=reliability;Password=…";

    /// <summary>The name by which our connections are found among others.</summary>
    public const string ApplicationName = "Reliability Dashboard";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            return ValidateOptionsResult.Fail($"{Key}: expected with {StorageOptions.Section}:Provider PostgreSql, {Example}");
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrWhiteSpace(parts.Host))
                return ValidateOptionsResult.Fail($"{Key}: names no Host, {Example}");
            if (string.IsNullOrWhiteSpace(parts.Database))
                return ValidateOptionsResult.Fail($"{Key}: names no Database, {Example}");
            return ValidateOptionsResult.Success;
        }
        // The faults of the parser never hold a value, so a password does not come out here.
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail($"{Key}: {fault.Message.TrimEnd('.')}; expected a connection string {Example}");
        }
    }

    /// <summary>What the server, or nobody, answered, by the key to look at. Neither says a password.</summary>
    public static string Refusal(NpgsqlException fault) =>
        fault switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                $"{Key}: {refused.MessageText}. Create the database empty and make the user its owner.",
            PostgresException refused => $"{Key}: {refused.MessageText}.",
            _ => $"{Key}: {fault.Message.TrimEnd('.')}.",
        };

    /// <summary>The connection string with what was left open: of several hosts the one that takes writes, and a name by which an
    /// administrator finds us.</summary>
    public static string Complete(string? connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (parts.Host?.Contains(',', StringComparison.Ordinal) == true)
            parts.TargetSessionAttributes ??= "primary";
        parts.ApplicationName ??= ApplicationName;
        return parts.ConnectionString;
    }
}
