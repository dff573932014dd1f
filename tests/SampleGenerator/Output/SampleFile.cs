using System.IO.Compression;
using System.Text;

namespace SampleGenerator.Output;

/// <summary>One file of the sample; a name that ends in .gz is packed when written.</summary>
internal sealed record SampleFile(string Name, string Content, int Rows)
{
    private bool Packed => Name.EndsWith(".gz", StringComparison.Ordinal);

    public void WriteTo(string folder)
    {
        var bytes = Encoding.UTF8.GetBytes(Content);
        using var file = File.Create(Path.Combine(folder, Name));
        if (!Packed)
        {
            file.Write(bytes);
            return;
        }
        // The framework leaves the time in the gzip header at 0, so the same content gives the same bytes.
        using var gzip = new GZipStream(file, CompressionLevel.SmallestSize);
        gzip.Write(bytes);
    }

    /// <summary>Whether the folder holds just this. Compared unpacked: another version of the packer may choose other bytes for the same
    /// content.</summary>
    public bool IsIn(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        using var content = Packed ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd() == Content;
    }
}
