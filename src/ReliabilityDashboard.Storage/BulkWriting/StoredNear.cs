namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>What is stored where a record wants to be: the row of its key, and the end and length of the last bucket that begins before its
/// own end.</summary>
internal readonly record struct StoredNear<TFigures>(TFigures? Same, DateTime? EndBefore, int SecondsBefore);
