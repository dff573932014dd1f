using System.ComponentModel.DataAnnotations;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Operations;

/// <summary>The calendar that every figure is cut by. Section <c>Reporting</c>.</summary>
public sealed class ReportingOptions
{
    public const string Section = "Reporting";

    /// <summary>What an organisation is called that nobody named.</summary>
    public const string Nameless = "Our organisation";

    /// <summary>Name of the organisation, as it stands on printed pages. Default <c>Our organisation</c>; while the sample organisation is
    /// loaded, its name.</summary>
    [Required, MaxLength(100)]
    public string Organisation { get; set; } = Nameless;

    /// <summary>Time zone of days, weeks, months and quarters, an IANA name such as <c>Europe/Berlin</c>. Default <c>UTC</c>.</summary>
    [Required, ZoneName]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Month in which the fiscal year begins, 1 to 12. Default 1.</summary>
    [Range(1, 12)]
    public int FiscalYearStartMonth { get; set; } = 1;

    /// <summary>The calendar that these settings name.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is unknown to this machine.</exception>
    public ReportingCalendar Calendar() => new(TimeZoneInfo.FindSystemTimeZoneById(TimeZone), FiscalYearStartMonth);
}
