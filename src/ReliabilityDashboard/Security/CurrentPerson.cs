using System.Security.Claims;

namespace ReliabilityDashboard.Security;

/// <summary>Who acts in this request or in this circuit; each has its own.</summary>
public sealed class CurrentPerson
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    /// <summary>The identity as it was last confirmed; one that nobody vouches for until the request or circuit says who it is.</summary>
    public ClaimsPrincipal Principal { get; private set; } = Nobody;

    /// <summary>The name written beside every change. Without sign-in: whoever sits at the machine that the app listens on.</summary>
    public string Name => Principal.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : "local user";

    /// <summary>Says who acts from now on.</summary>
    public void Become(ClaimsPrincipal principal) => Principal = principal;
}
