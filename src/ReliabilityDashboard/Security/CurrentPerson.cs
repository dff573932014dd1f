using System.Globalization;
using System.Security.Claims;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security;

/// <summary>Who acts in this request or in this circuit; each has its own.</summary>
/// <param name="log">Where a refusal is told.</param>
/// <param name="hold">Says whether a sign-in still holds; null where nobody can have signed in.</param>
public sealed partial class CurrentPerson(ILogger<CurrentPerson> log, SessionHold? hold = null)
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    /// <summary>The identity as it was last confirmed; one that nobody vouches for until the request or circuit says who it is.</summary>
    public ClaimsPrincipal Principal { get; private set; } = Nobody;

    /// <summary>The name written beside every change.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public string Name =>
        Principal.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
            ? name
            : throw new InvalidOperationException("Nobody is signed in, so nobody can be named.");

    /// <summary>The id of the person; null for programs and where nobody is signed in.</summary>
    public int? Id =>
        int.TryParse(Principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Says who acts from now on.</summary>
    public void Become(ClaimsPrincipal principal) => Principal = principal;

    /// <summary>Whether they have a right, so that a page can leave out what they may not do.</summary>
    public bool May(Right right) => AccessTable.Allows(Principal, right);

    /// <summary>Stands at the beginning of every command.</summary>
    /// <returns>The name to write beside what the command does.</returns>
    /// <exception cref="NotAllowedException">They do not have the right, or their sign-in has ended meanwhile.</exception>
    public string Demand(Right right)
    {
        if (May(right))
        {
            // A page that is open hears of it within a minute; what it does meanwhile is looked at here.
            if (hold?.Holds(Principal) is not false) return Name;
            LogEnded(Name, right);
            throw NotAllowedException.SignedOut(right);
        }
        LogRefused(Principal.Identity?.Name ?? "nobody", right);
        throw new NotAllowedException(right);
    }

    [LoggerMessage(LogLevel.Warning, "A command was refused: the sign-in of {Person} has ended, who asked to {Right}")]
    private partial void LogEnded(string person, Right right);

    [LoggerMessage(LogLevel.Warning, "A command was refused: {Person} has no right to {Right}")]
    private partial void LogRefused(string person, Right right);
}
