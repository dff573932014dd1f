namespace ReliabilityDashboard.Storage.Imports;

/// <summary>How far the imports that run now have come.</summary>
/// <param name="IsSample">Whether the sample organisation is among them.</param>
/// <param name="FileName">The file being read.</param>
/// <param name="Read">Records read so far.</param>
/// <param name="Share">Share of the files' bytes read so far, 0 to 1.</param>
public sealed record ImportsUnderWay(bool IsSample, string FileName, long Read, double Share);
