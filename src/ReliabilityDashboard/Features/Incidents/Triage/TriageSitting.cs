using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>One person going through what waits: what is in front of them, what they decided, and the way back. It answers at once; what
/// is decided is stored behind it.</summary>
public sealed class TriageSitting
{
    private readonly List<WaitingRecord> queue = [];
    private readonly List<TriageStep> steps = [];
    private readonly HashSet<(TriageKind, long)> decided = [];
    private readonly HashSet<(TriageKind, long)> unsure = [];
    private int place;

    /// <summary>What still waits.</summary>
    public IReadOnlyList<WaitingRecord> Queue => queue;

    /// <summary>What is in front of the person; null: nothing waits.</summary>
    public WaitingRecord? Current => place < queue.Count ? queue[place] : null;

    /// <summary>Its number in the queue, from 0.</summary>
    public int Place => place;

    /// <summary>Of how many one is shown without its suggestion first.</summary>
    public int HoldBackEvery { get; set; }

    /// <summary>How many were decided and not undone.</summary>
    public int Decided => steps.Count;

    /// <summary>The last that was decided; null: nothing to undo.</summary>
    public TriageStep? Last => steps.Count > 0 ? steps[^1] : null;

    /// <summary>Whether where it came from is confirmed along; null: as the act usually does.</summary>
    public bool? TakesOrigin { get; set; }

    /// <summary>Whether the suggestion of the present record is not shown yet.</summary>
    public bool HoldsBack => Current is { } one && HoldBackSetting.Holds(HoldBackEvery, one.Kind, one.Id);

    /// <summary>Whether the person was not sure of it before.</summary>
    public bool WasUnsure(WaitingRecord record) => unsure.Contains(Key(record));

    /// <summary>The list as it is now; what is in front of the person stays there where it still waits.</summary>
    public void Follow(IReadOnlyList<WaitingRecord> waiting)
    {
        var before = Current is { } current ? Key(current) : default((TriageKind, long)?);
        queue.Clear();
        queue.AddRange(waiting.Where(one => !decided.Contains(Key(one))));
        var found = before is { } key ? queue.FindIndex(one => Key(one) == key) : -1;
        Go(found >= 0 ? found : place, keepsOrigin: found >= 0);
    }

    /// <summary>To the next or the one before, where there is one.</summary>
    public void Move(int by) => Go(place + by);

    /// <summary>To one of the queue.</summary>
    public void Go(WaitingRecord record)
    {
        if (queue.IndexOf(record) is var at and >= 0) Go(at);
    }

    /// <summary>Takes what is suggested, and where it came from unless that was left out; null where there is nothing to accept, or it
    /// is not shown yet.</summary>
    public TriageStep? Accept() =>
        Current is { Suggested: { } category } && !HoldsBack ? Decide(category, TakesOrigin ?? true) : null;

    /// <summary>Says a category; where it came from only where that was asked for.</summary>
    public TriageStep? Choose(IncidentCategory category) => Current is null ? null : Decide(category, TakesOrigin ?? false);

    /// <summary>Leaves it waiting, and goes on.</summary>
    public void NotSure()
    {
        if (Current is not { } one) return;
        unsure.Add(Key(one));
        if (place + 1 < queue.Count) Move(1);
    }

    /// <summary>Puts what was decided back in front of the person: it was undone, or could not be stored.</summary>
    public void PutBack(TriageStep step)
    {
        steps.Remove(step);
        decided.Remove(Key(step.Record));
        if (!queue.Any(one => Key(one) == Key(step.Record))) queue.Insert(Math.Min(step.Place, queue.Count), step.Record);
        Go(queue.FindIndex(one => Key(one) == Key(step.Record)));
    }

    /// <summary>Forgets how to undo it: it was undone in part, or cannot be any more.</summary>
    public void Forget(TriageStep step) => steps.Remove(step);

    private TriageStep Decide(IncidentCategory category, bool withOrigin)
    {
        var record = queue[place];
        var said = new IncidentPatch { { IncidentField.Category, category } };
        var origin = withOrigin ? record.Origin?.Name : null;
        if (origin is not null) said.Add(IncidentField.FailingDependency, origin);
        var step = new TriageStep(
            record, category, origin, place,
            new(record.Kind, record.Id, said) { OnlyWaiting = true, Suggested = record.Suggested, HeldBack = HoldsBack });
        steps.Add(step);
        decided.Add(Key(record));
        queue.RemoveAt(place);
        Go(place);
        return step;
    }

    private void Go(int to, bool keepsOrigin = false)
    {
        place = Math.Clamp(to, 0, Math.Max(0, queue.Count - 1));
        if (!keepsOrigin) TakesOrigin = null;
    }

    private static (TriageKind, long) Key(WaitingRecord record) => (record.Kind, record.Id);
}

/// <summary>Something that a person decided.</summary>
/// <param name="Record">Of what.</param>
/// <param name="Category">As which.</param>
/// <param name="Origin">Where it came from, confirmed along; null: nothing was said of that.</param>
/// <param name="Place">Where in the queue it stood.</param>
/// <param name="Decision">As it is stored.</param>
public sealed record TriageStep(WaitingRecord Record, IncidentCategory Category, string? Origin, int Place, TriageDecision Decision)
{
    /// <summary>Ends once it is stored, with what undoes it; null where it was not taken.</summary>
    public Task<string?> Stored { get; set; } = Task.FromResult<string?>(null);
}
