using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Storage;

/// <summary>The folder of everything that is the installation's own. Section <c>Data</c>.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Holds <c>reliability.db</c> and <c>inbox/</c>. Default <c>data</c>, relative to the folder of
    /// <c>appsettings.json</c>.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>The folder as a full path.</summary>
    public string FullFolder(string contentRoot) => Path.GetFullPath(Folder, contentRoot);
}
