using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ReliabilityDashboard.Api.Reference;

/// <summary>Reads the API's own description for its page: the page shows what programs are told.</summary>
public sealed class ApiReferenceReader([FromKeyedServices(OpenApiSetup.Document)] IOpenApiDocumentProvider provider)
{
    private static readonly JsonSerializerOptions Readable = new(ApiJson.Options) { WriteIndented = true };

    /// <summary>The calls, in the order of their groups.</summary>
    public async Task<IReadOnlyList<ApiCallGroup>> ReadAsync(CancellationToken cancel)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancel);
        var calls =
            from path in document.Paths
            from operation in path.Value.Operations ?? []
            select (Tag: operation.Value.Tags?.FirstOrDefault()?.Name ?? "", Call: Of(path.Key, operation.Key.Method, operation.Value));
        return [.. calls.GroupBy(one => one.Tag).Select(group => new ApiCallGroup(group.Key, [.. group.Select(one => one.Call)]))];
    }

    private static ApiCall Of(string path, string method, OpenApiOperation operation) =>
        new(
            operation.OperationId ?? "",
            method,
            path,
            operation.Summary ?? "",
            operation.Description ?? "",
            [
                .. (operation.Parameters ?? []).Select(parameter => new ApiCallParameter(
                    parameter.Name ?? "", parameter.In == ParameterLocation.Path, parameter.Description ?? "")),
            ],
            operation.RequestBody?.Content?.Keys.FirstOrDefault(),
            operation.RequestBody?.Content?.Values.Select(content => Text(content.Example)).FirstOrDefault(text => text is not null),
            operation
                .Responses?.Where(response => response.Key.StartsWith('2'))
                // What is begun or made before what is merely shown.
                .OrderByDescending(response => response.Key, StringComparer.Ordinal)
                .SelectMany(response => response.Value.Content?.Values ?? [])
                .Select(content => Text(content.Example))
                .FirstOrDefault(text => text is not null)
        );

    private static string? Text(JsonNode? example) =>
        example switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => example.ToJsonString(Readable),
        };
}
