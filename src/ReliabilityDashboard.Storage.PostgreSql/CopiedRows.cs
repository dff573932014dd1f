using Npgsql;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Rows on their way into a table by one binary COPY, which begins with the first of them. The server stores what has come while
/// the next rows are made.</summary>
internal sealed class CopiedRows<TRow>(NpgsqlConnection connection, string into, UpsertTable table) : IBulkInsert<TRow>
    where TRow : IBulkRow
{
    private NpgsqlRawCopyStream? copy;
    private CopiedValues? values;

    public void Add(IReadOnlyList<TRow> rows)
    {
        if (rows.Count == 0) return;
        copy ??= connection.BeginRawBinaryCopy($"COPY {into} ({table.Columns}) FROM STDIN (FORMAT BINARY)");
        values ??= new(copy, table.Width);
        for (var i = 0; i < rows.Count; i++) values.Add(rows[i]);
        values.Send();
    }

    public void Complete()
    {
        values?.End();
        var ended = copy;
        copy = null;
        // The server answers when all is stored, or says why not.
        ended?.Dispose();
    }

    public void Dispose()
    {
        try
        {
            copy?.Cancel();
            copy?.Dispose();
        }
        catch (ObjectDisposedException)
        {
            // It ended with its connection, whose own fault is on its way.
        }
    }
}
