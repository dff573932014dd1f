using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Running;
using ReliabilityDashboard.Tests.Security;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Shell.Filters;

/// <summary>Every link of every page takes along what is chosen. The pages are found by their routes.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed partial class LinkTests(RunningProgram program)
{
    private const string Chosen = "from=2024-01-01&to=2024-07-01&compare=year&service=links&team=linked&severity=sev2&source=test";
    private const string OfSessions = $"{Chosen}&release=4.12&platform=ios";
    private static readonly HtmlParser Parser = new();

    /// <summary>Written by hand: what pages refuse, and say so. Any other page takes every filter.</summary>
    private static readonly Dictionary<string, Dimension[]> Refused = new()
    {
        ["/incidents"] = [Dimension.Release, Dimension.Platform],
        ["/matrix"] = [Dimension.Release, Dimension.Platform],
        ["/impact"] = [Dimension.Release, Dimension.Platform],
        ["/categories"] = [Dimension.Release, Dimension.Platform],
        ["/triage"] = [Dimension.Release, Dimension.Platform],
        ["/changes"] = [Dimension.Release, Dimension.Platform, Dimension.Severity],
    };

    /// <summary>No pages of the dashboard, or of one account alone.</summary>
    private static readonly string[] Outside = ["/account", "/signin", "/signout", "/setup", "/welcome", "/jobs", "/openapi/v1.json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_of_every_page_takes_period_and_filter_along()
    {
        await StoreAsync();
        using var reader = await program.SignedInAsync("Ada, who follows links", PersonRole.Administrator);
        List<string> wrong = [];
        HashSet<string> walked = [];
        string[] showAll = ["/", "/trends", "/settings"];
        foreach (var (path, query) in Pages().Select(path => (path, Chosen)).Concat(showAll.Select(path => (path, OfSessions))))
        {
            var page = PageAddress.Parse($"{path}?{query}");
            foreach (var href in await LinksAsync(reader, page))
            {
                var to = PageAddress.Parse(href);
                // Within a page the link says all that it means; the history of one object is of all times.
                if (to.Path == page.Path || Outside.Contains(to.Path) || to.Other("object") is not null) continue;
                walked.Add($"{path} {to.Path}");
                var lost = page.Filter.Asked.Select(asked => asked.Dimension)
                    .Except(Refused.GetValueOrDefault(to.Path, []))
                    .Where(dimension => to.Filter[dimension].Count == 0)
                    .ToList();
                if (!to.HasChosenPeriod || to.Compare is null || lost.Count > 0)
                    wrong.Add($"{page} leads to {href} without {string.Join(", ", lost)}");
                if (Refused.GetValueOrDefault(to.Path, []).Any(refused => to.Filter[refused].Count > 0))
                    wrong.Add($"{page} leads to {href}, which says no to it");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(40)));
        string[] some =
            ["/ /matrix", "/ /trends", "/trends /incidents", "/incidents /incidents/1", "/incidents/1 /incidents", "/settings /"];
        Assert.Superset(some.ToHashSet(), walked.Select(known => Number().Replace(known, "1")).ToHashSet());
    }

    [Fact]
    public async Task Every_page_that_cannot_apply_a_filter_says_so()
    {
        await StoreAsync();
        using var reader = await program.SignedInAsync("Grace, who follows links", PersonRole.Administrator);
        foreach (var path in Pages().Where(path => !path[1..].Contains('/', StringComparison.Ordinal)))
        {
            var said = (await HtmlAsync(reader, $"{path}?platform=ios")).QuerySelector("main")!.TextContent;
            Assert.True(
                said.Contains("have no platform", StringComparison.Ordinal)
                    || said.Contains("This page cannot be filtered by platform; it shows everything.", StringComparison.Ordinal),
                $"{path} says nothing of the filter");
        }
    }

    [Fact]
    public async Task A_link_with_a_name_that_is_gone_or_with_two_hundred_years_is_told_so()
    {
        await StoreAsync();
        using var reader = await program.SignedInAsync("Edsger, who follows links", PersonRole.Manager);
        foreach (var path in (string[])["/", "/trends", "/matrix", "/incidents"])
        {
            Assert.Equal(
                [
                    "There is no team “gone”, or no longer: nothing is found by it.",
                    "There is no journey “\u2068אב\u2069”, or no longer: nothing is found by it.",
                ],
                await SaidAsync($"{path}?team=gone&service=links&journey=%D7%90%D7%91"));
            Assert.Contains(
                "From lies in a year from 1900 to 2200; the page’s usual period is shown.",
                await SaidAsync($"{path}?from=1826-01-01&to=2026-01-01"));
        }
        Assert.Equal(
            ["200 years are too long a period, 100 are the most; the page’s usual period is shown."],
            await SaidAsync("/trends?from=1900-01-01&to=2100-01-01"));

        async Task<IEnumerable<string>> SaidAsync(string address) =>
            (await HtmlAsync(reader, address)).QuerySelectorAll(".notice").Select(notice => notice.TextContent.Trim());
    }

    private IEnumerable<string> Pages() =>
        ProgramRoutes.Of(program)
            .Where(route => route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(route => ProgramRoutes.AddressOf(route.Pattern()))
            .Except([.. Outside, "/not-found"])
            .Distinct();

    /// <summary>Where a page leads by links, files left out.</summary>
    private static async Task<IEnumerable<string>> LinksAsync(HttpClient reader, PageAddress page) =>
        (await HtmlAsync(reader, page.ToString())).QuerySelectorAll("a[href^='/']:not([download])")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => !href.Split('?')[0].EndsWith(".csv", StringComparison.Ordinal));

    /// <summary>A page, or the one that says there is no such record.</summary>
    private static async Task<IHtmlDocument> HtmlAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{address} is answered {answer.StatusCode}");
        return await Parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel);
    }

    /// <summary>A service of a team with incidents, so that pages have something to lead to.</summary>
    private Task StoreAsync() =>
        program.Services.GetRequiredService<WriteQueue>().ForBatchAsync(
            async context =>
            {
                if (context.Services.Any(service => service.NameKey == "links")) return 0;
                var service = new ServiceEntity { Name = "links", NameKey = "links", Team = "linked" };
                var mode = SomeRecords.Mode("links lost", new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                context.AddRange(service, mode);
                await context.SaveChangesAsync(Cancel);
                context.Incidents.AddRange(Enumerable.Range(1, 6).Select(month =>
                {
                    var incident = SomeRecords.Incident(mode, new(2024, month, 1, 9, 0, 0, DateTimeKind.Utc), affected: 20);
                    incident.ServiceId = service.Id;
                    return incident;
                }));
                return await context.SaveChangesAsync(Cancel);
            },
            Cancel);

    [System.Text.RegularExpressions.GeneratedRegex(@"\d+")]
    private static partial System.Text.RegularExpressions.Regex Number();
}
