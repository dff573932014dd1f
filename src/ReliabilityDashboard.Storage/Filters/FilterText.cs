namespace ReliabilityDashboard.Storage.Filters;

/// <summary>How texts of a filter are compared: letter case says nothing. In a statement <see cref="Database.SqlText.Lower"/> says the
/// same.</summary>
internal static class FilterText
{
    public static string Key(string text) => text.Trim().ToLowerInvariant();
}
