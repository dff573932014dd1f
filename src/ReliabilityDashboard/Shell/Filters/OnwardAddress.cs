using Microsoft.AspNetCore.Components;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>The way from the page that is shown to another.</summary>
public static class OnwardAddress
{
    /// <summary>See <see cref="PageAddress.Carry"/>.</summary>
    public static string Onward(this NavigationManager navigation, string target) => PageAddress.Parse(navigation.Uri).Carry(target);
}
