using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Shell;

/// <summary>A lede speaks of the period that its page shows, whichever was chosen. The pages are found by their routes.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed partial class LedeTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_with_a_period_speaks_of_the_one_that_it_shows()
    {
        await StoreAsync();
        using var visitor = await program.SignedInAsync("Reader of ledes", PersonRole.Administrator);
        string[] periods =
        [
            "period=last-30-days", "period=last-12-months", "period=this-quarter", "period=last-year", "from=2024-02-03&to=2024-05-06",
            "from=2024-02-03",
        ];
        List<string> wrong = [];
        HashSet<string> withPeriod = [];
        foreach (var page in Pages())
        foreach (var period in periods)
        {
            using var answer = await visitor.GetAsync(new Uri($"{page}?{period}", UriKind.Relative), Cancel);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            if (PeriodShown().Match(html) is not { Success: true, Groups: [_, { Length: > 0 } shown] }) continue;
            withPeriod.Add(page);
            var head = $"{Title().Match(html).Value} {Lede().Match(html).Value}";
            if (!head.Contains(shown.Value, StringComparison.OrdinalIgnoreCase))
                wrong.Add($"{page}?{period} shows {shown.Value} and says: {head}");
        }
        Assert.Empty(wrong);
        Assert.Superset(new HashSet<string> { "/", "/trends", "/matrix", "/incidents", "/audit" }, withPeriod);
    }

    private IEnumerable<string> Pages() =>
        ProgramRoutes.Of(program)
            .Where(route => route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(route => route.Pattern())
            .Where(pattern => !pattern.Contains('{', StringComparison.Ordinal))
            .Distinct();

    /// <summary>Incidents in every one of the periods.</summary>
    private Task StoreAsync() =>
        program.Services.GetRequiredService<WriteQueue>().ForBatchAsync(
            async context =>
            {
                var mode = SomeRecords.Mode("pool exhausted", new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                context.FailureModes.Add(mode);
                await context.SaveChangesAsync(Cancel);
                var now = DateTime.UtcNow;
                DateTime[] starts = [now, now.AddYears(-1), new(now.Year - 1, 7, 1), new(2024, 3, 1)];
                context.Incidents.AddRange(
                    starts.Select(start => SomeRecords.Incident(mode, DateTime.SpecifyKind(start, DateTimeKind.Utc), affected: 20)));
                return await context.SaveChangesAsync(Cancel);
            },
            Cancel);

    [GeneratedRegex("class=\"filter__period-shown\"[^>]*>([^<]*)<")]
    private static partial Regex PeriodShown();

    [GeneratedRegex("<h1[^>]*>.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<p class=\"lede\"[^>]*>.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Lede();
}
