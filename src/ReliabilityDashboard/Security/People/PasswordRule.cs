namespace ReliabilityDashboard.Security.People;

/// <summary>What a password has to be: long. Rules about its letters only make people choose the same few.</summary>
public static class PasswordRule
{
    public const int Shortest = 12;

    /// <summary>So that nobody keeps the machine busy with hashing books.</summary>
    public const int Longest = 256;

    /// <summary>Why it cannot be taken; null where it can.</summary>
    public static string? Fault(string? password, string? again, string name) =>
        password switch
        {
            null or { Length: < Shortest } => $"Password: expected at least {Shortest} characters.",
            { Length: > Longest } => $"Password: expected at most {Longest} characters.",
            _ when password.Distinct().Count() < 5 => "Password: expected at least five different characters.",
            _ when name.Length > 3 && password.Contains(name, StringComparison.OrdinalIgnoreCase) =>
                "Password: expected one without the name in it.",
            _ when password != again => "Password again: expected the same password.",
            _ => null,
        };
}
