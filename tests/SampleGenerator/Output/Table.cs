using System.Text;

namespace SampleGenerator.Output;

/// <summary>A CSV file in the making (RFC 4180, line ends LF).</summary>
internal sealed class Table
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;

    public Table(params string[] columns)
    {
        _columns = columns.Length;
        Add(columns);
        Rows = 0;
    }

    public int Rows { get; private set; }

    public void Add(params string[] cells)
    {
        if (cells.Length != _columns)
            throw new ArgumentException($"{cells.Length} cells for {_columns} columns: {string.Join(',', cells)}");
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _text.Append(',');
            _text.Append(
                cells[i].AsSpan().ContainsAny(",\"\n") ? $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cells[i]);
        }
        _text.Append('\n');
        Rows++;
    }

    public SampleFile As(string name) => new(name, _text.ToString(), Rows);
}
