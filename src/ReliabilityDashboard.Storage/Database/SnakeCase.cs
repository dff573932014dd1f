using System.Text;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>Column names as SQL writes them: <c>StartedAt</c> → <c>started_at</c>.</summary>
public static class SnakeCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(character));
        }
        return text.ToString();
    }
}
