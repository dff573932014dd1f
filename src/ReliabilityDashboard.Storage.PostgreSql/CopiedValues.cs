using Npgsql;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>The values of the row that a binary COPY has begun.</summary>
internal sealed class CopiedValues(NpgsqlBinaryImporter copy) : IRowValues
{
    public void Add(int value) => copy.Write(value);

    public void Add(long? value)
    {
        if (value is { } whole) copy.Write(whole);
        else copy.WriteNull();
    }

    public void Add(double? value)
    {
        if (value is { } number) copy.Write(number);
        else copy.WriteNull();
    }

    public void Add(string? value)
    {
        if (value is { } text) copy.Write(text);
        else copy.WriteNull();
    }

    public void Add(DateTime value) => copy.Write(value);

    public void Add(DateOnly value) => copy.Write(value);
}
