using System.Text.Json;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>The facts of an incident, each with whose word it is.</summary>
public sealed partial class IncidentFactsPanel
{
    [Parameter, EditorRequired] public IncidentView View { get; set; } = null!;

    /// <summary>Opens the form in which what is not known can be said.</summary>
    [Parameter] public EventCallback OnEdit { get; set; }

    /// <summary>Takes back a person's word that it is a duplicate.</summary>
    [Parameter] public EventCallback OnPart { get; set; }

    private const string OwnRecoveryTerm = "Service’s own recovery";

    private Incident Incident => View.Incident;

    private IncidentEntity Stored => View.Detail.Stored;

    private IncidentFacts Facts => View.Facts;

    private IReadOnlyList<KeyValuePair<string, string>> Attributes { get; set; } = [];

    /// <summary>Only web addresses lead away: a source could name a script.</summary>
    private string? Link =>
        Uri.TryCreate(Stored.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && Stored.Url is { } text ? text : null;

    private string Users => (Incident.AffectedUsers, Incident.ActiveUsers) switch
    {
        ({ } affected, { } active) => $"{Typography.Number(affected)} of {Typography.Number(active)} active users",
        ({ } affected, null) => $"{Typography.Number(affected)} users; how many were active is unknown",
        (null, { } active) => $"{Typography.Number(active)} were active; how many were affected is unknown",
        _ => "",
    };

    protected override void OnParametersSet() => Attributes = Read(Stored.Attributes);

    private static List<KeyValuePair<string, string>> Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? [.. document.RootElement.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.ToString()))]
            : [];
    }

    private string SpreadBy => Facts.Share?.Kind == ShareKind.Services
        ? "by services, since the users share is missing"
        : "by users";

    private string By(SetBy? by) => by switch
    {
        SetBy.Person => "a person's word",
        SetBy.Suggested => "suggested",
        _ => Incident.Source,
    };

    /// <summary>What was said of it, where and why. What set it off has a row only where somebody named it.</summary>
    private IEnumerable<IncidentColumn> Told =>
        IncidentColumns.All.Where(column =>
            IsTold(column.Field)
            && (column.Field is IWordField || column.Field.Group != FieldGroup.Why || Value(column) is not null));

    private static IEnumerable<IncidentColumn> Steps => IncidentField.Steps.Select(IncidentColumns.Of);

    private IEnumerable<(string Label, string? Name, double? Value, string? Shown)> Durations =>
    [
        ("Time to recovery", TimeToRecovery.Metric.Id, Facts.TimeToRecovery, IncidentDurations.Recovery(View)),
        ("Time to detection", TimeToDetection.Metric.Id, Facts.TimeToDetection, IncidentDurations.Detection(View)),
        ("Time to acknowledge", null, Facts.TimeToAcknowledge, IncidentDurations.Acknowledge(View)),
        ("Time to mitigate", null, Facts.TimeToMitigate, IncidentDurations.Mitigate(View)),
        ("Time to close", null, Facts.TimeToClose, IncidentDurations.Close(View)),
    ];

    private IEnumerable<IncidentColumn> Known(IEnumerable<IncidentColumn> columns) => columns.Where(column => !IsEmpty(Value(column)));

    private static bool IsEmpty(object? value) => value is null or IReadOnlyList<string> { Count: 0 };

    /// <summary>What somebody could still say, in one line. What has not happened yet is not unknown, and what follows from others is
    /// known with them.</summary>
    private IReadOnlyList<string> NotKnown =>
        [
            .. Told.Concat(Steps)
                .Concat(IncidentColumns.All.Where(column => column.Field.Group == FieldGroup.HowMuch && column.Field.IsEditable))
                .Where(column => IsEmpty(Value(column)) && !(Incident.IsOpen && IsYetToCome(column.Field)))
                .Select(column => column.Field.Label.ToLowerInvariant()),
        ];

    private static bool IsYetToCome(IncidentField step) => step == IncidentField.MitigatedAt || step == IncidentField.ResolvedAt;

    private static bool IsTold(IncidentField field) =>
        field.IsEditable && field.Group <= FieldGroup.Where && field != IncidentField.Title && field != IncidentField.Status;

    private object? Value(IncidentColumn column) => column.Value(Stored, Incident);

    private string? Say(IncidentColumn column) => (column.Field, Value(column)) switch
    {
        (_, null) => null,
        (IWordField words, { } meaning) => words.TitleOf(meaning),
        (_, { } text) => text.ToString(),
    };

    /// <summary>The names of services that a field holds; null of another field.</summary>
    private IReadOnlyList<string>? ServicesOf(IncidentColumn column) => (column.Field, Value(column)) switch
    {
        (NamesField, IReadOnlyList<string> names) => names,
        (NameField { Of: NameField.Bearer.Service }, string name) => [name],
        _ => null,
    };

    private string? Whose(IncidentColumn column) =>
        !column.KeepsBy || Value(column) is null ? null
        : column.Field == IncidentField.ChangeId && View.Linked is null ? $"{By(Stored.ChangeBy)}; no such change is stored"
        : By(column.By(Stored));

    private DateTime? At(InstantField step) => (DateTime?)Value(IncidentColumns.Of(step));

    private string? Person(InstantField step) =>
        step == IncidentField.StartedAt && Stored.StartedInferred ? "inferred: only when it was noticed"
        : step == IncidentField.MitigatedAt && Stored.MitigatedInferred ? "inferred: all affected parts worked again"
        : Stored.PersonFields[step] is null ? null
        : "a person's word";

    private static string? Share(double? share) => share is { } known ? RateWords.Share(known) : null;
}
