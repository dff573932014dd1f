using System.Globalization;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Which runs the address asks for.</summary>
/// <param name="Address">The whole address.</param>
public sealed record ImportListAddress(PageAddress Address)
{
    public const int PageSize = 25;

    public string? Source { get; private init; }
    public string? Kind { get; private init; }
    public RunStatus? Status { get; private init; }
    /// <summary>From 1.</summary>
    public int Page { get; private init; } = 1;
    public IReadOnlyList<string> Faults { get; private init; } = [];

    public bool IsFiltered => Source is not null || Kind is not null || Status is not null;

    public ImportRunListRequest Request => new(Source, Kind, Status, (Page - 1) * PageSize, PageSize);

    public static ImportListAddress Parse(string address) => Of(PageAddress.Parse(address));

    public static ImportListAddress Of(PageAddress parsed)
    {
        List<string> faults = [.. parsed.Faults];
        var kind = ImportKinds.Find(parsed.Other("kind"));
        if (kind is null && parsed.Other("kind") is { } word)
            faults.Add($"There is no kind “{word}”; there are {ImportKinds.Named}.");
        RunStatus? status = null;
        if (parsed.Other("status") is { } asked)
        {
            status = Enum.GetValues<RunStatus>()
                .Cast<RunStatus?>()
                .FirstOrDefault(s => RunWords.Of(s!.Value).Equals(asked, StringComparison.OrdinalIgnoreCase));
            if (status is null)
                faults.Add(
                    $"There is no status “{asked}”; there are {string.Join(", ", Enum.GetValues<RunStatus>().Select(RunWords.Of))}.");
        }
        return new(parsed)
        {
            // "source" is also a filter of other pages; here it is one source's runs.
            Source = parsed.Filter[Dimension.Source] is [var first, ..] ? first : null,
            Kind = kind?.Word, Status = status, Faults = faults,
            Page = parsed.Page,
        };
    }

    public string OfSource(string? source) => Fresh(Address.WithFilter(Dimension.Source, string.IsNullOrEmpty(source) ? [] : [source]));

    public string OfKind(string? kind) => Fresh(Address.WithOther("kind", kind));

    public string Of(RunStatus? status) => Fresh(Address.WithOther("status", status is { } one ? RunWords.Of(one) : null));

    public string At(int page) => Address.WithOther("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null).ToString();

    private static string Fresh(PageAddress address) => address.WithOther("page", null).ToString();
}
