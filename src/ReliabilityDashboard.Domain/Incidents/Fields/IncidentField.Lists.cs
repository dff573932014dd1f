namespace ReliabilityDashboard.Domain.Incidents.Fields;

public abstract partial class IncidentField
{
    // Made by the first field that is added: fields of a class stand in several files, and these begin in any order.
    private static List<IncidentField>? listed;

    /// <summary>Every field, in the order of the list.</summary>
    public static IReadOnlyList<IncidentField> All => listed!;

    /// <summary>The instants, each of which lies at or after those before it.</summary>
    public static IReadOnlyList<InstantField> Steps => field ??= [.. All.OfType<InstantField>()];

    /// <summary>Those that people may say, in the order of the form.</summary>
    public static IReadOnlyList<IncidentField> Editable =>
        field ??= [.. All.Where(one => one.IsEditable).OrderBy(one => one.Group)];

    /// <summary>Those that are said of a new incident by hand: people's, and what a source would say of what happened.</summary>
    public static IReadOnlyList<IncidentField> ByHand =>
        field ??= [.. All.Where(one => one.IsEditable || one == Description).OrderBy(one => one.Group)];

    private static TField Add<TField>(TField field) where TField : IncidentField
    {
        listed ??= [];
        field.Number = listed.Count;
        listed.Add(field);
        return field;
    }
}
