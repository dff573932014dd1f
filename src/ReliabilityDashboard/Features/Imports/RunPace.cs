using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>How fast running imports read, from what an open page has seen of them.</summary>
/// <remarks>Not from their start: a run may have waited, or gone on where an earlier attempt stopped.</remarks>
public sealed class RunPace(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private readonly Dictionary<long, Queue<(long At, long Read)>> seen = [];

    /// <summary>Notes how far the runs are now.</summary>
    public void Note(IEnumerable<ImportRun> runs)
    {
        var now = time.GetTimestamp();
        foreach (var run in runs.Where(run => run.Status == RunStatus.Running))
        {
            if (!seen.TryGetValue(run.Id, out var points)) seen[run.Id] = points = [];
            points.Enqueue((now, run.Read));
            while (points.Count > 2 && time.GetElapsedTime(points.Peek().At, now) > Window) points.Dequeue();
        }
    }

    /// <summary>Records a second over the last ten seconds; null until two looks have told.</summary>
    public double? PerSecond(long run)
    {
        if (!seen.TryGetValue(run, out var points) || points.Count < 2) return null;
        var (first, last) = (points.Peek(), points.Last());
        var seconds = time.GetElapsedTime(first.At, last.At).TotalSeconds;
        return seconds > 0 && last.Read > first.Read ? (last.Read - first.Read) / seconds : null;
    }
}
