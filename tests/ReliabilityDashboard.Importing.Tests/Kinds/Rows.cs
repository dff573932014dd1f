using System.Globalization;
using System.Text;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Importing.Kinds.Sessions;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Importing.Tests.Kinds;

/// <summary>One row, written as a line of CSV or a JSON object, mapped at noon of 24 November 2026.</summary>
internal static class Rows
{
    public static readonly DateTime Now = At("2026-11-24T12:00:00");

    public static DateTime At(string utc) =>
        DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static MappingContext Context(string zone = "UTC", InstantShift? shift = null) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), Now, shift);

    public static RawFields Csv(FieldNames fields, string header, string row) =>
        Read(fields, new(FileFormat.Csv, false), header + "\n" + row + "\n");

    public static RawFields Json(FieldNames fields, string value) => Read(fields, new(FileFormat.Json, false), $"[{value}]");

    public static Mapped<IncidentRecord> Incident(string header, string row, string zone = "UTC", InstantShift? shift = null) =>
        IncidentMapping.Map(Csv(IncidentMapping.Fields, header, row), Context(zone, shift));

    public static Mapped<SessionRecord> Session(string header, string row) =>
        SessionMapping.Map(Csv(SessionMapping.Fields, header, row), Context());

    private static RawFields Read(FieldNames fields, FileForm form, string text)
    {
        using var file = new RecordFile(new MemoryStream(Encoding.UTF8.GetBytes(text)), form, fields, long.MaxValue);
        return Assert.Single(file.Read()).Fields!;
    }
}
