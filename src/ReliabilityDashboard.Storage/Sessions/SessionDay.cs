using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sessions of a local day by service, journey, segment and platform.</summary>
public sealed class SessionDay
{
    /// <summary>In the reporting zone.</summary>
    public DateOnly Day { get; set; }
    public int ServiceId { get; set; }
    public int JourneyId { get; set; }
    public string Segment { get; set; } = "";
    public string Platform { get; set; } = "";
    /// <summary>Raw rows summed up here; the rollup goes with the last of them.</summary>
    public long Rows { get; set; }
    public long Total { get; set; }
    /// <summary>Sessions of rows that report crashes: the denominator of the crash-free rate.</summary>
    public long CrashTotal { get; set; }
    public long Crashed { get; set; }
    public long ErroredTotal { get; set; }
    public long Errored { get; set; }
    public long AbnormalTotal { get; set; }
    public long Abnormal { get; set; }
    /// <summary>User-days of daily rows, all of them.</summary>
    public long Users { get; set; }
    public long CrashedUsers { get; set; }
    /// <summary>Of <see cref="Users"/> those of days of another zone.</summary>
    public long ShiftedUsers { get; set; }
    /// <summary>User-days of daily rows without release, platform, segment and journey.</summary>
    public long WholeUsers { get; set; }
    public long WholeCrashedUsers { get; set; }
    /// <summary>Of <see cref="WholeUsers"/> those of days of another zone.</summary>
    public long WholeShiftedUsers { get; set; }
}

internal sealed class SessionDayConfiguration : IEntityTypeConfiguration<SessionDay>
{
    public void Configure(EntityTypeBuilder<SessionDay> builder)
    {
        builder.ToTable("session_days");
        builder.HasKey(d => new { d.ServiceId, d.Day, d.JourneyId, d.Segment, d.Platform });
        builder.HasIndex(d => d.Day);
    }
}
