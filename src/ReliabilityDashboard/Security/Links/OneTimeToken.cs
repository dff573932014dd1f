using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ReliabilityDashboard.Security.Links;

/// <summary>The secret in a one-time link.</summary>
public static class OneTimeToken
{
    private const int RandomBytes = 32;

    /// <summary>256 random bits, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is stored of it. A plain hash is enough: nobody guesses 256 random bits.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
