namespace ReliabilityDashboard.Domain.PostMortems.Texts;

/// <summary>What somebody's browser wants to add to the log of a section.</summary>
/// <param name="Epoch">The epoch that it knows.</param>
/// <param name="Version">The version of the text that its first update begins from.</param>
/// <param name="Client">The open page, by a word of its own.</param>
/// <param name="Updates">In their order.</param>
public sealed record TextPush(int Epoch, int Version, string Client, IReadOnlyList<PushedUpdate> Updates);

/// <summary>One update.</summary>
/// <param name="Number">Counted by its client, from 1: sent twice, it is stored once.</param>
/// <param name="Change">What it changes.</param>
public sealed record PushedUpdate(int Number, TextChange Change);
