using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.Settings.Bounds;

/// <summary>What the bounds divide: the word between two of them.</summary>
public sealed record BoundClass(string Word, TagKind Kind = TagKind.Neutral);
