using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>What the writer of one run may be made of.</summary>
/// <param name="Source">The source of the run.</param>
/// <param name="Days">The days of the reporting zone.</param>
/// <param name="Time">The clock.</param>
public sealed record WriterParts(string Source, ReportingDays Days, TimeProvider Time);
