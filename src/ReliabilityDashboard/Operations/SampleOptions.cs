namespace ReliabilityDashboard.Operations;

/// <summary>The sample organisation. Section <c>Sample</c>.</summary>
public sealed class SampleOptions
{
    public const string Section = "Sample";

    /// <summary>Whether an empty database is filled with the sample organisation at start. Default false.</summary>
    public bool Load { get; set; }
}
