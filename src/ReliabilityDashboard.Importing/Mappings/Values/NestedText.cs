namespace ReliabilityDashboard.Importing.Mappings.Values;

/// <summary>Cells that hold a nested value as a program printed it: <c>{'id': 'P1', 'summary': 'web'}</c>.</summary>
internal static class NestedText
{
    /// <summary>The text of a member; the cell itself where it is none or has no such member.</summary>
    public static string Member(string cell, string member)
    {
        if (!cell.StartsWith('{')) return cell;
        foreach (var quote in (ReadOnlySpan<char>)['\'', '"'])
        {
            var key = $"{quote}{member}{quote}:";
            var at = cell.IndexOf(key, StringComparison.Ordinal);
            if (at < 0) continue;
            var value = cell.AsSpan(at + key.Length).TrimStart();
            if (value.IsEmpty || value[0] is not ('\'' or '"')) return "";
            var end = value[1..].IndexOf(value[0]);
            return end < 0 ? cell : value.Slice(1, end).ToString();
        }
        return cell;
    }
}
