using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Reading.Findings;

namespace ReliabilityDashboard.Reading.Tests.Findings;

[EitherDatabase]
public sealed class FindingReaderTests
{
    private static readonly Period September = new(Organisation.At("2026-09-01"), Organisation.At("2026-10-01"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Findings_name_record_and_field_and_count_only_what_counts()
    {
        await using var stored = await Organisation.OpenAsync("2026-09-14");
        await stored.IncidentsAsync(
            (one, _) => (one.StartedAt, one.ResolvedAt) = (Organisation.At("2026-09-02"), Organisation.At("2026-09-02")),
            (one, _) => (one.StartedAt, one.ResolvedAt) = (Organisation.At("2026-08-02"), Organisation.At("2026-08-02")),
            (one, _) =>
                (one.StartedAt, one.ResolvedAt, one.Exercise) = (Organisation.At("2026-09-02"), Organisation.At("2026-09-02"), true));

        var found = await stored.Get<FindingReader>().ReadAsync(RecordFilter.All, September, Cancel);

        Assert.Equal(
            [
                new(
                    new("incident", "1", "resolved_at"), "zero-span",
                    "Recovered in no time: back-filled at the source, left out of time to recovery.", IsOdd: true),
            ],
            found);
    }

    [Fact]
    public async Task Another_kind_of_record_adds_its_rules_with_its_source()
    {
        await using var stored = await Organisation.OpenAsync(
            "2026-09-14", services => services.AddSingleton<IFindingSource>(new Releases()));

        var found = Assert.Single(await stored.Get<FindingReader>().ReadAsync(RecordFilter.All, September, Cancel));

        Assert.Equal(("release", "4.12.0", "Nobody crashed, says a source."), (found.Place.Kind, found.Place.Id, found.Sentence));
    }

    private sealed class Releases : IFindingSource
    {
        private static readonly FindingRules<string> Rules = new(
            "release", release => release,
            new FindingRule<string>("none-crashed", null, (_, _) => true, "Nobody crashed, says a source.") { Title = "None crashed" });

        public Task<IReadOnlyList<Finding>> ReadAsync(RecordFilter filter, Period period, DateTime now, CancellationToken cancel) =>
            Task.FromResult(Rules.Of("4.12.0", now));
    }
}
