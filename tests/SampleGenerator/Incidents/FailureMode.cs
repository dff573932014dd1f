
namespace SampleGenerator.Incidents;

/// <summary>A way in which something fails, with how often and how far, as written in the text files.</summary>
/// <param name="At">The instant of a single incident that belongs to a story; null where chance places it.</param>
/// <param name="Part">What happened once: where in the two years it lies, from 0 to 1; null where that is drawn.</param>
/// <param name="Late">Its occurrences gather in the second year.</param>
internal sealed record FailureMode(
    string Key,
    string Service,
    string Category,
    string Trigger,
    string Journey,
    int Occurrences,
    int Severity,
    double Share,
    bool HasFingerprint,
    IReadOnlyList<string> Affected, bool Late, DateTime? At, double? Part, IReadOnlyList<string> Titles, IReadOnlyList<string> Descriptions)
{
    /// <summary>Whose failure it is, where not its own service's.</summary>
    public string Origin { get; init; } = "";

    public string Team => Company.Service.Named(Service).Team;

    public string Fingerprint => HasFingerprint ? $"{Service}/{Key}" : "";
}
