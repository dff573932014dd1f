using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>What experiments found about the protection of calls.</summary>
public interface ICallProofSource
{
    /// <summary>The word of the newest experiment on each call that had one by an instant.</summary>
    Task<IReadOnlyDictionary<CallName, CallProof>> ReadAsync(DateTime at, CancellationToken cancel);
}

/// <summary>No experiments are stored, so nothing is proven and nothing disproved.</summary>
public sealed class NoCallProofs : ICallProofSource
{
    public Task<IReadOnlyDictionary<CallName, CallProof>> ReadAsync(DateTime at, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<CallName, CallProof>>(new Dictionary<CallName, CallProof>());
}
