using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Kinds.Actions;
using ReliabilityDashboard.Importing.Kinds.Changes;
using ReliabilityDashboard.Importing.Kinds.Crashes;
using ReliabilityDashboard.Importing.Kinds.Dependencies;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Importing.Kinds.Journeys;
using ReliabilityDashboard.Importing.Kinds.Services;
using ReliabilityDashboard.Importing.Kinds.Sessions;
using ReliabilityDashboard.Importing.Kinds.Signals;

namespace ReliabilityDashboard.Importing.Tests.Sample;

public sealed class SampleOrganisationTests
{
    [Fact]
    public void Every_kind_but_statuspage_has_a_sample_file() =>
        Assert.Equal(ImportKinds.Words.Except(["statuspage"]).Order(), SampleFiles.All.Select(file => file.Kind.Word).Distinct().Order());

    [Fact]
    public void No_record_of_the_sample_is_rejected()
    {
        foreach (var (name, kind) in SampleFiles.All)
        {
            var reasons = kind.Word switch
            {
                "services" => Rejected(name, ServiceMapping.Fields, ServiceMapping.Map),
                "journeys" => Rejected(name, JourneyMapping.Fields, JourneyMapping.Map),
                "dependencies" => Rejected(name, DependencyMapping.Fields, DependencyMapping.Map),
                "actions" => Rejected(name, ActionMapping.Fields, ActionMapping.Map),
                "changes" => Rejected(name, ChangeMapping.Fields, ChangeMapping.Map),
                "crashes" => Rejected(name, CrashMapping.Fields, CrashMapping.Map),
                "incidents" => Rejected(name, IncidentMapping.Fields, IncidentMapping.Map),
                "sessions" => Rejected(name, SessionMapping.Fields, SessionMapping.Map),
                "signals" => Rejected(name, SignalMapping.Fields, SignalMapping.Map),
                _ => [$"no mapping of {kind}"],
            };
            Assert.Equal([], reasons);
        }
    }

    [Fact]
    public void Buckets_of_one_session_series_never_overlap()
    {
        var sessions = Files("sessions")
            .SelectMany(name => SampleFiles.Read(name, SessionMapping.Fields, SessionMapping.Map))
            .Select(mapped => mapped.Record!);
        AssertApart(
            sessions
                .Where(row => row.Total.Value is not null)
                .Select(row => ($"{row.Service}|{row.Release}|{row.Platform}|{row.Segment}|{row.Journey}", row.Time, row.BucketSeconds))
        );
    }

    [Fact]
    public void Buckets_of_one_signal_series_never_overlap()
    {
        var signals = Files("signals")
            .SelectMany(name => SampleFiles.Read(name, SignalMapping.Fields, SignalMapping.Map))
            .Select(mapped => mapped.Record!);
        AssertApart(signals.Select(row => ($"{row.Service}|{row.Resource}", row.Time, row.BucketSeconds)));
    }

    private static IEnumerable<string> Files(string kind) =>
        SampleFiles.All.Where(file => file.Kind.Word == kind).Select(file => file.FileName);

    private static string[] Rejected<T>(string name, FieldNames fields, Func<RawFields, MappingContext, Mapped<T>> map)
        where T : class =>
        [
            .. SampleFiles
                .Read(name, fields, map)
                .Where(mapped => mapped.Record is null)
                .Select(mapped => $"{name}: {mapped.Rejection}")
                .Take(5),
        ];

    private static void AssertApart(IEnumerable<(string Series, DateTime Time, int Seconds)> buckets)
    {
        foreach (var series in buckets.GroupBy(bucket => bucket.Series))
        {
            var sorted = series.OrderBy(bucket => bucket.Time).ToArray();
            for (var i = 1; i < sorted.Length; i++)
                Assert.True(
                    sorted[i].Time >= sorted[i - 1].Time.AddSeconds(sorted[i - 1].Seconds), $"{series.Key} overlaps at {sorted[i].Time:u}");
        }
    }
}
