using ReliabilityDashboard.Shell.Paper;

namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>What a page takes along when it is printed.</summary>
/// <param name="Words">What stands on every sheet.</param>
/// <param name="Pictures">SVG, in the order asked for; null where the chart is no longer open.</param>
public sealed record PaperAnswer(PaperWords Words, IReadOnlyList<string?> Pictures);
