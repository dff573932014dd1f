using System.ComponentModel.DataAnnotations;
using ReliabilityDashboard.Importing.Schedules;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>How files come in. Section <c>Imports</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Imports";

    /// <summary>When the inbox is looked at: cron with five fields, or six with seconds, in the reporting zone. Default every
    /// minute.</summary>
    [Required, CronSchedule]
    public string InboxSchedule { get; set; } = "* * * * *";

    /// <summary>Largest uploaded file in bytes. Default 100 MiB, at least 1 KiB.</summary>
    [Range(1024L, long.MaxValue)]
    public long MaxUploadBytes { get; set; } = 100L << 20;

    /// <summary>Most bytes a file may hold after unpacking. Default 4 GiB, at least 1 KiB.</summary>
    [Range(1024L, long.MaxValue)]
    public long MaxDecompressedBytes { get; set; } = 4L << 30;

    /// <summary>For how many days files are kept as they came, so that they can be read again. Default 90; 0 keeps none.</summary>
    [Range(0, 36_500)]
    public int SpoolDays { get; set; } = 90;

    /// <summary>Whether sources may be asked at private addresses. Default false.</summary>
    public bool AllowPrivateAddresses { get; set; }
}
