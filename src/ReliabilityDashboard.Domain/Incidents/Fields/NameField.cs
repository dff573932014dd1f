namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>The name of something that may be known or new.</summary>
/// <param name="name">As the API calls the field.</param>
/// <param name="label">As people read it.</param>
/// <param name="of">What bears the name.</param>
public sealed class NameField(string name, string label, NameField.Bearer of) : TextField(name, label)
{
    /// <summary>What can bear a name.</summary>
    public enum Bearer
    {
        /// <summary>A service, or what else the catalogue of services holds: a third party, a datastore, a resource.</summary>
        Service,
        /// <summary>A business journey.</summary>
        Journey,
    }

    /// <summary>What bears the name.</summary>
    public Bearer Of { get; } = of;
}
