using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security;

/// <summary>Whether the installation waits for its first person.</summary>
public sealed class SetUpState(PersonQuery people)
{
    // Never undone: the last administrator can be neither removed nor demoted.
    private volatile bool isOver;

    public async Task<bool> IsOpenAsync(CancellationToken cancel)
    {
        if (!isOver) isOver = await people.CanAnybodySignInAsync(cancel);
        return !isOver;
    }
}
