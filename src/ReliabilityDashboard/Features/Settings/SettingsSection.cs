using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Settings;

/// <summary>One section of the settings.</summary>
/// <param name="Id">Its part of the address: <c>/settings/ID</c>; the first section also answers <c>/settings</c>.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Says">What is set here, in one sentence.</param>
/// <param name="Content">The component under the title; it loads what it shows and takes no parameters.</param>
/// <param name="Needs">Who may not set it does not see it.</param>
public sealed record SettingsSection(string Id, string Title, string Says, Type Content, Right Needs);
