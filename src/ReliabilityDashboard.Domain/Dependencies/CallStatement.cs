namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>What a file or a person said about one field of a call, from an instant on.</summary>
/// <param name="Call">Which call.</param>
/// <param name="Origin">A file or a person.</param>
/// <param name="Field">Of what.</param>
/// <param name="Value">The word; null: from then on nothing.</param>
/// <param name="At">UTC instant from which on it holds.</param>
/// <param name="By">The person, or the source.</param>
public sealed record CallStatement(CallName Call, DependencyOrigin Origin, CallField Field, string? Value, DateTime At, string By);

/// <summary>What was said of calls, as it held at each instant.</summary>
public static class CallStatements
{
    /// <summary>What people said and what files declared, a fact for each instant at which that changed.</summary>
    /// <param name="statements">In the order in which they were said.</param>
    /// <param name="declared">What files declare now.</param>
    public static IEnumerable<DependencyFact> Facts(IEnumerable<CallStatement> statements, IEnumerable<DependencyFact> declared)
    {
        var said = statements.ToLookup(one => (one.Origin, one.Call));
        return declared.SelectMany(fact => Declared(fact, [.. said[(DependencyOrigin.Declared, fact.Name)]]))
            .Concat(said.Where(call => call.Key.Origin == DependencyOrigin.Person).SelectMany(call => ByPeople([.. call])));
    }

    /// <summary>What people say of a call once all of it is said.</summary>
    /// <param name="statements">Theirs on one call, at least one, in the order in which they were said.</param>
    public static DependencyFact Now(IReadOnlyList<CallStatement> statements) => ByPeople(statements).Last();

    private static IEnumerable<DependencyFact> ByPeople(IReadOnlyList<CallStatement> statements)
    {
        var call = statements[0].Call;
        var holds = new DependencyFact(call.Caller, call.Callee, DependencyOrigin.Person);
        foreach (var instant in statements.GroupBy(one => one.At).OrderBy(one => one.Key))
        {
            foreach (var one in instant) holds = one.Field.Say(holds, one.Value) with { At = one.At, By = one.By };
            yield return holds;
        }
    }

    // The file's words of now hold, but for those that it said otherwise before.
    private static IEnumerable<DependencyFact> Declared(DependencyFact now, IReadOnlyList<CallStatement> statements)
    {
        if (statements.Count == 0) return [now];
        return statements.Select(one => one.At).Distinct().Order().Select(at =>
            statements.GroupBy(one => one.Field).Aggregate(
                now with { At = at },
                (fact, field) => field.Key.Say(fact, (field.LastOrDefault(one => one.At <= at) ?? field.First()).Value)));
    }
}
