using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Api.Reference;

/// <summary>Bodies and answers to show, kept as files beside this one: <c>CALL.json</c> is an answer, <c>CALL.422.json</c> that of one
/// status, <c>CALL.request.json</c> or <c>CALL.csv</c> a body. <c>"@NAME"</c> stands for the whole of another one, so that a record is
/// written down once.</summary>
public static partial class ApiExamples
{
    /// <summary>The example of a name; null where there is none.</summary>
    public static string? Find(string name)
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream($"api-example/{name}");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return OtherExample().Replace(reader.ReadToEnd(), other => Find(other.Groups[1].Value)!.TrimEnd());
    }

    [GeneratedRegex("\"@([\\w.]+)\"")]
    private static partial Regex OtherExample();
}
