using System.Buffers.Binary;
using System.Text;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Rows in the binary form of COPY: for each the count of its values, for each value its length in bytes and then the value, all
/// most significant byte first.</summary>
/// <remarks>Form: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format". The provider's own writer, which finds a
/// converter for each value and binds it, took a fifth of the time of an import.</remarks>
internal sealed class CopiedValues : IRowValues
{
    private const int Null = -1;
    private const short NoMoreRows = -1;

    // The signature, no flags, and nothing more in the header.
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    // Instants and days are counted from there, the former in microseconds.
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Stream to;
    private readonly short width;
    private byte[] buffer = new byte[64 * 1024];
    private int length;

    public CopiedValues(Stream to, int width)
    {
        (this.to, this.width) = (to, (short)width);
        Header.CopyTo(Next(Header.Length));
    }

    public void Add<TRow>(TRow row) where TRow : IBulkRow
    {
        BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), width);
        row.AddTo(this);
    }

    /// <summary>Sends what is left, and that nothing follows.</summary>
    public void End()
    {
        BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), NoMoreRows);
        Send();
    }

    /// <summary>Sends what was added.</summary>
    public void Send()
    {
        to.Write(buffer, 0, length);
        length = 0;
    }

    public void Add(int? value)
    {
        if (value is { } whole) AddInt(whole);
        else AddLength(Null);
    }

    public void Add(long? value)
    {
        if (value is { } whole) AddLong(whole);
        else AddLength(Null);
    }

    public void Add(double? value)
    {
        if (value is { } number) AddLong(BitConverter.DoubleToInt64Bits(number));
        else AddLength(Null);
    }

    public void Add(bool? value)
    {
        AddLength(value is null ? Null : sizeof(byte));
        if (value is { } yes) Next(sizeof(byte))[0] = yes ? (byte)1 : (byte)0;
    }

    public void Add(string? value)
    {
        if (value is null)
        {
            AddLength(Null);
            return;
        }
        var bytes = Encoding.UTF8.GetByteCount(value);
        AddLength(bytes);
        Encoding.UTF8.GetBytes(value, Next(bytes));
    }

    public void Add(DateTime? value)
    {
        if (value is not { } instant) AddLength(Null);
        else if (instant.Kind == DateTimeKind.Utc) AddLong((instant.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        else throw new ArgumentException($"Expected an instant in UTC, got one that is {instant.Kind}.", nameof(value));
    }

    public void Add(DateOnly value) => AddInt(value.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber);

    private void AddInt(int value)
    {
        AddLength(sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), value);
    }

    private void AddLong(long value)
    {
        AddLength(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), value);
    }

    private void AddLength(int bytes) => BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), bytes);

    private Span<byte> Next(int bytes)
    {
        if (length + bytes > buffer.Length) MakeRoom(bytes);
        var next = buffer.AsSpan(length, bytes);
        length += bytes;
        return next;
    }

    private void MakeRoom(int bytes)
    {
        Send();
        if (bytes > buffer.Length) buffer = new byte[bytes];
    }
}
