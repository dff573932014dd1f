using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Incidents.Answers;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Incidents for programs.</summary>
public static class IncidentEndpoints
{
    public static void MapIncidents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", ListAsync)
            .NeedsKey(Right.Read)
            .Says(
                "listIncidents", "List incidents",
                "Those that started in the period, the newest first. Incidents that come in meanwhile move no page. "
                    + "trigger filters by what source or person said; suggested_left_out tells how many it is only suggested for.")
            .Takes([.. ApiParameters.Period, "status", "q", "origin", .. ApiParameters.Page, .. ApiParameters.Filters])
            .Produces<ApiPage<IncidentAnswer>>();
        api.MapPost("/incidents", CreateAsync)
            .NeedsKey(Right.EditIncidents)
            .Says(
                "createIncident",
                "Write down an incident",
                $"One that no source tells: its source is {IncidentCreation.Source}, its id is made here, and it counts like an imported "
                    + "one. It needs title and started_at or detected_at. "
                    + $"The fields: {string.Join(", ", IncidentField.ByHand.Select(field => field.Name))}."
            )
            .Sends("application/json")
            .Produces<IncidentAnswer>(StatusCodes.Status201Created);
        api.MapGet("/incidents/{id}", OneAsync)
            .NeedsKey(Right.Read)
            .Says("getIncident", "Read an incident", "With an ETag; with If-None-Match 304 where nothing changed.")
            .Produces<IncidentAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPatch("/incidents/{id}", PatchAsync)
            .NeedsKey(Right.EditIncidents)
            .Says(
                "patchIncident",
                "Correct an incident",
                "A JSON merge patch with If-Match. A value becomes a person's and outlives every import, null withdraws it, "
                    + "what is absent stays. Status takes cancelled only. "
                    + $"The fields: {string.Join(", ", IncidentField.Editable.Select(field => field.Name))}."
            )
            .Sends(ApiBody.MergePatch, "application/json")
            .Produces<IncidentAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, IncidentDetailQuery incidents, IncidentAnswers answers, LeftOutReader leftOut, ReportingCalendar calendar,
        TimeProvider time)
    {
        var query = new ApiQuery(http);
        var filter = query.Filter(RecordKind.Incidents);
        var chosen = query.Period(calendar, time.GetUtcNow().UtcDateTime);
        var (limit, cursor, status, search) = (query.Limit(), query.Cursor(2), query.Words<IncidentStatus>("status"), query.One("q"));
        var origin = query.One("origin");
        if (chosen is null || query.Problem is not null) return query.Problem!;
        (DateTime, long)? after = cursor is [var ticks, var id]
            ? (new DateTime(Math.Min(ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc), id)
            : null;
        var request = new IncidentListRequest(filter, chosen.Period) { Status = status, Search = search, Origin = origin };
        var read = await incidents.AfterAsync(request, after, limit + 1, http.RequestAborted);
        var items = await answers.OfAsync([.. read.Take(limit)], http.RequestAborted);
        return TypedResults.Ok(
            new ApiPage<IncidentAnswer>(
                items, read.Count > limit ? ApiCursor.Write(read[limit - 1].Stored.StartedAt.Ticks, read[limit - 1].Stored.Id) : null)
            {
                SuggestedLeftOut = await leftOut.SuggestedAsync(request, http.RequestAborted),
            }
        );
    }

    private static Task<IResult> OneAsync(string id, HttpContext http, IncidentDetailQuery incidents, IncidentAnswers answers) =>
        AnswerAsync(id, incidents, answers, http.RequestAborted);

    private static async Task<IResult> CreateAsync(
        HttpContext http, IncidentDetailQuery incidents, IncidentAnswers answers, IncidentEditing editing)
    {
        var cancel = http.RequestAborted;
        var (body, problem) = await ApiBody.ReadAsync(http);
        if (problem is not null) return problem;
        var (said, faults) = IncidentPatchReader.Read(body, IncidentField.ByHand);
        if (faults.Count > 0) return ApiProblem.Fields(faults);
        var result = await editing.CreateAsync(said, cancel);
        if (result is not IncidentCreationResult.Created { Id: var made })
            return ApiProblem.Fields(((IncidentCreationResult.Refused)result).Faults);
        var id = made.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.Location = $"{ApiSetup.Root}/incidents/{id}";
        return await AnswerAsync(id, incidents, answers, cancel, StatusCodes.Status201Created);
    }

    private static async Task<IResult> PatchAsync(
        string id, HttpContext http, IncidentDetailQuery incidents, IncidentAnswers answers, IncidentEditing editing)
    {
        var cancel = http.RequestAborted;
        if (await FindAsync(id, incidents, cancel) is not { Stored: var stored }) return ApiProblem.NotFound("incident", id);
        if (IfMatch.Of(http.Request) is not { } condition) return IfMatch.Required;
        if (!condition.Holds(stored.Version)) return IfMatch.Failed;
        var (body, problem) = await ApiBody.ReadAsync(http, ApiBody.MergePatch);
        if (problem is not null) return problem;
        var (patch, faults) = IncidentPatchReader.Read(body, IncidentField.Editable);
        if (faults.Count > 0) return ApiProblem.Fields(faults);
        return await editing.ApplyAsync(stored.Id, patch, stored.Version, cancel) switch
        {
            IncidentEditResult.Saved => await AnswerAsync(id, incidents, answers, cancel),
            IncidentEditResult.Stale => IfMatch.Failed,
            IncidentEditResult.Refused refused => ApiProblem.Fields(refused.Faults),
            _ => ApiProblem.NotFound("incident", id),
        };
    }

    private static async Task<IResult> AnswerAsync(
        string id, IncidentDetailQuery incidents, IncidentAnswers answers, CancellationToken cancel,
        int status = StatusCodes.Status200OK) =>
        await FindAsync(id, incidents, cancel) is { } detail && await answers.OfAsync([detail], cancel) is [var answer]
            ? new TaggedAnswer(answer, detail.Stored.Version, status)
            : ApiProblem.NotFound("incident", id);

    private static async Task<IncidentDetail?> FindAsync(string id, IncidentDetailQuery incidents, CancellationToken cancel) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await incidents.FindAsync(number, cancel)
            : null;
}
