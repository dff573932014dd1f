using System.IO.Compression;
using System.Xml;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Importing.Formats.Sheets;

/// <summary>A workbook laid on disk, since it is read from its end; it goes with its stream.</summary>
internal static class WorkbookFile
{
    private const string List = "xl/workbook.xml";

    /// <summary>Its texts are held in memory while it is read.</summary>
    private const long MostText = 256L << 20;

    /// <summary>Copies the workbook and adds up what its parts say they unpack to: none of them is read beyond that.</summary>
    public static Stream Open(Stream content, long mostBytes)
    {
        var file = PrivateFiles.Open(
            Path.Combine(Path.GetTempPath(), $"workbook-{Guid.NewGuid():N}"), FileMode.CreateNew, FileShare.None,
            FileOptions.DeleteOnClose);
        try
        {
            content.CopyTo(file);
            if (file.Length == 0) throw new UnreadableFileException("The file is empty.");
            file.Position = 0;
            Measure(file, mostBytes);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The sheets in their order, out of the workbook's own list.</summary>
    public static IReadOnlyList<(string Name, bool IsHidden)> Sheets(Stream file)
    {
        file.Position = 0;
        var sheets = new List<(string, bool)>();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        using (var part = archive.GetEntry(List)!.Open())
        using (var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("name") is { } name)
                    sheets.Add((name, xml.GetAttribute("state") is not (null or "visible")));
        file.Position = 0;
        return sheets;
    }

    private static void Measure(Stream file, long mostBytes)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry(List) is null)
                throw new UnreadableFileException("The file is a ZIP archive, but no workbook. Save it as .xlsx, CSV, JSON or NDJSON.");
            var total = 0L;
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                var most = entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) ? MostText : long.MaxValue;
                if (entry.Length > most || entry.Length > mostBytes - total)
                    throw new UnreadableFileException(
                        $"The workbook unpacks to more than {Math.Min(most, mostBytes)} bytes (Imports:MaxDecompressedBytes).");
                total += entry.Length;
            }
        }
        catch (InvalidDataException wrong)
        {
            throw new UnreadableFileException("The workbook is damaged or cut off.", wrong);
        }
    }
}
