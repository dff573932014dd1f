namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>Cuts a long computation into slices, so that it can be watched, paused and stopped.</summary>
/// <param name="slice">Called between slices with the share that is done, 0 to 1; may wait.</param>
/// <param name="cancel">Stops it.</param>
public sealed class BreakerWork(Action<double>? slice, CancellationToken cancel)
{
    private double done, until = 1;

    /// <summary>Nobody watches, nothing stops it.</summary>
    public static BreakerWork Unwatched { get; } = new(null, CancellationToken.None);

    internal void Slice()
    {
        cancel.ThrowIfCancellationRequested();
        // How many slices a stage has is not known before: each takes a part of what is left of it.
        done += (until - done) * 0.001;
        slice?.Invoke(done);
    }

    internal void Stage(double from, double to) => (done, until) = (Math.Max(done, from), to);
}
