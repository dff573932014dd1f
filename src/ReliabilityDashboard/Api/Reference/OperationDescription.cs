using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Api.Reference;

/// <summary>Adds to each call what its endpoint says of itself: parameters, body, scopes, examples.</summary>
internal static class OperationDescription
{
    public static Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Description = $"{operation.Description} Scope: {AccessTable.ScopesOf(metadata)}.".TrimStart();
        var takes = metadata.OfType<ApiTakes>().SelectMany(one => one.Names).ToList();
        foreach (var name in takes) (operation.Parameters ??= []).Add(Parameter(name, ApiParameters.IsRepeatable(name, takes)));
        foreach (
            var path in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path) ?? [])
            path.Description ??= PathWord(path.Name!);
        if (metadata.OfType<ApiSends>().LastOrDefault() is { } sends) operation.RequestBody = Body(sends, operation.OperationId!);
        foreach (var (status, response) in operation.Responses ?? [])
            if ((ApiExamples.Find($"{operation.OperationId}.{status}.json")
                ?? (status.StartsWith('2') ? ApiExamples.Find($"{operation.OperationId}.json") : null)) is { } example)
                foreach (var content in response.Content?.Values ?? []) content.Example = JsonNode.Parse(example);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(string name, bool many)
    {
        var single = new OpenApiSchema { Type = name == "limit" ? JsonSchemaType.Integer : JsonSchemaType.String };
        return new()
        {
            Name = name, In = ParameterLocation.Query, Description = ApiParameters.Describe(name),
            Schema = many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = single } : single, Explode = many,
        };
    }

    private static OpenApiRequestBody Body(ApiSends sends, string id) => new()
    {
        Required = true,
        Content = sends.Types.ToDictionary(type => type, type => new OpenApiMediaType { Example = Example(id, type) }),
    };

    private static JsonNode? Example(string id, string type) => type switch
    {
        "text/csv" => ApiExamples.Find($"{id}.csv"),
        "application/x-ndjson" => ApiExamples.Find($"{id}.ndjson"),
        _ => ApiExamples.Find($"{id}.request.json") is { } json ? JsonNode.Parse(json) : null,
    };

    private static string PathWord(string name) => name switch
    {
        "id" => "Id of the record, as it was answered.",
        "kind" => $"What the file holds: {ListWords.Or(ImportKinds.Words)}.",
        "metric" => "Id of the metric.",
        _ => "Name of the service or the mapping, of any case.",
    };
}
