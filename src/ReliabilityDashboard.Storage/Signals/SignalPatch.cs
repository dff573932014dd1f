using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>What one record says about one bucket of golden signals.</summary>
public sealed record SignalPatch(
    int ServiceId, string Resource, DateTime Time, int BucketSeconds, Given<long?> Requests, Given<long?> Errors,
    Given<long?> ImplicitErrors, Given<LatencyHistogram> LatencyOk, Given<LatencyHistogram> LatencyFailed, Given<double?> Utilisation,
    string? Attributes = null)
{
    /// <summary>The rows it is stored as: request figures belong to the service, whatever resource the record names.</summary>
    public IEnumerable<SignalPatch> Rows()
    {
        if (Resource.Length == 0 || !HasRequestFigures)
        {
            yield return this;
            yield break;
        }
        yield return this with
        {
            Resource = "",
            Utilisation = default,
            Attributes = null,
        };
        yield return this with
        {
            Requests = default,
            Errors = default,
            ImplicitErrors = default,
            LatencyOk = default,
            LatencyFailed = default,
        };
    }

    private bool HasRequestFigures =>
        Requests.Value is not null
        || Errors.Value is not null
        || ImplicitErrors.Value is not null
        || LatencyOk.Value is not null
        || LatencyFailed.Value is not null;

    /// <summary>The row as it would be stored.</summary>
    public SignalFigures Over(SignalFigures stored) =>
        new(
            Requests.Over(stored.Requests), Errors.Over(stored.Errors), ImplicitErrors.Over(stored.ImplicitErrors),
            LatencyOk.Over(stored.LatencyOk), LatencyFailed.Over(stored.LatencyFailed), Utilisation.Over(stored.Utilisation),
            AttributeText.Merge(stored.Attributes, Attributes));
}
