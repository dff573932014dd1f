using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Domain.Actions;

/// <summary>The fields of an action as one side said them, its source or people, or as they hold. Null: nothing is said.</summary>
public sealed record ActionFields
{
    /// <summary>What will be done.</summary>
    public string? Title { get; init; }
    /// <summary>What it changes.</summary>
    public ActionKind? Kind { get; init; }
    /// <summary>The service it changes.</summary>
    public string? Service { get; init; }
    /// <summary>Of the call it changes, who calls.</summary>
    public string? Caller { get; init; }
    /// <summary>Of the call it changes, who is called.</summary>
    public string? Callee { get; init; }
    /// <summary>The pattern it brings, such as <c>circuit-breaker</c>; any other text stays one.</summary>
    public string? Pattern { get; init; }
    /// <summary>Who sees to it: a person or a team.</summary>
    public string? Owner { get; init; }
    /// <summary>By when.</summary>
    public DateOnly? Due { get; init; }
    /// <summary>Since when it is agreed.</summary>
    public DateOnly? Opened { get; init; }
    /// <summary>Where it stands.</summary>
    public ActionState? State { get; init; }
    /// <summary>On which day it was done.</summary>
    public DateOnly? Done { get; init; }
    /// <summary>What speaks for it, and what shows that it is done.</summary>
    public string? Evidence { get; init; }
    /// <summary>Why it is not done.</summary>
    public string? Reason { get; init; }
    /// <summary>Ids of failure modes that it is aimed at.</summary>
    public ValueList<string>? Groups { get; init; }
    /// <summary>Incidents that it follows from: by people our ids, by a source its own.</summary>
    public ValueList<string>? Incidents { get; init; }
    /// <summary>What it costs, in the reporting currency.</summary>
    public double? Cost { get; init; }
    /// <summary>Its page at the source.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    [JsonIgnore]
    public bool IsOpen => State is null or ActionState.Open or ActionState.InProgress;

    /// <summary>Open, and due before a day.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>An action that changes the architecture.</summary>
    [JsonIgnore]
    public bool IsImprovement => Kind == ActionKind.Architectural;

    /// <summary>What it is aimed at, as it is named; null where that is nothing.</summary>
    [JsonIgnore]
    public string? Target =>
        Service ?? (Caller is { } caller && Callee is { } callee ? new CallName(caller, callee).Text : Caller ?? Callee);

    /// <summary>Whether it is aimed at a service, or at a call of it, by or to it.</summary>
    public bool IsAimedAt(Func<string, bool> isService) =>
        new[] { Service, Caller, Callee }.Any(name => name is not null && isService(name));

    /// <summary>The fields as they hold: people's words over the source's newest.</summary>
    public static ActionFields Merge(ActionFields source, ActionFields person)
    {
        var state = person.State ?? source.State ?? ((person.Done ?? source.Done) is null ? ActionState.Open : ActionState.Done);
        // A target is one word: people who name a call do not mean the source's service beside it.
        var target = person.Service is null && person.Caller is null && person.Callee is null ? source : person;
        return new()
        {
            Title = person.Title ?? source.Title,
            Kind = person.Kind ?? source.Kind,
            Service = target.Service,
            Caller = target.Caller,
            Callee = target.Callee,
            Pattern = person.Pattern ?? source.Pattern,
            Owner = person.Owner ?? source.Owner,
            Due = person.Due ?? source.Due,
            Opened = person.Opened ?? source.Opened,
            State = state,
            Done = state == ActionState.Done ? person.Done ?? source.Done : null,
            Evidence = person.Evidence ?? source.Evidence,
            Reason = person.Reason ?? source.Reason,
            Groups = person.Groups ?? source.Groups,
            Incidents = person.Incidents ?? source.Incidents,
            Cost = person.Cost ?? source.Cost,
            Url = person.Url ?? source.Url,
        };
    }
}
