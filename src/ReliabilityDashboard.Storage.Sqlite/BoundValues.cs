using System.Buffers.Text;
using System.Globalization;
using Microsoft.Data.Sqlite;
using ReliabilityDashboard.Storage.BulkWriting;
using SQLitePCL;
using static SQLitePCL.raw;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>The parameters of a statement. What is bound stays so from row to row: most columns of most files are empty or say the
/// same.</summary>
internal sealed class BoundValues(sqlite3 database, sqlite3_stmt statement, int width) : IRowValues
{
    private const string DayForm = @"yyyy\-MM\-dd";

    // Null, as every parameter is at first.
    private readonly (Form Form, long Bits, string? Text)[] bound = new (Form, long, string?)[width];
    private int column;

    private enum Form
    {
        Null,
        Whole,
        Number,
        Text,
        Instant,
        Day,
    }

    /// <summary>Runs the statement with what was added, one value for each parameter.</summary>
    public void Store()
    {
        column = 0;
        Check(database, sqlite3_step(statement));
        Check(database, sqlite3_reset(statement));
    }

    public void Add(int? value) => Add((long?)value);

    public void Add(long? value)
    {
        if (value is not { } whole) AddNull();
        else if (Changes(Form.Whole, whole)) Check(database, sqlite3_bind_int64(statement, column, whole));
    }

    public void Add(double? value)
    {
        if (value is not { } number) AddNull();
        else if (Changes(Form.Number, BitConverter.DoubleToInt64Bits(number)))
            Check(database, sqlite3_bind_double(statement, column, number));
    }

    public void Add(bool? value) => Add(value is { } yes ? yes ? 1L : 0L : default(long?));

    public void Add(string? value)
    {
        if (value is null) AddNull();
        else if (Changes(Form.Text, 0, value)) Check(database, sqlite3_bind_text(statement, column, value));
    }

    public void Add(DateTime? value)
    {
        if (value is not { } instant) AddNull();
        else if (Changes(Form.Instant, instant.Ticks)) Check(database, BindInstant(statement, column, instant));
    }

    public void Add(DateOnly value)
    {
        if (Changes(Form.Day, value.DayNumber))
            Check(database, sqlite3_bind_text(statement, column, value.ToString(DayForm, CultureInfo.InvariantCulture)));
    }

    private void AddNull()
    {
        if (Changes(Form.Null, 0)) Check(database, sqlite3_bind_null(statement, column));
    }

    // Goes on to the next column, whose number is then that of the parameter; whether something else is bound there.
    private bool Changes(Form form, long bits, string? text = null)
    {
        ref var there = ref bound[column++];
        if (there.Form == form && there.Bits == bits && ReferenceEquals(there.Text, text)) return false;
        there = (form, bits, text);
        return true;
    }

    // As the provider writes instants, so that both are one order: yyyy-MM-dd HH:mm:ss, and up to seven digits of a part of a second.
    private static int BindInstant(sqlite3_stmt statement, int place, DateTime instant)
    {
        // The round-trip form has all seven digits, a T between day and hour, and may end with the zone.
        Span<byte> text = stackalloc byte[33];
        Utf8Formatter.TryFormat(instant, text, out _, 'O');
        text[10] = (byte)' ';
        return sqlite3_bind_text(statement, place, text[..27].TrimEnd((byte)'0').TrimEnd((byte)'.'));
    }

    /// <summary>Throws what the library told, as the provider does.</summary>
    public static void Check(sqlite3 database, int result)
    {
        if (result is not (SQLITE_OK or SQLITE_DONE)) SqliteException.ThrowExceptionForRC(result, database);
    }
}
