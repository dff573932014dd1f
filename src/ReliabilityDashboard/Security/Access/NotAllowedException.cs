namespace ReliabilityDashboard.Security.Access;

/// <summary>Somebody sent a command that they have no right to. Pages hide what one may not do, so this is a page left open while a role
/// changed, or somebody trying.</summary>
public sealed class NotAllowedException(Right right) : Exception(AccessTable.Why(right))
{
    public Right Right => right;
}
