using System.Text.Json;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Mappings;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Mappings as data: ours and people's.</summary>
public static class MappingEndpoints
{
    // What an answer says of a mapping beside it: sent back, it is passed over.
    private static readonly string[] About = ["ours", "version", "saved_by", "saved_at", "history"];

    public static void MapMappings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/mappings", ListAsync)
            .NeedsKey(Right.Import)
            .Says("listMappings", "List the mappings", "People’s first, then those that come with the program.")
            .Takes()
            .Produces<ApiPage<JsonObject>>();
        api.MapGet("/mappings/{name}", OneAsync)
            .NeedsKey(Right.Import)
            .Says("getMapping", "Read a mapping", "As it is written down, with its earlier versions.")
            .Produces<JsonObject>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPut("/mappings/{name}", PutAsync)
            .NeedsKey(Right.Import)
            .Says(
                "putMapping", "Keep a mapping",
                "A mapping that is like another says only what differs. One named as one of ours takes its place. Runs that have begun "
                    + "keep the version they began with.")
            .Sends("application/json")
            .Produces<JsonObject>()
            .Produces<JsonObject>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        api.MapDelete("/mappings/{name}", DeleteAsync)
            .NeedsKey(Right.Import)
            .Says("deleteMapping", "Give a mapping up", "Its versions stay for the runs that name them. One of ours cannot be given up.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ListAsync(HttpContext http, MappingLibrary library) =>
        new ApiQuery(http).Problem
        ?? TypedResults.Ok(new ApiPage<JsonObject>([.. (await library.AllAsync(http.RequestAborted)).Select(Written)], null));

    private static async Task<IResult> OneAsync(string name, HttpContext http, MappingLibrary library, StoredMappingQuery stored) =>
        await library.FindAsync(name, http.RequestAborted) is { } known
            ? await AnswerAsync(known, stored, http.RequestAborted)
            : ApiProblem.NotFound("mapping", name);

    private static async Task<IResult> PutAsync(
        string name, HttpContext http, MappingLibrary library, StoredMappingQuery stored, MappingEdits edits)
    {
        var (body, problem) = await ApiBody.ReadAsync(http);
        if (problem is not null) return problem;
        var had = await library.FindAsync(name, http.RequestAborted);
        if (had is { IsOurs: false })
        {
            if (IfMatch.Of(http.Request) is not { } condition) return IfMatch.Required;
            if (!condition.Holds((int)had.Version)) return IfMatch.Failed;
        }
        var mapping = JsonObject.Create(body)!;
        foreach (var about in About) mapping.Remove(about);
        var faults = await edits.SaveAsync(name, mapping.ToJsonString(), http.RequestAborted);
        if (faults.Count > 0) return ApiProblem.Fields([.. faults.Select(Fault)]);
        var kept = (await library.FindAsync(name, http.RequestAborted))!;
        return await AnswerAsync(
            kept, stored, http.RequestAborted, had is { IsOurs: false } ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task<IResult> DeleteAsync(string name, HttpContext http, MappingLibrary library, MappingEdits edits)
    {
        if (await library.FindAsync(name, http.RequestAborted) is not { } known) return ApiProblem.NotFound("mapping", name);
        if (known.IsOurs)
            return ApiProblem.Of(
                StatusCodes.Status409Conflict, "It comes with the program. Keep one of the same name to say something else.");
        await edits.RemoveAsync(name, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static FieldFault Fault(string fault) =>
        fault.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? new(fault[..at], fault[(at + 2)..]) : new("mapping", fault);

    private static async Task<IResult> AnswerAsync(
        KnownMapping known, StoredMappingQuery stored, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        var answer = Written(known);
        answer["history"] = new JsonArray(
        [
            .. (await stored.HistoryAsync(known.Mapping.Name, cancel)).Select(version => (JsonNode)new JsonObject
            {
                ["version"] = version.Id, ["saved_by"] = version.SavedBy, ["saved_at"] = version.SavedAt,
                ["given_up"] = version.Text is null,
            }),
        ]);
        return new TaggedAnswer(answer, (int)known.Version, status);
    }

    private static JsonObject Written(KnownMapping known)
    {
        var written = JsonSerializer.SerializeToNode(known.Written with { Name = known.Mapping.Name }, MappingText.Options)!.AsObject();
        written["ours"] = known.IsOurs;
        written["version"] = known.Version;
        written["saved_by"] = known.SavedBy;
        written["saved_at"] = known.SavedAt;
        return written;
    }
}
