using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReliabilityDashboard.Importing.Formats;

/// <summary>How attributes are written: as they read, in any script, since they are stored and not put into a page as they are.</summary>
internal static class AttributeJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
