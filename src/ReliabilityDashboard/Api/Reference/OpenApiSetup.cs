using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ReliabilityDashboard.Api.Reference;

/// <summary>The API's own description, made from its endpoints: <c>/openapi/v1.json</c>, and a page to read it.</summary>
public static class OpenApiSetup
{
    public const string Document = "v1";

    public static IServiceCollection AddApiReference(this IServiceCollection services) =>
        services
            .AddSingleton<ApiReferenceReader>()
            .AddOpenApi(
                Document,
                options =>
                {
                    options.ShouldInclude = call => call.RelativePath?.StartsWith(ApiSetup.Root[1..], StringComparison.Ordinal) is true;
                    options.AddDocumentTransformer(DescribeAsync);
                    options.AddOperationTransformer(OperationDescription.ApplyAsync);
                    options.AddDocumentTransformer(WrappedDescriptions.JoinAsync);
                }
            );

    /// <summary>Public: it says nothing about this installation.</summary>
    public static void MapApiReference(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        const string Key = "key";
        document.Info = new()
        {
            Title = "Reliability Dashboard",
            Version = "v1",
            Description =
                "Send a key as “Authorization: Bearer KEY”. Errors are problem details (RFC 9457) that name the field at fault; "
                    + "too many calls are answered 429 with Retry-After. "
                + "Instants are UTC, ISO 8601. Lists come in pages: give next_cursor back as cursor.",
        };
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key with scopes, from the settings or from create-api-key.",
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        return Task.CompletedTask;
    }
}
