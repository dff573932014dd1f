using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Learning;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Queries;

[EveryDatabase]
public sealed class IncidentListQueryTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync();
        await file.SaveAsync(Mode(1), Service(1, "Checkout", "Payments"), Service(2, "Каталог", "Shop"), Service(3, "mail", "Shop"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_search_finds_letters_of_any_case_also_Cyrillic_ones()
    {
        await file.SaveAsync(
            Incident(1, "2026-05-01", "Недоступен Портал"), Incident(2, "2026-05-02", "Portal down"),
            Incident(3, "2026-05-03", "100% CPU"));
        await FindsAsync(Anytime with { Search = "НЕДОСТУПЕН портал" }, 1);
        await FindsAsync(Anytime with { Search = "PORTAL" }, 2);
        // A per cent sign is a letter like any other, no wildcard.
        await FindsAsync(Anytime with { Search = "%" }, 3);
        await FindsAsync(Anytime with { Search = "portal недоступен" });
    }

    [Fact]
    public async Task A_search_looks_into_description_id_of_the_source_and_services()
    {
        var described = Incident(1, "2026-05-01");
        described.Description = "Соединения ИСЧЕРПАНЫ";
        var own = Incident(3, "2026-05-03");
        own.ServiceId = 2;
        var affected = Incident(4, "2026-05-04");
        affected.Services = [new IncidentService { ServiceId = 2 }];
        await file.SaveAsync(described, Incident(27, "2026-05-02"), own, affected);
        await FindsAsync(Anytime with { Search = "исчерпаны" }, 1);
        await FindsAsync(Anytime with { Search = "inc-27" }, 27);
        await FindsAsync(Anytime with { Search = "каталог" }, 4, 3);
    }

    [Fact]
    public async Task Whose_failure_it_was_is_its_failing_dependency_by_any_name_else_its_service()
    {
        await file.SaveAsync(new ServiceAlias { AliasKey = "post", Alias = "Post", ServiceId = 3 });
        var (own, other, byAlias, mine) = (
            Incident(1, "2026-05-01"), Incident(2, "2026-05-02"), Incident(3, "2026-05-03"), Incident(4, "2026-05-04"));
        (own.ServiceId, other.ServiceId, byAlias.ServiceId, mine.ServiceId) = (1, 1, 1, 3);
        (other.FailingDependency, byAlias.FailingDependency) = ("Каталог", "Post");
        await file.SaveAsync(own, other, byAlias, mine);
        await FindsAsync(Anytime with { Origin = "checkout" }, 1);
        await FindsAsync(Anytime with { Origin = "КАТАЛОГ" }, 2);
        await FindsAsync(Anytime with { Origin = "mail" }, 4, 3);
        await FindsAsync(Anytime with { Origin = "post" }, 4, 3);
        await FindsAsync(Anytime with { Origin = "nobody" });
    }

    [Fact]
    public async Task A_period_takes_its_first_instant_and_leaves_its_end()
    {
        await file.SaveAsync(
            Incident(1, "2026-04-30 23:59:59"), Incident(2, "2026-05-01"), Incident(3, "2026-05-31 23:59:59"), Incident(4, "2026-06-01"));
        await FindsAsync(new(RecordFilter.All, May), 3, 2);
    }

    [Fact]
    public async Task Incidents_can_be_placed_by_their_resolution()
    {
        var over = Incident(1, "2026-04-30");
        over.ResolvedAt = At("2026-05-01 01:00");
        await file.SaveAsync(over, Incident(2, "2026-05-02"));
        await FindsAsync(new(RecordFilter.All, May) { Placing = IncidentPlacing.Resolved }, 1);
    }

    [Fact]
    public async Task A_service_or_team_matches_the_own_service_and_affected_ones_only_where_none_is_named()
    {
        var own = Incident(1, "2026-05-01");
        (own.ServiceId, own.Services) = (1, [new IncidentService { ServiceId = 1 }, new IncidentService { ServiceId = 3 }]);
        var unnamed = Incident(2, "2026-05-02");
        unnamed.Services = [new IncidentService { ServiceId = 3 }];
        await file.SaveAsync(own, unnamed);
        await FindsAsync(Anytime with { Filter = new RecordFilter { [Dimension.Service] = ["MAIL"] } }, 2);
        await FindsAsync(Anytime with { Filter = new RecordFilter { [Dimension.Team] = ["Payments"] } }, 1);
        await FindsAsync(Anytime with { Filter = new RecordFilter { [Dimension.Team] = ["Shop"] } }, 2);
        await FindsAsync(Anytime with { Filter = new RecordFilter { [Dimension.Service] = ["nobody knows it"] } });
    }

    [Fact]
    public async Task Words_of_one_dimension_mean_or_and_dimensions_mean_and()
    {
        var (first, second, third) = (Incident(1, "2026-05-01"), Incident(2, "2026-05-02"), Incident(3, "2026-05-03"));
        (first.Severity, first.Category) = (Severity.Sev1, IncidentCategory.Logic);
        (second.Severity, second.Category, second.Status) = (Severity.Sev2, IncidentCategory.Logic, IncidentStatus.Cancelled);
        third.Severity = Severity.Sev1;
        await file.SaveAsync(first, second, third);
        await FindsAsync(
            Anytime with
            {
                Filter = new RecordFilter { [Dimension.Severity] = ["sev1", "sev2"], [Dimension.Category] = ["logic"] },
            },
            2,
            1
        );
        await FindsAsync(Anytime with { Filter = new RecordFilter { [Dimension.Severity] = ["sev1"] } }, 3, 1);
        await FindsAsync(Anytime with { Status = [IncidentStatus.Cancelled] }, 2);
        await FindsAsync(Anytime with { Filter = new RecordFilter { [Dimension.Category] = ["unknown"] } }, 3);
        await FindsAsync(Anytime with { Filter = new RecordFilter { [Dimension.Category] = ["unknown", "logic"] } }, 3, 2, 1);
    }

    [Fact]
    public async Task The_database_lets_through_what_the_metrics_let_through()
    {
        var (first, second, third) = (Incident(1, "2026-05-01"), Incident(2, "2026-05-02"), Incident(3, "2026-05-03"));
        (first.ServiceId, first.Severity, first.Segment) = (1, Severity.Sev1, "Business");
        (second.Category, second.Trigger, second.Services) = (
            IncidentCategory.Data, Trigger.Growth, [new IncidentService { ServiceId = 2 }, new IncidentService { ServiceId = 1 }]);
        second.ServicesGiven = true;
        await file.SaveAsync(first, second, third);
        var history = await file.HistoryAsync();
        await using var context = file.Context();
        var names = await FilterNames.ReadAsync(context, DatabaseBench.Cancel);
        RecordFilter[] filters =
        [
            new() { [Dimension.Service] = ["checkout"] },
            new() { [Dimension.Team] = ["Shop"], [Dimension.Service] = ["Checkout"] },
            new() { [Dimension.Severity] = ["unknown"] },
            new() { [Dimension.Severity] = ["sev1"], [Dimension.Segment] = ["business"] },
            new() { [Dimension.Category] = ["data", "unknown"] },
            new() { [Dimension.Trigger] = ["growth"] },
            new() { [Dimension.Source] = ["FILES"] },
            new() { [Dimension.Source] = ["other"] },
            new() { [Dimension.Journey] = ["none"] },
        ];
        foreach (var filter in filters)
            await FindsAsync(
                new(filter, null),
                [
                    .. history
                        .Incidents.Where(IncidentDimensions.InMemory.Passing(names.Resolve(filter)))
                        .Select(i => i.Incident.Id)
                        .OrderDescending(),
                ]
            );
    }

    [Fact]
    public async Task Unknown_values_stand_last_in_either_direction()
    {
        var (low, high, zero) = (Incident(1, "2026-05-01"), Incident(2, "2026-05-02"), Incident(4, "2026-05-04"));
        (low.AffectedUsers, low.ActiveUsers) = (1, 100);
        (high.AffectedUsers, high.ActiveUsers) = (1, 2);
        zero.AffectedUsers = 0;
        await file.SaveAsync(low, high, Incident(3, "2026-05-03"), zero);
        await FindsAsync(Anytime with { Sort = IncidentSort.Share, Ascending = true }, 4, 1, 2, 3);
        await FindsAsync(Anytime with { Sort = IncidentSort.Share }, 2, 1, 4, 3);
    }

    [Theory]
    [InlineData(IncidentSort.Started, new long[] { 1, 2, 3 })]
    [InlineData(IncidentSort.Title, new long[] { 2, 1, 3 })]
    [InlineData(IncidentSort.Severity, new long[] { 3, 1, 2 })]
    [InlineData(IncidentSort.Service, new long[] { 1, 3, 2 })]
    [InlineData(IncidentSort.Duration, new long[] { 2, 1, 3 })]
    public async Task A_list_is_ordered_by_the_database(IncidentSort sort, long[] expected)
    {
        var (first, second, third) = (
            Incident(1, "2026-05-01", "Бета"), Incident(2, "2026-05-02", "альфа"), Incident(3, "2026-05-03", "вега"));
        (first.Severity, first.ServiceId, first.ResolvedAt) = (Severity.Sev2, 1, At("2026-05-02"));
        (second.Severity, second.ServiceId, second.ResolvedAt) = (Severity.Sev3, 2, At("2026-05-02 00:10"));
        (third.Severity, third.ServiceId) = (Severity.Sev1, 3);
        await file.SaveAsync(first, second, third);
        await FindsAsync(Anytime with { Sort = sort, Ascending = true }, expected);
    }

    [Fact]
    public async Task Pages_of_a_long_list_neither_overlap_nor_leave_anything_out()
    {
        // 120 incidents that all started at one instant: only the id tells them apart.
        await file.SaveAsync([.. Enumerable.Range(1, 120).Select(id => (object)Incident(id, "2026-05-01"))]);
        var seen = new List<long>();
        for (var skip = 0; skip < 120; skip += 50)
        {
            var page = await ReadAsync(Anytime with { Skip = skip, Take = 50 });
            Assert.Equal(120, page.Total);
            seen.AddRange(page.Entries.Select(entry => entry.Id));
        }
        Assert.Equal(Enumerable.Range(1, 120).Select(id => (long)id), seen.Order());
    }

    [Fact]
    public async Task The_newest_post_mortem_stands_beside_its_incident()
    {
        await file.SaveAsync(
            Incident(1, "2026-05-01"), Incident(2, "2026-05-02"), About(1, 7, PostMortemState.Published),
            About(1, 8, PostMortemState.Draft));
        Assert.Equal([new(2, null, null, null), new(1, null, 8, PostMortemState.Draft)], (await ReadAsync(Anytime)).Entries);
    }

    private static PostMortemEntity About(long incident, long id, PostMortemState state) =>
        new()
        {
            Id = id,
            Title = "Why",
            State = state,
            CreatedAt = At("2026-05-03"),
            UpdatedAt = At("2026-05-03"),
            Incidents = [new PostMortemIncident { IncidentId = incident }],
        };

    private static readonly Period May = new(At("2026-05-01"), At("2026-06-01"));
    private static readonly IncidentListRequest Anytime = new(RecordFilter.All, null);

    private Task<IncidentListPage> ReadAsync(IncidentListRequest request) =>
        file.Get<IncidentListQuery>().ReadAsync(request, TestContext.Current.CancellationToken);

    /// <summary>A page of them and all of them, which are the same here.</summary>
    private async Task FindsAsync(IncidentListRequest request, params long[] ids)
    {
        var page = (await ReadAsync(request)).Entries;
        Assert.Equal(ids, page.Select(entry => entry.Id));
        var all = file.Get<IncidentListQuery>().AllAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(page, await all.ToListAsync(TestContext.Current.CancellationToken));
    }
}
