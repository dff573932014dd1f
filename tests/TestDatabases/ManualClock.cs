namespace TestDatabases;

/// <summary>A clock that stands until the test moves it; what falls due then runs at once. Time passes for timers and stopwatches; the time
/// of day can also be set, as people do.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = start;
    private TimeSpan passed;

    /// <summary>Begins on 14 September 2026 at 09:12 UTC.</summary>
    public ManualClock() : this(new DateTimeOffset(2026, 9, 14, 9, 12, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        lock (alarms) alarms.Add(alarm);
        return alarm;
    }

    public void Pass(TimeSpan time)
    {
        now += time;
        passed += time;
        List<Alarm> set;
        lock (alarms) set = [.. alarms];
        foreach (var alarm in set) alarm.Ring();
    }

    /// <summary>Sets the time of day forward or back; nothing has passed by it.</summary>
    public void Set(TimeSpan by) => now += by;

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        private TimeSpan? due;
        private TimeSpan every;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (due, every) = (dueTime == Timeout.InfiniteTimeSpan ? null : clock.passed + dueTime, period);
            return true;
        }

        public void Ring()
        {
            if (!(due <= clock.passed)) return;
            due = every == Timeout.InfiniteTimeSpan ? null : clock.passed + every;
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
