using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class RejectedDownloadTests : ImportsContext
{
    [Fact]
    public async Task The_rejected_records_come_as_a_file_named_after_kind_and_run()
    {
        var run = Run("incidents-june.csv");
        (run.Header, run.Rejected) = ("id,title", 1);
        await SaveAsync(run);
        await SaveAsync(
            new ImportRejection
            {
                RunId = run.Id,
                Position = 1,
                Line = 2,
                Field = "title",
                Reason = "expected a value",
                Record = "7,",
            }
        );
        await using var app = await ServeAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var answer = await client.GetAsync(new Uri($"/imports/{run.Id}/rejected-records", UriKind.Relative), Cancel);
        Assert.Equal($"incidents-rejected-{run.Id}.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(
            "rejected_line,rejected_field,rejected_reason,rejected_record,id,title\n2,title,expected a value,,7,\n",
            (await answer.Content.ReadAsStringAsync(Cancel)).TrimStart('\uFEFF'));
    }

    [Fact]
    public async Task A_run_that_is_not_there_has_no_file()
    {
        await using var app = await ServeAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal(
            HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/imports/99/rejected-records", UriKind.Relative), Cancel)).StatusCode);
    }

    private async Task<WebApplication> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var contexts = Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>();
        // Who may is tested with every other route; here everybody may.
        builder.Services.AddAuthorization(rules => rules.AddPolicy(nameof(Right.Read), anybody => anybody.RequireAssertion(_ => true)));
        builder.Services.AddSingleton(contexts).AddSingleton<ImportRunQuery>().AddSingleton<ImportRejectionQuery>();
        var app = builder.Build();
        app.MapImportPages();
        await app.StartAsync(Cancel);
        return app;
    }
}
