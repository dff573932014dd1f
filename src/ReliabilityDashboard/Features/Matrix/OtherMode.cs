namespace ReliabilityDashboard.Features.Matrix;

/// <summary>A failure mode to choose.</summary>
public sealed record OtherMode(long Id, string Title, int Incidents)
{
    public override string ToString() => $"{Title} ({Incidents})";
}
