using System.Globalization;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>Which entries of the audit log the address asks for.</summary>
/// <param name="Address">The whole address.</param>
public sealed record AuditAddress(PageAddress Address)
{
    /// <summary>The page.</summary>
    public const string Path = RecordAddress.Audit;

    public const int PageSize = 50;

    public string? Who => Address.Other("who");
    public string? Kind => Address.Other("kind");
    /// <summary>The object whose history it is; with <see cref="Kind"/>.</summary>
    public string? ObjectId => Address.Other("object");
    public string? Named => Address.Other("q");
    /// <summary>From 1.</summary>
    public int Page => Address.Page;
    public IReadOnlyList<string> Faults { get; private init; } = [];

    /// <summary>Whether it is the history of one object: then all of it, unless a period is named.</summary>
    public bool IsHistory => ObjectId is not null;

    /// <summary>A history without a period of its own.</summary>
    public bool IsOfAllTimes => IsHistory && !Address.HasChosenPeriod;

    public bool IsFiltered => Who is not null || Kind is not null || ObjectId is not null || Named is not null;

    public static AuditAddress Parse(string address) => Of(PageAddress.Parse(address));

    public static AuditAddress Of(PageAddress parsed)
    {
        List<string> faults = [.. parsed.Faults];
        if (parsed.Other("object") is not null && parsed.Other("kind") is null)
        {
            faults.Add("“object” needs a “kind”, such as incident.");
            parsed = parsed.WithOther("object", null);
        }
        return new(parsed) { Faults = faults };
    }

    /// <summary>What is asked of the log.</summary>
    public AuditLogRequest Request(ReportingCalendar calendar, DateTime now)
    {
        var period = IsOfAllTimes ? null : Address.Period(calendar, now);
        return new(Who, Kind, ObjectId, Named, period?.Period.From, period?.Period.To, (Page - 1) * PageSize, PageSize);
    }

    public string OfWho(string? who) => Fresh(Address.WithOther("who", who));

    /// <summary>Of another kind, so no longer of that one object.</summary>
    public string OfKind(string? kind) => Fresh(Address.WithOther("kind", kind).WithOther("object", null));

    public string Searching(string? text) => Fresh(Address.WithOther("q", text?.Trim()));

    public string At(int page) => Address.WithOther("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null).ToString();

    /// <summary>Every kind, everybody, in the same period.</summary>
    public string WithoutFilters() =>
        Fresh(Address.WithOther("who", null).WithOther("kind", null).WithOther("object", null).WithOther("q", null));

    private static string Fresh(PageAddress address) => address.WithOther("page", null).ToString();
}
