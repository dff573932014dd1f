namespace ReliabilityDashboard.Shell.Paper;

/// <summary>What of its address a page applies; its filter bar says it.</summary>
[Flags]
public enum PaperScope
{
    /// <summary>A single record.</summary>
    None = 0,
    /// <summary>Values of dimensions, and what is the page's own.</summary>
    Filter = 1,
    /// <summary>A stretch of time.</summary>
    Period = 2,
    /// <summary>What it is compared with.</summary>
    Comparison = 4,
}
