namespace ReliabilityDashboard.Storage.Settings;

/// <summary>A figure that people set on pages, as JSON, with who and when.</summary>
public sealed class Setting
{
    public required string Key { get; set; }
    public required string Value { get; set; }
    public required string SetBy { get; set; }
    public DateTime SetAt { get; set; }
}
