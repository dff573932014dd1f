using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>What is said of a call, and the form in which people say otherwise.</summary>
public sealed partial class CallForm(CallEditing editing, SaveAttempts attempts)
{
    private const string Nothing = "";

    private readonly Dictionary<CallField, string> typed = [];
    private Dictionary<CallField, string> held = [];
    private string? result;

    [Parameter, EditorRequired] public CallDetail Detail { get; set; } = null!;

    /// <summary>Something was kept.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    // What was chosen stays where somebody else says something meanwhile.
    protected override void OnParametersSet()
    {
        var now = CallField.OfTheCall.ToDictionary(field => field, field => SaidOf(field)?.Value ?? Nothing);
        foreach (var (field, word) in now)
            if (!typed.TryGetValue(field, out var chosen) || chosen == held[field]) typed[field] = word;
        held = now;
    }

    private Dictionary<CallField, string?> Changed =>
        typed.Where(one => one.Value != held[one.Key])
            .ToDictionary(one => one.Key, one => one.Value == Nothing ? null : (string?)one.Value);

    private bool IsDeclared => Detail.Edge?.State is EdgeState.Both or EdgeState.Unseen or EdgeState.Untraced;

    private CallStatement? LastOfDeclaring => Detail.History.FirstOrDefault(
        one => one.Origin == DependencyOrigin.Person && one.Field == CallField.Declared);

    private bool IsTakenAway => LastOfDeclaring?.Value == CallField.No;

    private bool IsByFiles => SaidOf(CallField.Declared) is not { } said || said.Source is not null;

    private string Declaration => (LastOfDeclaring?.Value, IsDeclared) switch
    {
        (CallField.Yes, _) => $"Declared by {LastOfDeclaring!.By}.",
        (CallField.No, _) => $"{LastOfDeclaring!.By} took its declaration away, whatever files say.",
        (_, true) => "Declared by files.",
        _ => "Declared by nobody.",
    };

    private CallSaying? SaidOf(CallField field) => Detail.Edge?.ByPeople.FirstOrDefault(one => one.Field == field);

    private string? SourceOf(CallField field) => SaidOf(field) is { } said ? said.Source
        : Detail.Edge is { } edge ? field.Of(DependencyFact.Of(edge)) : null;

    private string Shown(CallField field) => SaidOf(field) is { } said ? CallWords.Value(field, said.Value) : "–";

    private static IEnumerable<(string, string)> Options(CallField field) =>
        [(Nothing, "nothing said"), .. field.Words.Select(word => (word, CallWords.Value(field, word)))];

    private void Type(CallField field, string word) => (typed[field], result) = (word, null);

    private Task SaveAsync() => TryAsync(Changed, "Saved. It holds from now on; what files and traces say is kept beside it.");

    private Task DeclareAsync(string? word) => TryAsync(
        new() { [CallField.Declared] = word },
        word switch
        {
            CallField.Yes => "Declared. It is a call of the graph from now on.",
            CallField.No => "Taken away. It is no declared call from now on, whatever files say.",
            _ => "Withdrawn. What files say holds again.",
        });

    private async Task TryAsync(Dictionary<CallField, string?> said, string done)
    {
        if (said.Count == 0) return;
        result = await attempts.TryAsync(async () =>
        {
            await editing.SayAsync(new(Detail.Name, said), CancellationToken.None);
            await OnSaved.InvokeAsync();
        }) ?? done;
    }
}
