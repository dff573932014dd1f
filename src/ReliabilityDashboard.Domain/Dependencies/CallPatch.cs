namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>What a person says of a call: a word for a field becomes theirs, null withdraws it, what is missing stays.</summary>
/// <param name="Call">Which call.</param>
/// <param name="Said">The words by field.</param>
public sealed record CallPatch(CallName Call, IReadOnlyDictionary<CallField, string?> Said)
{
    /// <summary>What it changes, as statements; nothing where it says what holds already.</summary>
    /// <param name="holds">What people say of the call; null where nobody says anything.</param>
    /// <param name="isKnown">The call is in the graph; else this declares it.</param>
    public IReadOnlyDictionary<CallField, string?> Changes(DependencyFact? holds, bool isKnown)
    {
        var before = holds ?? new DependencyFact(Call.Caller, Call.Callee, DependencyOrigin.Person);
        var after = Said.Aggregate(before, (fact, one) => one.Key.Say(fact, one.Value));
        if (!Said.ContainsKey(CallField.Declared))
        {
            var says = CallField.OfTheCall.Any(field => field.Of(after) is not null);
            if (says && !isKnown) after = CallField.Declared.Say(after, CallField.Yes);
            // Who withdraws all that was said of a call that only that declared withdraws the call.
            if (!says && before.IsDeclared == true) after = CallField.Declared.Say(after, null);
        }
        return CallField.All.Where(field => field.Of(after) != field.Of(before)).ToDictionary(field => field, field => field.Of(after));
    }
}
