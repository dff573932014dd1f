using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>How the runs of files go.</summary>
public static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/imports", ListAsync)
            .NeedsKey(Right.FollowImports)
            .Says("listImports", "List the runs of imports", "The newest first.")
            .Takes(["source", "kind", "status", .. ApiParameters.Page])
            .Produces<ApiPage<RunAnswer>>();
        api.MapGet("/imports/{id}", OneAsync)
            .NeedsKey(Right.FollowImports)
            .Says("getImport", "Look how a run goes", "read = inserted + updated + unchanged + skipped + rejected.")
            .Produces<RunAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/imports/{id}/rejections", RejectionsAsync)
            .NeedsKey(Right.FollowImports)
            .Says(
                "listRejections", "Read the records that a run could not take",
                "In the order of the file; the first 10 000 are kept, the rest is counted.")
            .Takes(ApiParameters.Page)
            .Produces<ApiPage<RejectionAnswer>>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ImportRunQuery runs)
    {
        var query = new ApiQuery(http);
        var (limit, cursor, status, word) = (query.Limit(), query.Cursor(1), query.Word<RunStatus>("status"), query.One("kind"));
        var kind = ImportKinds.Find(word);
        if (word is not null && kind is null) query.Fault("kind", $"expected one of {ImportKinds.Named}, not “{word}”");
        if (query.Problem is { } problem) return problem;
        var page = await runs.ListAsync(
            new(query.One("source"), kind?.Word, status, 0, limit + 1) { Before = cursor?[0] }, http.RequestAborted);
        return TypedResults.Ok(ApiPage<RunAnswer>.Of(page.Runs, limit, RunAnswer.Of, run => ApiCursor.Write(run.Id)));
    }

    private static async Task<IResult> OneAsync(string id, HttpContext http, ImportRunQuery runs, HistoryCache history)
    {
        if (await FindAsync(id, runs, http.RequestAborted) is not { } run) return ApiProblem.NotFound("run", id);
        // Who is told that it has ended asks for figures next, and finds it in them.
        if (run.EndedAt is not null) history.Forget();
        return new TaggedAnswer(RunAnswer.Of(run));
    }

    private static async Task<IResult> RejectionsAsync(string id, HttpContext http, ImportRunQuery runs, ImportRejectionQuery rejections)
    {
        var query = new ApiQuery(http);
        var (limit, cursor) = (query.Limit(), query.Cursor(1));
        if (query.Problem is { } problem) return problem;
        if (await FindAsync(id, runs, http.RequestAborted) is not { } run) return ApiProblem.NotFound("run", id);
        var read = await rejections.AfterAsync(run.Id, cursor is [var position] ? position : 0, limit + 1, http.RequestAborted);
        return TypedResults.Ok(
            ApiPage<RejectionAnswer>.Of(read, limit, RejectionAnswer.Of, rejection => ApiCursor.Write(rejection.Position)));
    }

    private static async Task<ImportRun?> FindAsync(string id, ImportRunQuery runs, CancellationToken cancel) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await runs.FindAsync(number, cancel) : null;
}

/// <summary>A record that a run could not take, as programs read it.</summary>
/// <param name="Line">The physical line where it begins, the header being 1; in a JSON array the element, from 1.</param>
/// <param name="Field">The field at fault; null where it is the whole record.</param>
/// <param name="Reason">What was expected.</param>
/// <param name="Record">The record as it stood in the file.</param>
public sealed record RejectionAnswer(long Line, string? Field, string Reason, string Record)
{
    public static RejectionAnswer Of(ImportRejection rejection) => new(rejection.Line, rejection.Field, rejection.Reason, rejection.Record);
}
