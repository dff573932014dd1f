using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Files that programs send.</summary>
public static class SendEndpoints
{
    private const int LongestSource = 100;
    private static readonly string[] Parameters = ["source", "zone", "mapping", "preview"];

    public static void MapSending(this IEndpointRouteBuilder api)
    {
        api.MapPost("/imports/{kind}", SendAsync)
            .NeedsKey(Right.Import)
            .Says(
                "sendImport", "Send a file to be imported",
                "The run goes on in the background. The same file again changes nothing. Content-Encoding may be gzip. With preview=true "
                    + "nothing is stored. 422 with the questions where the mapping of its shape leaves any.")
            .Takes(Parameters)
            .Sends([.. ImportKinds.Formats.Select(FileFormats.MediaType)])
            .Answers();
        api.MapPost("/imports", SendUnnamedAsync)
            .NeedsKey(Right.Import)
            .Says(
                "sendAnyImport", "Send a file of any shape to be imported",
                "What it is is told by its shape: a kind of our own, or an export that a mapping reads. 422 with the questions where it "
                    + "cannot be told or its mapping leaves any: then nothing is stored. With preview=true nothing is stored at all.")
            .Takes(Parameters)
            .Sends([.. FileFormats.All.Select(FileFormats.MediaType)])
            .Answers();
    }

    private static void Answers(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<RunBegun>(StatusCodes.Status202Accepted)
        .Produces<PreviewAnswer>()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> SendAsync(string kind, HttpContext http, ImportCommands commands)
    {
        var (asked, preview, problem) = Read(http);
        if (ImportKinds.Find(kind) is not { } known)
            return ApiProblem.NotFound("kind of import", $"{kind}”; there are “{ImportKinds.Named}");
        if (problem is not null) return problem;
        if (
            FileForm.FromHeaders(http.Request.ContentType, http.Request.Headers.ContentEncoding) is not { } form
            || !known.Formats.Append(FileFormat.Xlsx).Contains(form.Format)
        )
            return ApiProblem.Of(
                StatusCodes.Status415UnsupportedMediaType,
                $"expected Content-Type {ListWords.Or([.. known.Formats.Select(FileFormats.MediaType)])}; Content-Encoding may be gzip.");
        return await TakeAsync(http, commands, asked! with { Kind = known, Name = known.Word + form.Ending }, preview);
    }

    private static async Task<IResult> SendUnnamedAsync(HttpContext http, ImportCommands commands)
    {
        var (asked, preview, problem) = Read(http);
        return problem ?? await TakeAsync(http, commands, asked!, preview);
    }

    private static (FileAsked? Asked, bool Preview, IResult? Problem) Read(HttpContext http)
    {
        var query = new ApiQuery(http);
        var source = query.One("source");
        if (source?.Length > LongestSource) query.Fault("source", $"expected at most {LongestSource} letters");
        var zone = query.One("zone");
        if (zone is not null && ZoneNames.Find(zone) is null) query.Fault("zone", ZoneNames.Expected);
        var preview = query.One("preview");
        if (preview is not (null or "true" or "false")) query.Fault("preview", "expected true or false");
        var asked = new FileAsked(source ?? InboxScan.Source) { Zone = ZoneNames.Find(zone)?.Id, Mapping = query.One("mapping") };
        return query.Problem is { } problem ? (null, false, problem) : (asked, preview == "true", null);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, ImportCommands commands, FileAsked asked, bool preview)
    {
        // Counted while it is saved; what Kestrel would cut off by itself loses the answer.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (http.Request.ContentLength > commands.UploadLimit) return TooLarge(commands);
        if (preview)
        {
            var shown = await commands.PreviewAsync(http.Request.Body, asked, http.RequestAborted);
            return shown.TooLarge ? TooLarge(commands)
                : shown.Preview is { } would ? TypedResults.Ok(PreviewAnswer.Of(would))
                : ApiProblem.Of(StatusCodes.Status400BadRequest, shown.Unreadable!);
        }
        var outcome = await commands.UploadAsync(
            http.Request.Body, asked.Name ?? "file", asked.Kind, asked.Source, http.RequestAborted, RunOrigin.Api, asked.Zone,
            asked.Mapping);
        if (outcome.TooLarge) return TooLarge(commands);
        if (outcome is { Run: null, Settled: { } settled }) return Questions(settled, outcome.Refusal!);
        if (outcome.Run is not { } run) return ApiProblem.Of(StatusCodes.Status400BadRequest, outcome.Refusal!);
        var id = run.Id.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Accepted($"{ApiSetup.Root}/imports/{id}", new RunBegun(id, run.Status));
    }

    private static IResult Questions(SettledFile settled, string said) =>
        TypedResults.Problem(
            said, statusCode: StatusCodes.Status422UnprocessableEntity, title: "Something must be said before it can be stored.",
            extensions: new Dictionary<string, object?>
            {
                ["recognised"] = settled.Recognised,
                ["questions"] = settled.Questions.Select(QuestionAnswer.Of).ToArray(),
            });

    private static IResult TooLarge(ImportCommands commands) =>
        ApiProblem.Of(
            StatusCodes.Status413PayloadTooLarge,
            $"The file is larger than {commands.UploadLimit} bytes (Imports:MaxUploadBytes). Send it compressed, "
                + "or put it into the inbox folder."
        );
}

/// <summary>The run of a file that was just sent; it goes on in the background.</summary>
public sealed record RunBegun(string Id, RunStatus Status);
