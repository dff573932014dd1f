namespace ReliabilityDashboard.Api.Reference;

/// <summary>Bodies and answers to show, kept as files beside this one: <c>CALL.json</c> is an answer, <c>CALL.request.json</c> or
/// <c>CALL.csv</c> a body.</summary>
public static class ApiExamples
{
    /// <summary>The example of a name; null where there is none.</summary>
    public static string? Find(string name)
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream($"api-example/{name}");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
