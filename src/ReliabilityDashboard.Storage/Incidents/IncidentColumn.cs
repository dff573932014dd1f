using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Where a field of an incident stands in its row.</summary>
public abstract class IncidentColumn(IncidentField field)
{
    public IncidentField Field { get; } = field;

    /// <summary>What holds, from the row; names as the catalogue has them now.</summary>
    /// <param name="stored">The row.</param>
    /// <param name="named">The same incident with its names resolved.</param>
    public abstract object? Value(IncidentEntity stored, Incident named);

    /// <summary>Whether the row says whose word it is.</summary>
    public abstract bool KeepsBy { get; }

    /// <summary>Whose word it is; null where nobody said anything, or where the row does not keep it.</summary>
    public abstract SetBy? By(IncidentEntity stored);

    /// <summary>Writes what holds into the row.</summary>
    internal abstract void Write(IncidentEntity incident, IncidentFields holds, NameDirectory names);
}

/// <summary>Where a field of one type stands.</summary>
/// <param name="field">The field.</param>
/// <param name="read">Its value from the row and the resolved incident.</param>
/// <param name="write">Puts its value into the row; the names are for what is kept as a reference.</param>
internal sealed class IncidentColumn<T>(
    IncidentField<T> field, Func<IncidentEntity, Incident, T?> read, Action<IncidentEntity, T?, NameDirectory> write)
    : IncidentColumn(field)
{
    /// <summary>Reads whose word it is.</summary>
    public Func<IncidentEntity, SetBy?>? ReadBy { get; init; }

    /// <summary>Keeps whose word it is.</summary>
    public Action<IncidentEntity, SetBy?>? WriteBy { get; init; }

    public override object? Value(IncidentEntity stored, Incident named) => read(stored, named);

    public override bool KeepsBy => ReadBy is not null;

    public override SetBy? By(IncidentEntity stored) => ReadBy?.Invoke(stored);

    internal override void Write(IncidentEntity incident, IncidentFields holds, NameDirectory names)
    {
        write(incident, holds.Get(field), names);
        WriteBy?.Invoke(
            incident, holds[field] is null ? null : incident.PersonFields[field] is not null ? SetBy.Person : SetBy.Source);
    }
}
