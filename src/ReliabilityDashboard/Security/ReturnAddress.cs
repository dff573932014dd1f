namespace ReliabilityDashboard.Security;

/// <summary>Where somebody goes after the sign-in. Only ever a page of this app: an address that leads elsewhere is dropped.</summary>
public static class ReturnAddress
{
    /// <summary>Name of the parameter that carries it.</summary>
    public const string Parameter = "return";

    /// <summary>Where a form that is sent ends the sign-in.</summary>
    public const string SignOut = "/signout";

    /// <summary>The path and query to go to, from the root; <c>/</c> where the given one is none.</summary>
    /// <remarks>Browsers read <c>//host</c> and <c>/\host</c> as another host, and leave out tabs and line breaks before they do.</remarks>
    public static string Safe(string? given) => IsOwn(given) && !IsEntry(given!) ? given! : "/";

    /// <summary>An address of the sign-in that leads back to a page.</summary>
    public static string SignIn(string? back) =>
        Safe(back) is var safe and not "/" ? $"/signin?{Parameter}={Uri.EscapeDataString(safe)}" : "/signin";

    private static bool IsOwn(string? given) =>
        given is ['/', ..]
        && given is not ['/', '/' or '\\', ..]
        && !given.Any(letter => char.IsControl(letter) || letter == '\\')
        && Uri.IsWellFormedUriString(given, UriKind.Relative);

    private static bool IsEntry(string given) =>
        given.Split('?', '#')[0] is "/signin" or "/signin/provider" or "/signin-oidc" or SignOut or "/setup" or "/welcome";
}
