using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Domain.Actions;

/// <summary>What a record or a person says anew of an action, field by field: a value, that it is cleared, or nothing. Of a person, cleared
/// withdraws their word, so that the source's newest holds again.</summary>
public sealed record ActionPatch
{
    /// <inheritdoc cref="ActionFields.Title"/>
    public Given<string> Title { get; init; }
    /// <inheritdoc cref="ActionFields.Kind"/>
    public Given<ActionKind?> Kind { get; init; }
    /// <inheritdoc cref="ActionFields.Service"/>
    public Given<string> Service { get; init; }
    /// <inheritdoc cref="ActionFields.Caller"/>
    public Given<string> Caller { get; init; }
    /// <inheritdoc cref="ActionFields.Callee"/>
    public Given<string> Callee { get; init; }
    /// <inheritdoc cref="ActionFields.Pattern"/>
    public Given<string> Pattern { get; init; }
    /// <inheritdoc cref="ActionFields.Owner"/>
    public Given<string> Owner { get; init; }
    /// <inheritdoc cref="ActionFields.Due"/>
    public Given<DateOnly?> Due { get; init; }
    /// <inheritdoc cref="ActionFields.Opened"/>
    public Given<DateOnly?> Opened { get; init; }
    /// <inheritdoc cref="ActionFields.State"/>
    public Given<ActionState?> State { get; init; }
    /// <inheritdoc cref="ActionFields.Done"/>
    public Given<DateOnly?> Done { get; init; }
    /// <inheritdoc cref="ActionFields.Evidence"/>
    public Given<string> Evidence { get; init; }
    /// <inheritdoc cref="ActionFields.Reason"/>
    public Given<string> Reason { get; init; }
    /// <inheritdoc cref="ActionFields.Groups"/>
    public Given<ValueList<string>> Groups { get; init; }
    /// <inheritdoc cref="ActionFields.Incidents"/>
    public Given<ValueList<string>> Incidents { get; init; }
    /// <inheritdoc cref="ActionFields.Cost"/>
    public Given<double?> Cost { get; init; }
    /// <inheritdoc cref="ActionFields.Url"/>
    public Given<string> Url { get; init; }

    /// <summary>What one side says from now on.</summary>
    public ActionFields Over(ActionFields said) => new()
    {
        Title = Title.Over(said.Title),
        Kind = Kind.Over(said.Kind),
        Service = Service.Over(said.Service),
        Caller = Caller.Over(said.Caller),
        Callee = Callee.Over(said.Callee),
        Pattern = Pattern.Over(said.Pattern),
        Owner = Owner.Over(said.Owner),
        Due = Due.Over(said.Due),
        Opened = Opened.Over(said.Opened),
        State = State.Over(said.State),
        Done = Done.Over(said.Done),
        Evidence = Evidence.Over(said.Evidence),
        Reason = Reason.Over(said.Reason),
        Groups = Groups.Over(said.Groups),
        Incidents = Incidents.Over(said.Incidents),
        Cost = Cost.Over(said.Cost),
        Url = Url.Over(said.Url),
    };

    /// <summary>What people say from now on: an action that they call done has its day, and one that they take up again forgets
    /// it.</summary>
    /// <param name="said">What people said before.</param>
    /// <param name="source">What the source says.</param>
    /// <param name="today">The local day.</param>
    public ActionFields ByPerson(ActionFields said, ActionFields source, DateOnly today)
    {
        var words = Over(said);
        if (ActionFields.Merge(source, words) is not { State: var state, Done: var done } || !State.IsGiven) return words;
        if (state != ActionState.Done) return words with { Done = Done.Value };
        return done is null ? words with { Done = today } : words;
    }

    /// <summary>The names of the fields that tell what it is and what it is aimed at; of a published post-mortem they stand.</summary>
    public IEnumerable<string> Telling()
    {
        if (Title.IsGiven) yield return "title";
        if (Kind.IsGiven) yield return "kind";
        if (Service.IsGiven) yield return "service";
        if (Caller.IsGiven) yield return "caller";
        if (Callee.IsGiven) yield return "callee";
        if (Pattern.IsGiven) yield return "pattern";
    }
}
