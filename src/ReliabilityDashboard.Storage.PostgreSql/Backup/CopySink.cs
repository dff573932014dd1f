using Npgsql;
using ReliabilityDashboard.Storage.Backup;

namespace ReliabilityDashboard.Storage.PostgreSql.Backup;

/// <summary>Rows by binary COPY.</summary>
internal sealed class CopySink(NpgsqlBinaryImporter importer) : IRowSink
{
    public static async Task<IRowSink> OpenAsync(CopiedTable table, NpgsqlConnection connection, CancellationToken cancel)
    {
        var importer = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel);
        importer.Timeout = TimeSpan.FromHours(12);
        return new CopySink(importer);
    }

    public async Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel)
    {
        await importer.StartRowAsync(cancel);
        foreach (var value in values)
        {
            if (value is null) await importer.WriteNullAsync(cancel);
            else await importer.WriteAsync(value, cancel);
        }
    }

    public async Task CompleteAsync(CancellationToken cancel) => await importer.CompleteAsync(cancel);

    public ValueTask DisposeAsync() => importer.DisposeAsync();
}
