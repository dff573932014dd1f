using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>What the address of the list asks for beyond filter and period, so that a link shows the same to everyone.</summary>
/// <param name="Address">The whole address.</param>
public sealed record IncidentListAddress(PageAddress Address)
{
    private const string Comfortable = "comfortable";

    public string? Search => Address.Other("q");

    /// <summary>Whose failure it was; null: anybody's.</summary>
    public string? Origin => Address.Other("origin") is { Length: > 0 } name ? name : null;

    public ValueList<IncidentStatus> Status { get; private init; } = [];
    public IncidentSort Sort { get; private init; }
    public bool Ascending { get; private init; }
    /// <summary>From 1.</summary>
    public int Page { get; private init; } = 1;
    public IncidentPlacing Placing { get; private init; }
    /// <summary>Any of these findings; none: whatever their data.</summary>
    public ValueList<FindingRule<Incident>> Findings { get; private init; } = [];
    /// <summary>One line a row, unless two are asked for: a screen shows twenty.</summary>
    public bool Compact => Address.Other("rows") != Comfortable;
    public IReadOnlyList<string> Faults { get; private init; } = [];

    public static IncidentListAddress Parse(string address) => Of(PageAddress.Parse(address));

    public static IncidentListAddress Of(PageAddress address)
    {
        List<string> faults = [.. address.Faults];
        List<IncidentStatus> statuses = [];
        foreach (var word in address.Others.Where(other => other.Key == "status").Select(other => other.Value))
        {
            if (Word<IncidentStatus>(word) is { } status) statuses.Add(status);
            else faults.Add($"There is no status “{word}”; there are open, mitigated, resolved, cancelled.");
        }
        var sorted = address.Other("sort") ?? "-started";
        if (Word<IncidentSort>(sorted.TrimStart('-')) is not { } sort)
        {
            faults.Add(
                $"A list is not sorted by “{sorted}”; it is by "
                    + $"{string.Join(", ", Enum.GetNames<IncidentSort>().Select(name => name.ToLowerInvariant()))}."
            );
            (sort, sorted) = (IncidentSort.Started, "-started");
        }
        var placing = IncidentPlacing.Started;
        if (address.Other("by") is { } by)
        {
            if (Word<IncidentPlacing>(by) is { } known) placing = known;
            else faults.Add($"Incidents are not placed by “{by}”; they are by started, detected, mitigated, resolved.");
        }
        List<FindingRule<Incident>> findings = [];
        foreach (var word in address.Others.Where(other => other.Key == QualityChoice.Parameter).Select(other => other.Value))
        {
            if (QualityChoice.Read(word) is { Count: > 0 } chosen) findings.AddRange(chosen);
            else
                faults.Add(
                    $"There is no finding “{word}”; there are {string.Join(", ", QualityChoice.All.Select(choice => choice.Word))}.");
        }
        return new(address)
        {
            Findings = new([.. findings.Distinct()]),
            Status = new([.. statuses.Distinct()]), Sort = sort, Ascending = !sorted.StartsWith('-'), Placing = placing, Faults = faults,
            Page = address.Page,
        };
    }

    /// <summary>The first page with another search text.</summary>
    public string Searching(string? text) => Address.WithOther("q", text?.Trim()).WithOther("page", null).ToString();

    /// <summary>The first page of one status; null: of all.</summary>
    public string Of(IncidentStatus? status) =>
        Address.WithOther("status", status?.ToString().ToLowerInvariant()).WithOther("page", null).ToString();

    /// <summary>The first page of the incidents with one finding, by its word; null: whatever their data.</summary>
    public string Finding(string? word) => Address.WithOther(QualityChoice.Parameter, word).WithOther("page", null).ToString();

    public string At(int page) =>
        Address.WithOther("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null).ToString();

    public string Rows(bool compact) => Address.WithOther("rows", compact ? null : Comfortable).ToString();

    /// <summary>The first page in another order: the column's usual direction, or the other one where it is sorted so already.</summary>
    public string By(IncidentSort sort)
    {
        var ascending = Sort == sort ? !Ascending : sort is not (IncidentSort.Started or IncidentSort.Duration or IncidentSort.Share);
        var word = (ascending ? "" : "-") + sort.ToString().ToLowerInvariant();
        return Address.WithOther("sort", word == "-started" ? null : word).WithOther("page", null).ToString();
    }

    /// <summary>The first page of everybody's failures.</summary>
    public string OfAnyOrigin() => Address.WithOther("origin", null).WithOther("page", null).ToString();

    /// <summary>Everything in the same period.</summary>
    public string WithoutFilters() =>
        (Address with { Filter = RecordFilter.All })
            .WithOther("q", null)
            .WithOther("origin", null)
            .WithOther("status", null)
            .WithOther(QualityChoice.Parameter, null)
            .WithOther("page", null)
            .ToString();

    /// <summary>The same from a date on until now.</summary>
    public string Since(DateOnly date) =>
        (Address with { Preset = null, From = AddressInstant.Of(date), To = null }).WithOther("page", null).ToString();

    private static T? Word<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
