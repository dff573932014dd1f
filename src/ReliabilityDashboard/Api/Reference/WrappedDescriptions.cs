using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ReliabilityDashboard.Api.Reference;

/// <summary>Joins descriptions that come from comments into one line: where the source breaks them means nothing to who reads
/// them.</summary>
internal sealed class WrappedDescriptions : OpenApiVisitorBase
{
    public static Task JoinAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        new OpenApiWalker(new WrappedDescriptions()).Walk(document);
        return Task.CompletedTask;
    }

    public override void Visit(OpenApiOperation operation) =>
        (operation.Summary, operation.Description) = (Joined(operation.Summary), Joined(operation.Description));

    public override void Visit(IOpenApiSchema schema) => Join(schema);

    public override void Visit(IOpenApiParameter parameter) => Join(parameter);

    public override void Visit(IOpenApiRequestBody requestBody) => Join(requestBody);

    public override void Visit(IOpenApiResponse response) => Join(response);

    public override void Visit(IOpenApiReferenceHolder referenceHolder)
    {
        if (referenceHolder is IOpenApiDescribedElement described) Join(described);
    }

    // A reference shows what it leads to; what needs no joining is left there, or it would be copied.
    private static void Join(IOpenApiDescribedElement described)
    {
        if (Joined(described.Description) is { } joined && joined != described.Description) described.Description = joined;
    }

    private static string? Joined(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
