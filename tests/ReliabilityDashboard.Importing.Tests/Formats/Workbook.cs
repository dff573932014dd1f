using System.IO.Compression;
using System.Text;

namespace ReliabilityDashboard.Importing.Tests.Formats;

/// <summary>Small workbooks, written as a spreadsheet writes them. A cell is the XML of a <c>c</c> element without its place, or a
/// text.</summary>
internal static class Workbook
{
    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(string number) => $"<c><v>{number}</v></c>";

    /// <summary>A number with the format of a date.</summary>
    public static string Date(string number) => $"<c s=\"1\"><v>{number}</v></c>";

    public static string Formula(string formula, string value) => $"<c><f>{formula}</f><v>{value}</v></c>";

    public static byte[] Of(params string[][] rows) => Of([("Sheet1", false, rows)]);

    public static byte[] Of(
        (string Name, bool Hidden, string[][] Rows)[] sheets, bool from1904 = false, (string Name, byte[] Bytes)? more = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
            Add(zip, "xl/workbook.xml",
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" """
                + """xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"""
                + (from1904 ? """<workbookPr date1904="1"/>""" : "") + "<sheets>"
                + string.Concat(sheets.Select((sheet, at) =>
                    $"""<sheet name="{sheet.Name}" sheetId="{at + 1}"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id="r{at + 1}"/>"""))
                + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                + string.Concat(sheets.Select((_, at) =>
                    $"""<Relationship Id="r{at + 1}" Target="worksheets/sheet{at + 1}.xml" """
                    + """Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>"""))
                + """<Relationship Id="rs" Target="styles.xml" """
                + """Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>""");
            Add(zip, "xl/styles.xml",
                """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2">"""
                + """<xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            foreach (var (sheet, at) in sheets.Select((sheet, at) => (sheet, at)))
                Add(zip, $"xl/worksheets/sheet{at + 1}.xml", Sheet(sheet.Rows));
            if (more is { } extra)
            {
                using var entry = zip.CreateEntry(extra.Name).Open();
                entry.Write(extra.Bytes);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Says in the list of a workbook's parts that one of them unpacks to so many bytes, whatever it holds.</summary>
    public static void SaySize(byte[] workbook, string part, uint size)
    {
        var name = Encoding.UTF8.GetBytes(part);
        for (var at = workbook.AsSpan().IndexOf("PK\u0001\u0002"u8); ; at += 4 + workbook.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8))
            if (workbook.AsSpan(at + 46).StartsWith(name))
            {
                BitConverter.TryWriteBytes(workbook.AsSpan(at + 24), size);
                return;
            }
    }

    private static string Sheet(string[][] rows)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append("<row>");
            for (var cell = 0; cell < rows[row].Length; cell++)
                if (rows[row][cell] is { Length: > 0 } text)
                    xml.Append((text.StartsWith("<c", StringComparison.Ordinal) ? text : Text(text))
                        .Replace("<c", $"<c r=\"{(char)('A' + cell)}{row + 1}\"", StringComparison.Ordinal));
            xml.Append("</row>");
        }
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
