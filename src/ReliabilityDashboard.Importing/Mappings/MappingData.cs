using System.Reflection;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>The mappings that come with the program, one file each under <c>Mappings/Data</c>.</summary>
internal static class MappingData
{
    private const string Folder = "mappings/", Ending = ".json";
    private static readonly Assembly Home = typeof(MappingData).Assembly;

    /// <summary>The names of all, without the list of usual words.</summary>
    public static IEnumerable<string> Names => Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Ending.Length])
        .Where(name => name != "words")
        .Order(StringComparer.Ordinal);

    public static string Text(string name)
    {
        using var stream = Home.GetManifestResourceStream(Folder + name + Ending)
            ?? throw new ArgumentException($"There is no file of the mapping {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
