using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Advice;

namespace ReliabilityDashboard.Features.Services.Advice;

/// <summary>Says what becomes of advice, for the person or program that asks.</summary>
public sealed class AdviceEditing(AdviceEdits edits, CurrentPerson person)
{
    /// <returns>False where it is set aside already.</returns>
    public Task<bool> SetAsideAsync(PatternAdvice advice, string reason, DateOnly? until, CancellationToken cancel)
    {
        var author = person.Demand(Right.SetAdviceAside);
        return edits.SetAsideAsync(advice.Id, advice.Title, reason, until, author, cancel);
    }
}
