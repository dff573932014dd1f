using Microsoft.AspNetCore.Components.Forms;
using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>A file that a person chose to send.</summary>
public sealed class UploadItem(IBrowserFile file, ImportKind? kind)
{
    public IBrowserFile File => file;

    /// <summary>What it holds; null while neither anybody nor its shape has said it.</summary>
    public ImportKind? Kind { get; set; } = kind;

    /// <summary>Under which number it waits for somebody to look at it; null where it does not.</summary>
    public Guid? Waits { get; set; }

    public bool IsDone => Run is not null || Waits is not null || Refusal is not null;

    public bool Sending { get; set; }

    /// <summary>Its run, once it is sent.</summary>
    public long? Run { get; set; }

    /// <summary>Why it was not taken.</summary>
    public string? Refusal { get; set; }
}
