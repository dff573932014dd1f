using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>One row of <c>session_buckets</c>.</summary>
internal readonly record struct SessionRow(int SeriesId, DateTime Time, int Seconds, SessionFigures Figures, string Source) : IBulkRow
{
    public static readonly UpsertTable Table = new(
        "session_buckets", ["series_id", "time", "bucket_seconds"],
        ["total", "crashed", "errored", "abnormal", "users", "crashed_users", "attributes", "source"]);

    public void AddTo(IRowValues values)
    {
        values.Add(SeriesId);
        values.Add(Time);
        values.Add(Seconds);
        values.Add(Figures.Total);
        values.Add(Figures.Crashed);
        values.Add(Figures.Errored);
        values.Add(Figures.Abnormal);
        values.Add(Figures.Users);
        values.Add(Figures.CrashedUsers);
        values.Add(Figures.Attributes);
        values.Add(Source);
    }
}
