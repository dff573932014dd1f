using System.Collections;

namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>What a record or a person says anew of an incident: a value, that a field is cleared, or nothing. Made once, then only
/// read.</summary>
/// <remarks>Of a record, cleared empties what the source said before; of a person, it withdraws their word so that the source's newest
/// holds
/// again.</remarks>
public sealed class IncidentPatch : IEquatable<IncidentPatch>, IEnumerable<IncidentField>
{
    private static readonly object Cleared = new();

    // Null: not spoken of.
    private readonly object?[] values = new object?[IncidentField.All.Count];

    /// <summary>What is said of a field.</summary>
    public Given<T> Get<T>(IncidentField<T> field) =>
        values[field.Number] switch
        {
            null => Given<T>.Absent,
            var value when value == Cleared => Given<T>.Cleared,
            var value => Given<T>.Of((T)value),
        };

    /// <summary>Whether a field is spoken of.</summary>
    public bool Speaks(IncidentField field) => values[field.Number] is not null;

    /// <summary>The new value of a field; null where it is cleared or not spoken of.</summary>
    public object? this[IncidentField field] => values[field.Number] is { } value && value != Cleared ? value : null;

    /// <summary>Says a field; null clears it.</summary>
    public void Add<T>(IncidentField<T> field, T? value) => values[field.Number] = value ?? Cleared;

    /// <summary>Says of a field what is given, which may be nothing.</summary>
    public void Add<T>(IncidentField<T> field, Given<T> given) =>
        values[field.Number] = given.IsGiven ? given.Value ?? Cleared : null;

    /// <summary>Says a field of any type; null clears it.</summary>
    /// <exception cref="ArgumentException">The value is none of the field's type.</exception>
    public void Put(IncidentField field, object? value) =>
        values[field.Number] = field.Takes(value)
            ? value ?? Cleared
            : throw new ArgumentException($"{value!.GetType()} is no value of {field}.", nameof(value));

    /// <summary>The same with one more field.</summary>
    public IncidentPatch With<T>(IncidentField<T> field, T? value)
    {
        var patch = new IncidentPatch();
        values.CopyTo(patch.values, 0);
        patch.Add(field, value);
        return patch;
    }

    /// <summary>The fields after this patch.</summary>
    /// <param name="said">What was said before.</param>
    /// <param name="attributes">What is said beyond the fields from now on.</param>
    public IncidentFields Over(IncidentFields said, string? attributes)
    {
        var after = new object?[values.Length];
        for (var number = 0; number < after.Length; number++)
            after[number] = values[number] switch
            {
                null => said[IncidentField.All[number]],
                var value when value == Cleared => null,
                var value => value,
            };
        return new(after) { Attributes = attributes };
    }

    /// <summary>A person's patch as it is kept: without spaces around a text.</summary>
    public IncidentPatch Kept()
    {
        var kept = new IncidentPatch();
        foreach (var field in this) kept.Put(field, this[field] is { } value ? field.Kept(value) : null);
        return kept;
    }

    /// <inheritdoc/>
    public bool Equals(IncidentPatch? other) =>
        other is not null && IncidentFields.Same(values, other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IncidentPatch);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(this[IncidentField.Title], this[IncidentField.StartedAt]);

    /// <summary>The fields that are spoken of, in the order of the list.</summary>
    public IEnumerator<IncidentField> GetEnumerator() => IncidentField.All.Where(Speaks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
