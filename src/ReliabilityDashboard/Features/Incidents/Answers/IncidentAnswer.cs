using System.Globalization;
using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Answers;

/// <summary>An incident as programs read it: what is true now, people's words over the source's. Shares are fractions, durations
/// seconds.</summary>
public sealed class IncidentAnswer : IListedAnswer
{
    private readonly IncidentDetail detail;
    private readonly Incident incident;
    private readonly IncidentFacts facts;
    private readonly Trigger? suggested;

    /// <param name="detail">What is stored.</param>
    /// <param name="incident">As the metrics see it.</param>
    /// <param name="facts">What the metrics make of it.</param>
    /// <param name="suggested">The trigger that we suggest; looked at where nobody named one.</param>
    internal IncidentAnswer(IncidentDetail detail, Incident incident, IncidentFacts facts, Trigger? suggested) =>
        (this.detail, this.incident, this.facts, this.suggested) = (detail, incident, facts, suggested);

    /// <inheritdoc/>
    public static IReadOnlyList<AnswerMember> Members { get; } =
    [
        Always("id", answer => Text(answer.incident.Id)),
        Always("source", answer => answer.incident.Source),
        Always("external_id", answer => answer.incident.ExternalId),
        .. Fields(field => field.Group != FieldGroup.AtSource),
        Of("users_share", answer => answer.facts.UsersShare),
        Of("services_share", answer => answer.facts.ServicesShare),
        Of("share", answer => answer.facts.Share?.Value),
        Of("blast_class", answer => answer.facts.BlastClass),
        Always("group", answer => Text(answer.incident.GroupId)),
        Always("group_by", answer => answer.detail.Stored.GroupRule),
        Of("time_to_recovery_s", answer => answer.facts.TimeToRecovery),
        Of("time_to_detection_s", answer => answer.facts.TimeToDetection),
        Always<IReadOnlyList<string>>("quality", answer => [.. answer.facts.Findings.Select(finding => finding.Word)]),
        .. Fields(field => field.Group == FieldGroup.AtSource),
        Always("attributes", answer => Parsed(answer.detail.Stored.Attributes)),
        Of("post_mortem", answer => answer.detail.PostMortems is [.., var last] ? Text(last.Id) : null),
    ];

    private static IEnumerable<AnswerMember> Fields(Func<IncidentField, bool> chosen)
    {
        foreach (var column in IncidentColumns.All.Where(column => column.Field.IsAnswered && chosen(column.Field)))
        {
            var field = column.Field;
            yield return field.AlwaysHolds
                ? new(field.Name, Nullable.GetUnderlyingType(field.ValueType) ?? field.ValueType, Value, Always: true)
                : new(field.Name, field.ValueType, Value);
            if (field.IsAnsweredBy) yield return Of($"{field.Name}_by", answer => answer.By(column));

            object? Value(object answer) => ((IncidentAnswer)answer).Holds(column);
        }
    }

    private object? Holds(IncidentColumn column) =>
        Said(column) ?? (column.Field is NamesField ? Array.Empty<string>() : Suggestion(column.Field));

    private SetBy? By(IncidentColumn column) =>
        Said(column) is not null ? column.By(detail.Stored)
        : Suggestion(column.Field) is not null ? SetBy.Suggested
        : null;

    private object? Said(IncidentColumn column) => column.Value(detail.Stored, incident);

    private object? Suggestion(IncidentField field) => field == IncidentField.Trigger ? suggested : null;

    private static AnswerMember Of<T>(string name, Func<IncidentAnswer, T> value) =>
        new(name, typeof(T), answer => value((IncidentAnswer)answer));

    private static AnswerMember Always<T>(string name, Func<IncidentAnswer, T> value) => Of(name, value) with { Always = true };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static JsonElement Parsed(string? json)
    {
        using var document = JsonDocument.Parse(string.IsNullOrEmpty(json) ? "{}" : json);
        return document.RootElement.Clone();
    }
}
