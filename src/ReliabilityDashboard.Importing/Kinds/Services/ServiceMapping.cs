using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Importing.Kinds.Services;

/// <summary>Raw cells to services. Pure.</summary>
public static class ServiceMapping
{
    private static readonly WordTable<ServiceKind> Kinds = new([
        ("service", ServiceKind.Service),
        ("third-party", ServiceKind.ThirdParty),
        ("datastore", ServiceKind.Datastore),
        ("resource", ServiceKind.Resource),
    ]);

    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<ServiceField>();

    public static Mapped<ServiceRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<ServiceField>(fields, Fields, context);
        return row.Done(new ServiceRecord
        {
            Source = row.Text(ServiceField.Source).Value,
            Name = row.Key(ServiceField.Name),
            Kind = row.Word(ServiceField.Kind, Kinds),
            Team = row.Text(ServiceField.Team),
            TeamSize = row.SmallWhole(ServiceField.TeamSize),
            Tier = row.SmallWhole(ServiceField.Tier, 1, 4),
            Owner = row.Text(ServiceField.Owner),
            Url = row.Text(ServiceField.Url),
            DeclaredAt = row.Instant(ServiceField.DeclaredAt),
            RateLimit = row.YesNo(ServiceField.RateLimit),
            LoadShedding = row.YesNo(ServiceField.LoadShedding),
            SlaTarget = row.Decimal(ServiceField.SlaTarget, 0, 1),
            Aliases = row.List(ServiceField.Aliases),
            Attributes = fields.Attributes(),
        });
    }
}

/// <summary>The fields of the kind services; a file's columns are these names in snake case.</summary>
public enum ServiceField
{
    Source,
    Name,
    Kind,
    Team,
    TeamSize,
    Tier,
    Owner,
    Url,
    DeclaredAt,
    RateLimit,
    LoadShedding,
    SlaTarget,
    Aliases,
}
