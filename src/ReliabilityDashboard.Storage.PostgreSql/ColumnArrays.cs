using System.Collections;
using Npgsql;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Rows as one array for each column.</summary>
internal sealed class ColumnArrays(int width) : IRowValues
{
    private readonly IList[] columns = new IList[width];
    private int column;

    /// <summary>Where the arrays of a statement stand.</summary>
    public static string Places(int width) => string.Join(", ", Enumerable.Range(1, width).Select(i => $"${i}"));

    /// <summary>Rows of values that are never null, each column of one type.</summary>
    public static NpgsqlParameter[] Parameters(IReadOnlyList<object[]> rows) =>
        [.. rows[0].Select((first, column) => new NpgsqlParameter { Value = Column(rows, column, first.GetType()) })];

    public void Add<TRow>(TRow row) where TRow : IBulkRow
    {
        column = 0;
        row.AddTo(this);
    }

    public NpgsqlParameter[] Parameters() => Array.ConvertAll(columns, values => new NpgsqlParameter { Value = values });

    public void Add(int? value) => Next(value);

    public void Add(long? value) => Next(value);

    public void Add(double? value) => Next(value);

    public void Add(bool? value) => Next(value);

    public void Add(string? value) => Next(value);

    public void Add(DateTime? value) => Next(value);

    public void Add(DateOnly value) => Next(value);

    private static Array Column(IReadOnlyList<object[]> rows, int column, Type type)
    {
        var values = Array.CreateInstance(type, rows.Count);
        for (var row = 0; row < rows.Count; row++) values.SetValue(rows[row][column], row);
        return values;
    }

    private void Next<T>(T value) => ((List<T>)(columns[column++] ??= new List<T>())).Add(value);
}
