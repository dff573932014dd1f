using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sessions of a local day by service and release.</summary>
public sealed class SessionReleaseDay
{
    public DateOnly Day { get; set; }
    public int ServiceId { get; set; }
    public string Release { get; set; } = "";
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
    /// <summary>User-days of daily rows.</summary>
    public long Users { get; set; }
    public long CrashedUsers { get; set; }
    /// <summary>Of <see cref="Users"/> those of days of another zone.</summary>
    public long ShiftedUsers { get; set; }
}

internal sealed class SessionReleaseDayConfiguration : IEntityTypeConfiguration<SessionReleaseDay>
{
    public void Configure(EntityTypeBuilder<SessionReleaseDay> builder)
    {
        builder.ToTable("session_release_days");
        builder.HasKey(d => new { d.ServiceId, d.Day, d.Release });
        builder.HasIndex(d => d.Day);
    }
}
