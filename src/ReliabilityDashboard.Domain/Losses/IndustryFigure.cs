using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Domain.Losses;

/// <summary>A published figure of the industry: offered with its source, and counted nowhere until a person confirms a value.</summary>
/// <param name="Id">Its word.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Value">As published: money as a number, a share as a fraction.</param>
/// <param name="Unit">Which of the two.</param>
/// <param name="Source">Who says so.</param>
/// <param name="CountsIn">What is reckoned with it once it is confirmed.</param>
public sealed record IndustryFigure(string Id, string Title, double Value, IndustryUnit Unit, string Source, string CountsIn)
{
    /// <summary>Cost of a minute of downtime.</summary>
    public const string CostPerMinute = "cost-per-minute";
    /// <summary>Part of the failures that a circuit breaker stops.</summary>
    public const string BreakerReduction = "breaker-reduction";
    /// <summary>Cost of a critical incident.</summary>
    public const string CostPerIncident = "cost-per-critical-incident";
    /// <summary>Share of integration failures.</summary>
    public const string IntegrationShare = "integration-share";

    private const string File = "industry-figures.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>All of them, in the order of their file.</summary>
    public static IReadOnlyList<IndustryFigure> All { get; } = Read();

    /// <summary>Why a value cannot be one of this figure; null where it can.</summary>
    public string? Refuses(double? value) => value switch
    {
        null => "expected a number",
        _ when !(value > 0 && double.IsFinite(value.Value)) => "expected a number above 0",
        > 1 when Id is BreakerReduction or IntegrationShare => "expected at most 100 %",
        > 1e12 => "expected at most 1 000 000 000 000",
        _ => null,
    };

    private static IndustryFigure[] Read()
    {
        using var stream = typeof(IndustryFigure).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not part of the assembly.");
        return JsonSerializer.Deserialize<IndustryFigure[]>(stream, Options) ?? [];
    }
}

/// <summary>What a figure is said in.</summary>
public enum IndustryUnit
{
    /// <summary>An amount.</summary>
    Money,
    /// <summary>A fraction.</summary>
    Share,
}
