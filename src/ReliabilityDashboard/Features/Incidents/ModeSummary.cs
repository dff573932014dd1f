using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>The failure mode of an incident.</summary>
/// <param name="Id">The kept one's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Reason">Why the incident belongs to it, in words.</param>
/// <param name="Occurrences">How many of its incidents count, all times.</param>
/// <param name="Earlier">Those before this incident, the latest first.</param>
/// <param name="IsRepeat">One of them lies within the look-back.</param>
public sealed record ModeSummary(long Id, string Title, string Reason, int Occurrences, IReadOnlyList<Incident> Earlier, bool IsRepeat);
