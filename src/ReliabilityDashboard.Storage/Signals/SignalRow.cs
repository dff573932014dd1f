using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>One row of <c>signal_buckets</c>.</summary>
internal sealed record SignalRow(int ServiceId, string Resource, DateTime Time, int Seconds, SignalFigures Figures, string Source)
    : IBulkRow
{
    public static readonly UpsertTable Table = new(
        "signal_buckets", ["service_id", "resource", "time", "bucket_seconds"],
        ["requests", "errors", "implicit_errors", "latency_ok", "latency_failed", "utilisation", "attributes", "source"]);

    public void AddTo(IRowValues values)
    {
        values.Add(ServiceId);
        values.Add(Resource);
        values.Add(Time);
        values.Add(Seconds);
        values.Add(Figures.Requests);
        values.Add(Figures.Errors);
        values.Add(Figures.ImplicitErrors);
        values.Add(Figures.LatencyOk?.ToString());
        values.Add(Figures.LatencyFailed?.ToString());
        values.Add(Figures.Utilisation);
        values.Add(Figures.Attributes);
        values.Add(Source);
    }
}
