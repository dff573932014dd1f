using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Operations;

/// <summary>How long single records are kept. Section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>
    /// Days of raw sessions and signals to keep; older ones are dropped every night, their day rollups stay for ever.
    /// Default 0: nothing is dropped. From 0 to 36500.
    /// </summary>
    [Range(0, 36_500)]
    public int RawDays { get; set; }
}
