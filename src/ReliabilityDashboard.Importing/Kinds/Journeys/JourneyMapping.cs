using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Importing.Kinds.Journeys;

/// <summary>Raw cells to journeys. Pure.</summary>
public static class JourneyMapping
{
    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<JourneyField>();

    public static Mapped<JourneyRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<JourneyField>(fields, Fields, context);
        return row.Done(new JourneyRecord
        {
            Source = row.Text(JourneyField.Source).Value,
            Name = row.Key(JourneyField.Name),
            Weight = row.Decimal(JourneyField.Weight, 1, 10),
            ConversionRate = row.Decimal(JourneyField.ConversionRate, 0, 1),
            AverageOrderValue = row.Decimal(JourneyField.AverageOrderValue),
            SessionsPerHour = row.Decimal(JourneyField.SessionsPerHour),
            Services = row.List(JourneyField.Services),
            CriticalServices = row.List(JourneyField.CriticalServices),
            Owner = row.Text(JourneyField.Owner),
            SlaTarget = row.Decimal(JourneyField.SlaTarget, 0, 1),
            Attributes = fields.Attributes(),
        });
    }
}

/// <summary>The fields of the kind journeys; a file's columns are these names in snake case.</summary>
public enum JourneyField
{
    Source,
    Name,
    Weight,
    ConversionRate,
    AverageOrderValue,
    SessionsPerHour,
    Services,
    CriticalServices,
    Owner,
    SlaTarget,
}
