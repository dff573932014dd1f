using System.Globalization;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>Ids of elements that belong together. Short: a page bears a hundred of them, and what is random is not compressed.</summary>
public static class ElementId
{
    private static long last;

    /// <summary>One that no other element of this process has.</summary>
    /// <param name="of">What it is, such as <c>panel</c>.</param>
    public static string New(string of) => string.Create(CultureInfo.InvariantCulture, $"{of}-{Interlocked.Increment(ref last):x}");
}
