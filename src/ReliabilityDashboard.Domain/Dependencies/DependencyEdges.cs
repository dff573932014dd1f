namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>Makes calls of what is known about them.</summary>
public static class DependencyEdges
{
    /// <summary>What was seen last longer ago than this was not seen.</summary>
    public static readonly TimeSpan SeenFor = TimeSpan.FromDays(28);

    /// <summary>The calls that hold at an instant, by caller and callee; a call of a service to itself is none.</summary>
    /// <param name="facts">Everything that is known, in any order; what was seen or said after the instant is left out.</param>
    /// <param name="at">UTC instant.</param>
    /// <param name="loads">What went over calls in the 28 days before it; null where nobody asks.</param>
    public static IReadOnlyList<DependencyEdge> At(
        IEnumerable<DependencyFact> facts, DateTime at, IReadOnlyDictionary<CallName, CallLoad>? loads = null)
    {
        var calls = facts
            .Where(fact => !(fact.Origin == DependencyOrigin.Observed && fact.At > at))
            .GroupBy(fact => new CallName(fact.Caller, fact.Callee))
            .Where(call => !call.Key.IsOwn)
            .Select(call => (Name: call.Key, Facts: call.ToList()))
            .ToList();
        var traced = calls.Where(call => IsSeen(call.Facts, at)).Select(call => call.Name.Caller)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var held =
            from call in calls
            let state = StateOf(call.Facts, at, traced)
            where state is not null
            select Of(call.Facts, at) with
            {
                State = state.Value,
                Load = loads is not null && loads.TryGetValue(call.Name, out var load) ? load : CallLoad.None,
            };
        return [.. held.OrderBy(edge => edge.Name, CallName.ByName)];
    }

    private static bool IsSeen(List<DependencyFact> facts, DateTime at) =>
        facts.Exists(fact => fact.Origin == DependencyOrigin.Observed && at - fact.At <= SeenFor);

    private static EdgeState? StateOf(List<DependencyFact> facts, DateTime at, HashSet<string> traced) =>
        (IsDeclared(facts, at), IsSeen(facts, at)) switch
        {
            (true, true) => EdgeState.Both,
            (false, true) => EdgeState.Hidden,
            (true, false) => traced.Contains(facts[0].Caller) ? EdgeState.Unseen : EdgeState.Untraced,
            _ => null,
        };

    // A person declares a call, or takes away what files declare.
    private static bool IsDeclared(List<DependencyFact> facts, DateTime at) =>
        ByPeople(facts, at) is [.., { IsDeclared: { } said }] ? said : facts.Exists(fact => fact.Origin == DependencyOrigin.Declared);

    private static DependencyEdge Of(List<DependencyFact> facts, DateTime at)
    {
        // A person's word, then the newest of those who saw it, of any age, then that of who wrote it down.
        var people = ByPeople(facts, at);
        List<DependencyFact> sources = [.. Observed(facts), .. Declared(facts, at)];
        List<DependencyFact> inOrder = [.. people.TakeLast(1), .. sources];
        T? First<T>(Func<DependencyFact, T?> word) where T : struct => inOrder.Select(word).FirstOrDefault(said => said is not null);
        var mode = First(fact => fact.Mode);
        var named = facts.Find(fact => fact.Origin != DependencyOrigin.Person) ?? facts[0];
        return new(named.Caller, named.Callee, mode ?? CallMode.Sync, mode is null)
        {
            Critical = First(fact => fact.Critical),
            Protection = new(
                First(fact => fact.Protection.Timeout), First(fact => fact.Protection.CircuitBreaker),
                First(fact => fact.Protection.Bulkhead), First(fact => fact.Protection.Fallback)),
            Retry = First(fact => fact.Retry),
            ByPeople = CallSaying.Of(people, sources),
            LastObserved = facts.Where(fact => fact.Origin == DependencyOrigin.Observed).Max(fact => fact.At),
        };
    }

    private static IEnumerable<DependencyFact> Observed(IEnumerable<DependencyFact> facts) =>
        facts.Where(fact => fact.Origin == DependencyOrigin.Observed).OrderByDescending(fact => fact.At);

    // What a file declares holds from its import on; before the first the first.
    private static IEnumerable<DependencyFact> Declared(IEnumerable<DependencyFact> facts, DateTime at)
    {
        var said = InTime(facts, DependencyOrigin.Declared);
        return (said.FindLast(fact => !(fact.At > at)) ?? said.FirstOrDefault()) is { } holds ? [holds] : [];
    }

    // What a person says holds from its instant on, before that what stood there; of a call that nothing else tells, the first.
    private static List<DependencyFact> ByPeople(List<DependencyFact> facts, DateTime at)
    {
        var said = InTime(facts, DependencyOrigin.Person);
        var held = said.FindAll(fact => !(fact.At > at));
        return held.Count == 0 && said.Count == facts.Count ? [.. said.Take(1)] : held;
    }

    private static List<DependencyFact> InTime(IEnumerable<DependencyFact> facts, DependencyOrigin origin) =>
        [.. facts.Where(fact => fact.Origin == origin).OrderBy(fact => fact.At ?? DateTime.MinValue)];
}
