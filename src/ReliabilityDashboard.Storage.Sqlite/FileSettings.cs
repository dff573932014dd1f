using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>Checks the connection string at start.</summary>
internal sealed class FileSettings(string connectionString) : IValidateOptions<StorageOptions>
{
    private const string Key = $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}";
    private const string Example = "expected the path of a file, such as Data Source=/var/lib/reliability/reliability.db";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        try
        {
            var parts = new SqliteConnectionStringBuilder(connectionString);
            return string.IsNullOrWhiteSpace(parts.DataSource)
                || parts.Mode == SqliteOpenMode.Memory
                || parts.DataSource.StartsWith(':')
                ? ValidateOptionsResult.Fail($"{Key}: {Example}")
                : ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail($"{Key}: {fault.Message.TrimEnd('.')}; {Example}");
        }
    }
}
