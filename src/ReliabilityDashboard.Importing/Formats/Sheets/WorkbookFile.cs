using System.IO.Compression;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Importing.Formats.Sheets;

/// <summary>A workbook laid on disk, since it is read from its end; it goes with its stream.</summary>
internal static class WorkbookFile
{
    /// <summary>Its texts are held in memory while it is read.</summary>
    private const long MostText = 256L << 20;

    /// <summary>Copies the workbook and unpacks it once, so that none that grows without end is read.</summary>
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

    private static void Measure(Stream file, long mostBytes)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("xl/workbook.xml") is null)
                throw new UnreadableFileException("The file is a ZIP archive, but no workbook. Save it as .xlsx, CSV, JSON or NDJSON.");
            var buffer = new byte[1 << 16];
            var total = 0L;
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                using var part = entry.Open();
                var length = 0L;
                var most = entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) ? MostText : long.MaxValue;
                for (int read; (read = part.Read(buffer)) > 0;)
                    if ((total += read) > mostBytes || (length += read) > most)
                        throw new UnreadableFileException(
                            $"The workbook unpacks to more than {Math.Min(most, mostBytes)} bytes (Imports:MaxDecompressedBytes).");
            }
        }
        catch (InvalidDataException wrong)
        {
            throw new UnreadableFileException("The workbook is damaged or cut off.", wrong);
        }
    }
}
