using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>What a file says of the golden signals of one service (and resource) in one bucket.</summary>
public sealed record SignalRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required DateTime Time { get; init; }
    public required int BucketSeconds { get; init; }
    public required string Service { get; init; }
    public required string Resource { get; init; }
    public Given<long?> Requests { get; init; }
    public Given<long?> Errors { get; init; }
    public Given<long?> ImplicitErrors { get; init; }
    public Given<LatencyHistogram> LatencyOk { get; init; }
    public Given<LatencyHistogram> LatencyFailed { get; init; }
    public Given<double?> Utilisation { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }

    private bool HasRequestFigures =>
        Requests.Value is not null
        || Errors.Value is not null
        || ImplicitErrors.Value is not null
        || LatencyOk.Value is not null
        || LatencyFailed.Value is not null;

    /// <summary>The rows it is stored as: request figures belong to the service, whatever resource the record names.</summary>
    public IReadOnlyList<SignalRecord> Rows() => Resource.Length == 0 || !HasRequestFigures
        ? [this]
        :
        [
            this with { Resource = "", Utilisation = default, Attributes = null },
            this with
            {
                Requests = default,
                Errors = default,
                ImplicitErrors = default,
                LatencyOk = default,
                LatencyFailed = default,
            },
        ];

    /// <summary>The figures as they would be stored.</summary>
    public SignalFigures Over(SignalFigures stored) =>
        new(
            Requests.Over(stored.Requests), Errors.Over(stored.Errors), ImplicitErrors.Over(stored.ImplicitErrors),
            LatencyOk.Over(stored.LatencyOk), LatencyFailed.Over(stored.LatencyFailed), Utilisation.Over(stored.Utilisation),
            AttributeText.Merge(stored.Attributes, Attributes));
}
