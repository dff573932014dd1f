using System.Reflection;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Shell.Downloads;

/// <summary>Says of which page a file is the list. Who may open the page may have the file.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FileOfAttribute : Attribute
{
    public FileOfAttribute(Type page)
        : this(page.GetCustomAttribute<RouteAttribute>()!.Template, page.GetCustomAttribute<NeedsAttribute>()!.Right) { }

    /// <summary>Of a section of the settings, which has a right of its own.</summary>
    public FileOfAttribute(string page, Right needs) => (Page, Needs) = (page, needs);

    /// <summary>The page's route.</summary>
    public string Page { get; }

    public Right Needs { get; }

    /// <summary>Which table of the page, where it has several.</summary>
    public string? Part { get; init; }

    /// <summary>The file's route.</summary>
    public string Route => ListFile.Of(Page, Part);
}
