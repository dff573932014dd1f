using Microsoft.AspNetCore.Authorization;

namespace ReliabilityDashboard.Security.Access;

/// <summary>Says which right a page or an endpoint takes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Right right) : AuthorizeAttribute(right.ToString())
{
    public Right Right => right;
}
