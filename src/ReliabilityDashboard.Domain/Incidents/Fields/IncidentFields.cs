using System.Collections;

namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>The fields of an incident as one side said them, the source or a person, or as they hold. Null: nothing is said. Made once,
/// then only read.</summary>
public sealed class IncidentFields : IEquatable<IncidentFields>, IEnumerable<KeyValuePair<IncidentField, object>>
{
    private readonly object?[] values;

    /// <summary>Nothing is said.</summary>
    public IncidentFields() => values = new object?[IncidentField.All.Count];

    internal IncidentFields(object?[] values) => this.values = values;

    /// <summary>What a source says beyond the fields, a JSON object; null where that is nothing.</summary>
    public string? Attributes { get; init; }

    /// <summary>What is said of a field.</summary>
    public T? Get<T>(IncidentField<T> field) => (T?)values[field.Number];

    /// <summary>What is said of a field of any type.</summary>
    public object? this[IncidentField field] => values[field.Number];

    /// <summary>Says a field.</summary>
    public void Add<T>(IncidentField<T> field, T? value) => values[field.Number] = value;

    /// <summary>The fields as they hold: a person's word over the source's.</summary>
    public static IncidentFields Merge(IncidentFields source, IncidentFields person)
    {
        var holds = new IncidentFields { Attributes = source.Attributes };
        foreach (var field in IncidentField.All)
            holds.values[field.Number] =
                field.Voice switch
                {
                    FieldVoice.Source => source[field],
                    FieldVoice.Person => person[field],
                    _ => person[field] ?? source[field],
                }
                ?? field.Default;
        // A person's start is no guess any more; one that is known only from the detection is.
        if (person[IncidentField.StartedAt] is not null) holds.Add(IncidentField.StartedInferred, false);
        if (person[IncidentField.MitigatedAt] is not null) holds.Add(IncidentField.MitigatedInferred, false);
        if (holds[IncidentField.StartedAt] is null && holds.Get(IncidentField.DetectedAt) is { } detected)
        {
            holds.Add(IncidentField.StartedAt, detected);
            holds.Add(IncidentField.StartedInferred, true);
        }
        return holds;
    }

    /// <summary>The fields that read otherwise in others.</summary>
    public IEnumerable<IncidentField> Differing(IncidentFields others) =>
        IncidentField.All.Where(field => !field.Same(this[field], others[field]));

    /// <inheritdoc/>
    public bool Equals(IncidentFields? other) =>
        other is not null
        && Attributes == other.Attributes
        && Same(values, other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IncidentFields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attributes, this[IncidentField.Title], this[IncidentField.StartedAt]);

    /// <summary>The fields of which something is said, in the order of the list.</summary>
    public IEnumerator<KeyValuePair<IncidentField, object>> GetEnumerator()
    {
        foreach (var field in IncidentField.All)
            if (values[field.Number] is { } value) yield return new(field, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static bool Same(object?[] some, object?[] others)
    {
        for (var number = 0; number < some.Length; number++)
            if (!IncidentField.All[number].Same(some[number], others[number])) return false;
        return true;
    }
}
