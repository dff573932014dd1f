namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>What a person says of a call, beside what files and traces say.</summary>
/// <param name="Field">Of what.</param>
/// <param name="Value">Their word.</param>
/// <param name="Source">What stands without it; null where neither file nor trace says anything.</param>
/// <param name="By">Who said it last.</param>
/// <param name="At">UTC instant from which on it holds.</param>
public sealed record CallSaying(CallField Field, string Value, string? Source, string? By, DateTime? At)
{
    /// <summary>What people say of a call.</summary>
    /// <param name="states">Theirs up to the instant, in time; the last holds.</param>
    /// <param name="sources">What files and traces say, the first that says a field first.</param>
    internal static IReadOnlyList<CallSaying> Of(IReadOnlyList<DependencyFact> states, IReadOnlyList<DependencyFact> sources)
    {
        if (states.Count == 0) return [];
        return
        [
            .. from field in CallField.All
               let value = field.Of(states[^1])
               where value is not null
               let begun = states.Reverse().TakeWhile(state => field.Of(state) == value).Last()
               select new CallSaying(field, value, Said(field, sources), begun.By, begun.At),
        ];
    }

    private static string? Said(CallField field, IReadOnlyList<DependencyFact> sources) => field == CallField.Declared
        ? sources.Any(fact => fact.Origin == DependencyOrigin.Declared) ? CallField.Yes : null
        : sources.Select(field.Of).FirstOrDefault(word => word is not null);
}
