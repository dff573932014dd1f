namespace SampleGenerator;

/// <summary>The folder that the app loads.</summary>
internal static class SampleFolder
{
    /// <summary>data/sample of the repository the program was built in.</summary>
    public static string InRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReliabilityDashboard.sln")))
            folder = folder.Parent;
        return Path.Combine((folder ?? new DirectoryInfo(".")).FullName, "data", "sample");
    }

    /// <summary>Writes every file and removes what no longer belongs there.</summary>
    public static void Write(string folder, Organisation organisation)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder))
            File.Delete(old);
        foreach (var file in organisation.Files)
        {
            file.WriteTo(folder);
            Console.WriteLine(
                $"{file.Name, -34} {file.Rows, 8} rows {new FileInfo(Path.Combine(folder, file.Name)).Length / 1024.0, 9:0.0} KB");
        }
        Console.WriteLine(
            $"{organisation.Files.Sum(file => file.Rows)} rows, "
                + $"{Directory.EnumerateFiles(folder).Sum(path => new FileInfo(path).Length) / 1024} KB"
        );
    }

    /// <summary>Names every file whose content is not what the generator makes.</summary>
    public static bool Check(string folder, Organisation organisation)
    {
        var names = organisation.Files.Select(file => file.Name).ToHashSet();
        string[] wrong =
        [
            .. organisation.Files.Where(file => !file.IsIn(folder)).Select(file => $"{file.Name} differs from what the generator writes"),
            .. Directory
                .EnumerateFiles(folder)
                .Select(path => Path.GetFileName(path))
                .Where(name => !names.Contains(name))
                .Select(name => $"{name} is not written by the generator"),
        ];
        foreach (var line in wrong)
            Console.WriteLine(line);
        return wrong.Length == 0;
    }
}
