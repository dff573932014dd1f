using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>What the preview of a file shows.</summary>
/// <param name="File">The file.</param>
/// <param name="Preview">What would become of it; null where it cannot be read.</param>
/// <param name="Unreadable">Why it cannot be read.</param>
/// <param name="Stored">What is stored now.</param>
public sealed record PreviewView(FileToLookAt File, FilePreview? Preview, string? Unreadable, StoredFigures Stored)
{
    /// <summary>Whether a mapping stands behind it whose choices can be changed.</summary>
    public bool HasMapping => Preview?.Settled is { Mapping.Mapping.Fields: not null, IsRefused: false };

    /// <summary>What storing it would change of incidents; null of other kinds.</summary>
    public IncidentChanges? Changes { get; init; }
}

/// <summary>What is stored, to lay a file's figures beside.</summary>
/// <param name="Incidents">Incidents that count.</param>
/// <param name="Open">Of these, not ended.</param>
/// <param name="RecoveryMedianS">The median of all that ended, in seconds.</param>
/// <param name="Services">Services.</param>
/// <param name="Repeats">Incidents of a failure mode that had happened before.</param>
public sealed record StoredFigures(int Incidents, int Open, double? RecoveryMedianS, int Services, int Repeats);
