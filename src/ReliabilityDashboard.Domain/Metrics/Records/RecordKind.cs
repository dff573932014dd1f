namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>A kind of record that metrics are computed from.</summary>
/// <param name="Word">What they are called: "incidents".</param>
/// <param name="Dimensions">The filters they have.</param>
public sealed record RecordKind(string Word, IReadOnlyList<string> Dimensions)
{
    /// <summary>Incidents.</summary>
    public static RecordKind Incidents { get; } = new("incidents", Catalogue.Dimensions.OfIncidents);
    /// <summary>Sessions and their users.</summary>
    public static RecordKind Sessions { get; } = new("sessions", Catalogue.Dimensions.OfSessions);
    /// <summary>Stored crash records.</summary>
    public static RecordKind Crashes { get; } = new("crashes", Catalogue.Dimensions.OfSessions);
    /// <summary>Changes.</summary>
    public static RecordKind Changes { get; } = new("changes", Catalogue.Dimensions.OfChanges);
}
