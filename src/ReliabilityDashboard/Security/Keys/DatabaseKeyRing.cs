using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Keys;

/// <summary>Keeps the data-protection keys in the database.</summary>
internal sealed class DatabaseKeyRing(DataProtectionKeyStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Read().Select(xml => XElement.Parse(xml))];

    // The interface knows no waiting; it happens once in 90 days.
    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => store.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None))
            .GetAwaiter()
            .GetResult();
}
