using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace EndToEnd.Tests.Browsing;

/// <summary>A page as it comes out of a printer on A4: the words of each sheet, and the smallest letters.</summary>
internal sealed record Paper(IReadOnlyList<string> Sheets, double SmallestPoints)
{
    private const double LeastPoints = 8;
    private const string Instant = @"\d+ \w{3} \d{4}, \d\d:\d\d UTC";

    public static async Task<Paper> PrintAsync(IPage page)
    {
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { Format = "A4" }));
        var sheets = pdf.GetPages().ToList();
        return new(
            [
                .. sheets.Select(sheet =>
                    string.Join(' ', sheet.GetWords().Select(word => word.Text)).Replace('\u202F', ' ').Replace('\u00A0', ' ')),
            ],
            sheets.SelectMany(sheet => sheet.Letters).Where(letter => !string.IsNullOrWhiteSpace(letter.Value))
                .Min(letter => letter.PointSize));
    }

    /// <summary>Every sheet says whose it is, up to when data came in, when it was printed and which one it is; the first what it shows;
    /// nothing is too small to be read.</summary>
    public void AssertSaysWhatItShows(string title, string scope)
    {
        for (var index = 0; index < Sheets.Count; index++)
        {
            Assert.Contains("Larkfield Market (sample) · ", Sheets[index], StringComparison.Ordinal);
            Assert.Matches($"data as of {Instant} · printed {Instant}", Sheets[index]);
            Assert.Contains($"{index + 1} of {Sheets.Count}", Sheets[index], StringComparison.Ordinal);
        }
        Assert.Contains(title, Sheets[0], StringComparison.Ordinal);
        Assert.Matches(scope, Sheets[0]);
        // Sizes go through the browser's own rounding.
        Assert.True(SmallestPoints > LeastPoints - 0.01, $"{title}: letters of {SmallestPoints} pt");
    }
}
