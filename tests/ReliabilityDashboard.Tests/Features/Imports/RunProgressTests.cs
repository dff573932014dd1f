using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class RunProgressTests
{
    [Fact]
    public void The_total_is_told_from_the_bytes_and_the_time_left_from_the_rate()
    {
        // 1 200 records in 300 of 1 000 bytes: about 4 000 in all; the 2 800 left take 7 s at 400 a second.
        var progress = RunProgress.Of(Run(RunStatus.Running, 1_200, 300, 1_000), 400);
        Assert.Equal(0.3, progress.Share);
        Assert.Equal("1\u202F200 of about 4\u202F000 records · 400 a second · about 7\u202Fs left", progress.Words);
    }

    [Fact]
    public void An_estimate_is_said_with_two_digits()
    {
        // 1 000 / 0.3 = 3 333, said as 3 300.
        Assert.Equal("1\u202F000 of about 3\u202F300 records", RunProgress.Of(Run(RunStatus.Running, 1_000, 300, 1_000), null).Words);
    }

    [Fact]
    public void Before_the_first_record_there_is_no_share()
    {
        Assert.Equal(new RunProgress(null, "Begins"), RunProgress.Of(Run(RunStatus.Running, 0, 0, 1_000), null));
        Assert.Null(RunProgress.Of(Run(RunStatus.Queued, 0, 0, 1_000), null).Share);
    }

    [Fact]
    public void The_rate_is_that_of_the_last_ten_seconds()
    {
        var clock = new ManualClock();
        var pace = new RunPace(clock);
        pace.Note([Run(RunStatus.Running, 0, 1, 10)]);
        Assert.Null(pace.PerSecond(1));
        clock.Pass(TimeSpan.FromSeconds(20));
        pace.Note([Run(RunStatus.Running, 20_000, 2, 10)]);
        clock.Pass(TimeSpan.FromSeconds(5));
        pace.Note([Run(RunStatus.Running, 20_500, 3, 10)]);
        // The look of 25 s ago no longer counts: 500 records in 5 s.
        Assert.Equal(100, pace.PerSecond(1));
    }

    private static ImportRun Run(RunStatus status, long read, long bytes, long total) =>
        new()
        {
            Id = 1,
            Source = "files",
            Kind = "sessions",
            FileName = "sessions.csv",
            Sha256 = "",
            Status = status,
            Read = read,
            BytesRead = bytes,
            BytesTotal = total,
        };
}
