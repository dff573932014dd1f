namespace ReliabilityDashboard.Tests.Features.PostMortems;

/// <summary>A clock that stands until the test moves it; what falls due then runs at once.</summary>
internal sealed class ManualClock(DateTime start) : TimeProvider
{
    private readonly List<Alarm> alarms = [];
    private DateTime now = start;

    public override DateTimeOffset GetUtcNow() => new(now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        alarms.Add(alarm);
        return alarm;
    }

    public void Pass(TimeSpan time)
    {
        now += time;
        foreach (var alarm in alarms.ToList()) alarm.Ring();
    }

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        private DateTime? due;
        private TimeSpan every;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (due, every) = (dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime, period);
            return true;
        }

        public void Ring()
        {
            if (!(due <= clock.now)) return;
            due = every == Timeout.InfiniteTimeSpan ? null : clock.now + every;
            ring();
        }

        public void Dispose() => due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
