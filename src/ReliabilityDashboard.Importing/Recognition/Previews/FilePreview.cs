using System.Text.Json.Serialization;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Recognition.Previews;

/// <summary>What would become of a file, of which nothing is stored.</summary>
/// <param name="Recognised">What it is; null where nothing recognises it.</param>
/// <param name="Questions">What must be said before it can be stored.</param>
/// <param name="Columns">Its columns or keys.</param>
/// <param name="Words">What its words mean.</param>
/// <param name="Zone">In which its times without an offset are read.</param>
/// <param name="Dates">For a column of dates its order of day and month.</param>
/// <param name="Rows">The first records as they would be stored.</param>
/// <param name="FaultyRows">How many could not be stored, of all.</param>
/// <param name="Warnings">What is told of the file.</param>
/// <param name="Figures">What it would give; null where nothing recognises it.</param>
public sealed record FilePreview(
    Recognised? Recognised, IReadOnlyList<ImportQuestion> Questions, IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<PreviewWord> Words,
    string? Zone, IReadOnlyDictionary<string, string> Dates, IReadOnlyList<PreviewRow> Rows, long FaultyRows,
    IReadOnlyList<string> Warnings, PreviewFigures? Figures)
{
    /// <summary>How it was settled that the file is read.</summary>
    public required SettledFile Settled { get; init; }

    /// <summary>Whether all its rows were read, not the first alone.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>How many rows were read.</summary>
    public long Read { get; init; }

    /// <summary>Of the rows behind the first ones those that could not be stored, the first of them.</summary>
    public IReadOnlyList<PreviewRow> MoreRefused { get; init; } = [];
}

/// <summary>A column of the file.</summary>
/// <param name="Name">As it stands there.</param>
/// <param name="Field">The field that is read from it; null: it is kept as an attribute.</param>
/// <param name="Like">A field that it looks like, where it is none.</param>
/// <param name="Why">By what.</param>
public sealed record PreviewColumn(string Name, string? Field, string? Like, string Why);

/// <summary>A word of the file.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="From">Theirs.</param>
/// <param name="To">Ours; null: no value, or nobody has said it.</param>
/// <param name="N">How often it stands there.</param>
public sealed record PreviewWord(string Field, string From, string? To, long N);

/// <summary>A record as it would be stored.</summary>
/// <param name="Line">Where it begins, as in rejections.</param>
/// <param name="Values">Its fields: a text, or a list of texts.</param>
/// <param name="Faults">Every fault, not the first alone.</param>
/// <param name="Skipped">Why it would be left out on purpose.</param>
public sealed record PreviewRow(
    long Line, IReadOnlyDictionary<string, object?> Values, IReadOnlyList<Rejection> Faults, string? Skipped);

/// <summary>What a file would give, to be laid beside what is stored.</summary>
/// <param name="Records">Records that would be stored, each key once.</param>
/// <param name="Open">Incidents without an end; null of other kinds.</param>
/// <param name="RecoveryMedianS">The median time to recovery in seconds; null where none can be.</param>
/// <param name="NewServices">Services that are not known yet.</param>
/// <param name="Repeats">Incidents of a failure mode that the file holds already; null of other kinds.</param>
public sealed record PreviewFigures(
    long Records, long? Open, double? RecoveryMedianS, IReadOnlyList<string> NewServices, long? Repeats)
{
    /// <summary>The incidents themselves, to be laid beside those that are stored.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<IncidentRecord> Incidents { get; init; } = [];
}
