using System.Text;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Mappings;

namespace ReliabilityDashboard.Importing.Tests.Recognition;

/// <summary>Files as somebody drops them: settled, and imported where nothing is open.</summary>
internal static class ShapeBench
{
    public static Task<SettledFile> SettleAsync(
        this ImportBench bench, string text, string? name = null, string? kind = null, string? mapping = null, string? zone = null) =>
        bench.SettleAsync(Encoding.UTF8.GetBytes(text), name, kind, mapping, zone);

    public static Task<SettledFile> SettleAsync(
        this ImportBench bench, byte[] bytes, string? name = null, string? kind = null, string? mapping = null, string? zone = null) =>
        bench.Get<FileShapes>().SettleAsync(
            () => new MemoryStream(bytes),
            new("files") { Name = name, Kind = ImportKinds.Find(kind), Mapping = mapping, Zone = zone }, ImportBench.Cancel);

    /// <summary>Imports what a file is told to be.</summary>
    public static async Task<ImportRun> TakeAsync(
        this ImportBench bench, string text, string? name = null, string? mapping = null, string? zone = null, string source = "files")
    {
        var settled = await bench.SettleAsync(text, name, null, mapping, zone);
        Assert.Empty(settled.Questions);
        var path = Path.Combine(bench.Folder, $"taken-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(path, text, ImportBench.Cancel);
        var run = await bench.Get<RunLedger>().BeginAsync(
            source, settled.Kind!.Word, await WaitingFile.AtAsync(path, ImportBench.Cancel), RunOrigin.CommandLine, ImportBench.Cancel,
            settled.Zone, settled);
        return await bench.Get<ImportRunner>().RunAsync(run.Id, ImportBench.Cancel);
    }

    /// <summary>Keeps a mapping of a person.</summary>
    public static Task<long> KeepAsync(this ImportBench bench, string name, string text)
    {
        Assert.True(MappingText.Read(text, out var fault) is not null, fault);
        return bench.Get<StoredMappingWriter>().SaveAsync(name, text, "Ada", ImportBench.Cancel);
    }
}
