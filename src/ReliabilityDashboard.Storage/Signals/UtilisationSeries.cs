namespace ReliabilityDashboard.Storage.Signals;

/// <summary>How full one resource of a service was, by local day.</summary>
public sealed record UtilisationSeries(string Service, string Resource, IReadOnlyList<(DateOnly Day, double P95)> Days);
