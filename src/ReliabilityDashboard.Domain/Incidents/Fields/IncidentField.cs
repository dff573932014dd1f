namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>One thing that sources and people say of an incident. Files, both merges, rules, form, API and audit log go by this object:
/// none of them has a list of its own.</summary>
public abstract partial class IncidentField
{
    private readonly string? column;

    private protected IncidentField(string name, string label) => (Name, Label, column) = (name, label, name);

    /// <summary>Its place in the list.</summary>
    public int Number { get; private set; }

    /// <summary>As the API, faults and the audit log call it, such as <c>resolved_at</c>.</summary>
    public string Name { get; }

    /// <summary>As people read it.</summary>
    public string Label { get; }

    /// <summary>What a person who says it has to know; null where the label is enough.</summary>
    public string? Help { get; init; }

    /// <summary>Its column in files; null where no file says it, only a connector.</summary>
    public string? Column { get => column; init => column = value; }

    /// <summary>Other names of its column.</summary>
    public IReadOnlyList<string> ColumnAliases { get; init; } = [];

    /// <summary>Which question about the incident it answers.</summary>
    public required FieldGroup Group { get; init; }

    /// <summary>Who may say it.</summary>
    public FieldVoice Voice { get; init; } = FieldVoice.Both;

    /// <summary>Whether people may say it.</summary>
    public bool IsEditable => Voice is not FieldVoice.Source;

    /// <summary>Whether it has a value in every incident.</summary>
    public bool AlwaysHolds { get; init; }

    /// <summary>Whether the API answers it.</summary>
    public bool IsAnswered { get; init; } = true;

    /// <summary>Whether the API answers whose word it is, as <c>NAME_by</c>.</summary>
    public bool IsAnsweredBy { get; init; }

    /// <summary>The type of its value; nullable where that is a value type.</summary>
    public abstract Type ValueType { get; }

    /// <summary>What holds where nobody says anything; null: nothing.</summary>
    public virtual object? Default => null;

    /// <summary>Why a person cannot say this value; null where they can.</summary>
    /// <param name="value">A value of the field's type.</param>
    /// <param name="now">The clock, UTC.</param>
    public virtual string? FaultOf(object value, DateTime now) => null;

    /// <summary>A person's value as it is kept.</summary>
    internal virtual object Kept(object value) => value;

    internal abstract bool Takes(object? value);

    /// <summary>Whether two values of it say the same.</summary>
    public bool IsSame(object? one, object? other) => Same(one, other);

    internal virtual bool Same(object? left, object? right) => Equals(left, right);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}

/// <summary>A field whose values have one type.</summary>
/// <typeparam name="T">The type; nullable where it is a value type.</typeparam>
public abstract class IncidentField<T> : IncidentField
{
    private protected IncidentField(string name, string label) : base(name, label) { }

    /// <inheritdoc/>
    public sealed override Type ValueType => typeof(T);

    internal sealed override bool Takes(object? value) => value is null or T;
}
