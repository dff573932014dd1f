using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Sizes of files as people read them.</summary>
public static class FileSize
{
    /// <summary>"812 B", "3.4 KiB", "100 MiB".</summary>
    public static string Say(long bytes)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB"];
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1024 && unit < units.Length - 1) (size, unit) = (size / 1024, unit + 1);
        return Typography.WithUnit(Typography.Number(size, unit == 0 || size >= 100 || size == Math.Floor(size) ? 0 : 1), units[unit]);
    }
}
