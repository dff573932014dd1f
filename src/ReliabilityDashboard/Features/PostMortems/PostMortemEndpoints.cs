using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Features.PostMortems.Answers;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>Post-mortems for programs.</summary>
public static class PostMortemEndpoints
{
    private const string Json = "application/json";

    public static void MapPostMortems(this IEndpointRouteBuilder api)
    {
        api.MapGet("/post-mortems", ListAsync)
            .NeedsKey(Right.Read)
            .Says("listPostMortems", "List post-mortems", "The newest first.")
            .Takes(ApiParameters.Page)
            .Produces<ApiPage<PostMortemAnswer>>();
        api.MapPost("/post-mortems", CreateAsync)
            .NeedsKey(Right.WritePostMortems)
            .Says("createPostMortem", "Begin a post-mortem", "As a draft.")
            .Sends(Json)
            .Produces<PostMortemAnswer>(StatusCodes.Status201Created);
        api.MapGet("/post-mortems/{id}", OneAsync)
            .NeedsKey(Right.Read)
            .Says("getPostMortem", "Read a post-mortem", "With an ETag; with If-None-Match 304 where nothing changed.")
            .Produces<PostMortemAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPut("/post-mortems/{id}", ReplaceAsync)
            .NeedsKey(Right.WritePostMortems)
            .Says(
                "replacePostMortem", "Write a post-mortem anew",
                "The whole of it, with If-Match; what is absent becomes empty. An action that stays keeps its id.")
            .Sends(Json)
            .Produces<PostMortemAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        api.MapPost("/post-mortems/{id}/publish", PublishAsync)
            .NeedsKey(Right.PublishPostMortems)
            .Says(
                "publishPostMortem",
                "Publish a post-mortem",
                "422 with everything that is missing: it needs its sections, a timeline in order and an action that changes the "
                    + "architecture."
            )
            .Produces<PostMortemAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ListAsync(HttpContext http, PostMortemQuery postMortems)
    {
        var query = new ApiQuery(http);
        var (limit, cursor) = (query.Limit(), query.Cursor(1));
        if (query.Problem is { } problem)
            return problem;
        var read = await postMortems.BeforeAsync(cursor?[0], limit + 1, http.RequestAborted);
        return TypedResults.Ok(ApiPage<PostMortemAnswer>.Of(read, limit, PostMortemAnswer.Of, stored => ApiCursor.Write(stored.Id)));
    }

    private static async Task<IResult> OneAsync(string id, HttpContext http, PostMortemQuery postMortems) =>
        await FindAsync(id, postMortems, http.RequestAborted) is { } stored ? Answer(stored) : NotFound(id);

    private static async Task<IResult> CreateAsync(HttpContext http, PostMortemApiEdits edits)
    {
        var (body, problem) = await ApiBody.ReadAsync(http);
        if (problem is not null)
            return problem;
        var sent = new PostMortemReader(body, null);
        if (sent.Problem is not null)
            return sent.Problem;
        var result = await edits.CreateAsync(sent.Content, http.RequestAborted);
        if (result is not PostMortemSaveResult.Saved { Now: var made })
            return Of(result, "");
        http.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{ApiSetup.Root}/post-mortems/{made.Id}");
        return Answer(made, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReplaceAsync(string id, HttpContext http, PostMortemQuery postMortems, PostMortemApiEdits edits)
    {
        if (await FindAsync(id, postMortems, http.RequestAborted) is not { } stored)
            return NotFound(id);
        if (IfMatch.Of(http.Request) is not { } condition)
            return IfMatch.Required;
        if (!condition.Holds(stored.Version))
            return IfMatch.Failed;
        var (body, problem) = await ApiBody.ReadAsync(http);
        if (problem is not null)
            return problem;
        var sent = new PostMortemReader(body, stored.Content);
        return sent.Problem ?? Of(await edits.ReplaceAsync(stored.Id, sent.Content, stored.Version, http.RequestAborted), id);
    }

    /// <summary>What is published does not depend on what the caller read, so If-Match may be left out; a stale one is refused.</summary>
    private static async Task<IResult> PublishAsync(string id, HttpContext http, PostMortemQuery postMortems, PostMortemDecisions decisions)
    {
        if (await FindAsync(id, postMortems, http.RequestAborted) is not { } stored)
            return NotFound(id);
        if (IfMatch.Of(http.Request) is { } condition && !condition.Holds(stored.Version))
            return IfMatch.Failed;
        return Of(await decisions.PublishAsync(stored.Id, stored.Version), id);
    }

    private static IResult Of(PostMortemSaveResult result, string id) =>
        result switch
        {
            PostMortemSaveResult.Saved saved => Answer(saved.Now),
            PostMortemSaveResult.Stale => IfMatch.Failed,
            PostMortemSaveResult.Refused refused => ApiProblem.Fields(refused.Faults),
            PostMortemSaveResult.Closed => ApiProblem.Of(
                StatusCodes.Status409Conflict, "It is published, so its text stands. Make it a draft again on its page first."),
            PostMortemSaveResult.Incomplete incomplete => TypedResults.Problem(
                "It lacks what a published post-mortem has.", statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: new Dictionary<string, object?> { ["missing"] = incomplete.Missing }),
            _ => NotFound(id),
        };

    private static TaggedAnswer Answer(StoredPostMortem stored, int status = StatusCodes.Status200OK) =>
        new(PostMortemAnswer.Of(stored), stored.Version, status);

    private static IResult NotFound(string id) => ApiProblem.NotFound("post-mortem", id);

    private static async Task<StoredPostMortem?> FindAsync(string id, PostMortemQuery postMortems, CancellationToken cancel) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await postMortems.FindAsync(number, cancel)
            : null;
}
