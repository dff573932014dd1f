namespace ReliabilityDashboard.Security.Hardening;

/// <summary>Of an endpoint whose answer pages of other sites may show, such as a badge in a README.</summary>
public sealed class ShownElsewhere
{
    public static ShownElsewhere Instance { get; } = new();

    private ShownElsewhere() { }
}
