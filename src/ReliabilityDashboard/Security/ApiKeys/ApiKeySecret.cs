using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ReliabilityDashboard.Security.ApiKeys;

/// <summary>The text of a key.</summary>
public static class ApiKeySecret
{
    // So that a key is found by whoever searches a repository for leaked ones.
    private const string Prefix = "rdk_";
    /// <summary>Before the token of a badge, which is no key.</summary>
    public const string OfBadge = "rdb_";

    private const int RandomBytes = 32;
    private const int ShownLetters = 8;

    /// <summary>A new key of 256 random bits.</summary>
    public static string New(string prefix = Prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is stored of a key. A plain hash is enough: nobody guesses 256 random bits, so nothing is gained by making guessing
    /// slow.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The letters by which a person tells it from others.</summary>
    public static string StartOf(string key) => key[..ShownLetters];
}
