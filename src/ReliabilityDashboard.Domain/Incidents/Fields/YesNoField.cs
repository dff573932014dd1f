namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>Yes or no; no where nobody says anything.</summary>
public sealed class YesNoField(string name, string label) : IncidentField<bool?>(name, label), IWordField
{
    private static readonly WordTable<bool> Table = new([("true", true), ("false", false)]);

    /// <inheritdoc/>
    public override object? Default => false;

    /// <inheritdoc/>
    public string Named => Table.Named;

    /// <inheritdoc/>
    public IReadOnlyList<(string Word, string Title)> Choices { get; } = [("true", "Yes"), ("false", "No")];

    /// <inheritdoc/>
    public string WithoutWord => "Not said";

    /// <inheritdoc/>
    public object? Find(ReadOnlySpan<char> word) => Table.Find(word);

    /// <inheritdoc/>
    public string WordOf(object meaning) => (bool)meaning ? "true" : "false";

    /// <inheritdoc/>
    public string TitleOf(object meaning) => (bool)meaning ? "Yes" : "No";
}
