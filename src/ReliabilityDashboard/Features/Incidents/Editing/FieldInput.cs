using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>One field of the form: what holds, what the source says, and what is being typed.</summary>
public sealed class FieldInput(IncidentField field)
{
    private string? typed;

    public IncidentField Field { get; } = field;

    /// <summary>What holds, as it was last read.</summary>
    public string Stored { get; set; } = "";

    /// <summary>The source's newest word.</summary>
    public string Source { get; set; } = "";

    /// <summary>What holds is a person's word.</summary>
    public bool ByPerson { get; set; }

    /// <summary>The person takes their word back; typing takes up again.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Why it was not taken.</summary>
    public string? Fault { get; set; }

    /// <summary>What somebody else made of it meanwhile.</summary>
    public string? Meanwhile { get; set; }

    public string? Typed
    {
        get => typed;
        set => (typed, Withdrawn, Fault) = (value, false, null);
    }

    public bool IsChanged => Withdrawn || FieldTexts.Canonical(Field, typed) != Stored;

    public void Withdraw()
    {
        Typed = Source;
        Withdrawn = true;
    }
}
