namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>The pictures that open charts have for paper, as SVG.</summary>
public sealed class OfferedPictures : Offered<string>;
