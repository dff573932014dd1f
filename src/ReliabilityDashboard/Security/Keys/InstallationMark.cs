using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Keys;

/// <summary>Tells this installation from others on the same host: browsers keep cookies by host, whatever the port. Instances on one
/// database have the same.</summary>
public sealed class InstallationMark(DataProtectionKeyStore store, IDataProtectionProvider protection)
{
    private const int Letters = 8;
    private string? value;

    /// <summary>The beginning of the id of the first key that cookies were protected with; it is no secret, every cookie holds the id of
    /// its own.</summary>
    public string Value => value ??= First() ?? MakeFirst();

    // The ring keeps every key it ever had, so the first stays the first.
    private string? First() =>
        store.Read().Select(XElement.Parse).FirstOrDefault(element => element.Name == "key")?.Attribute("id")?.Value[..Letters];

    private string MakeFirst()
    {
        // The ring makes its first key when something is protected. Of instances that start at once each may make one; all go by the first
        // of them.
        protection.CreateProtector(nameof(InstallationMark)).Protect([]);
        return First() ?? throw new InvalidOperationException("The database holds no data-protection key though one was just made.");
    }
}
