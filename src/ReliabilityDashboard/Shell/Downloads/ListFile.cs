using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Downloads;

/// <summary>A list of a page as a file: every row that the page's address asks for, not the part of it that is shown. Its class bears a
/// <see cref="FileOfAttribute"/>.</summary>
public interface IListFile
{
    /// <summary>The file; null where the record of the address is not there.</summary>
    /// <param name="address">The page's own.</param>
    /// <param name="id">Of the record that the page is about; empty for lists.</param>
    /// <param name="cancel">Stops reading.</param>
    Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel);
}

/// <summary>Where the files of lists lie.</summary>
public static class ListFile
{
    private const string Ending = ".csv";

    /// <summary>The file of the list that an address shows.</summary>
    /// <param name="page">The page's address.</param>
    /// <param name="part">Which table of it, where it has several.</param>
    public static string Of(PageAddress page, string? part = null) =>
        (page with { Path = Of(page.Path, part) }).WithOther("page", null).ToString();

    /// <summary>The same of a path or a route.</summary>
    public static string Of(string path, string? part = null) => $"{path}{(part is null ? "" : $"/{part}")}{Ending}";

    /// <summary>The page whose list an address of a file means.</summary>
    public static PageAddress PageOf(PageAddress file, string? part) =>
        file with { Path = file.Path[..^Of("", part).Length] };
}
