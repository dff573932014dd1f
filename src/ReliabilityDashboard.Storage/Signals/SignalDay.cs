using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Golden signals of a service on a local day, histograms merged.</summary>
public sealed class SignalDay
{
    public DateOnly Day { get; set; }
    public int ServiceId { get; set; }
    public long? Requests { get; set; }
    public long? Errors { get; set; }
    public long? ImplicitErrors { get; set; }
    /// <summary>Requests of the buckets that report <see cref="Errors"/>.</summary>
    public long ErrorRequests { get; set; }
    /// <summary>Requests of the buckets that report <see cref="ImplicitErrors"/>.</summary>
    public long ImplicitRequests { get; set; }
    /// <summary>Seconds of the buckets that had requests.</summary>
    public long RequestSeconds { get; set; }
    public string? LatencyOk { get; set; }
    public string? LatencyFailed { get; set; }

    /// <summary>The same as figures are computed from it.</summary>
    public SignalSums Sums(ReportingCalendar calendar) =>
        new(
            calendar.Midnight(Day), Requests, Errors, ImplicitErrors, ErrorRequests, ImplicitRequests, RequestSeconds,
            LatencyHistogram.Stored(LatencyOk), LatencyHistogram.Stored(LatencyFailed));
}

internal sealed class SignalDayConfiguration : IEntityTypeConfiguration<SignalDay>
{
    public void Configure(EntityTypeBuilder<SignalDay> builder)
    {
        builder.ToTable("signal_days");
        builder.HasKey(d => new { d.ServiceId, d.Day });
    }
}
