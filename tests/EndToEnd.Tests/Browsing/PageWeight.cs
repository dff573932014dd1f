using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>Counts the bytes that a first visit carries over the wire, as the browser itself counts them.</summary>
internal sealed class PageWeight
{
    private long bytes;

    public long Bytes => Interlocked.Read(ref bytes);

    public static async Task<PageWeight> MeasureAsync(IPage page)
    {
        var weight = new PageWeight();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
            Interlocked.Add(ref weight.bytes, (long)(data?.GetProperty("encodedDataLength").GetDouble() ?? 0));
        return weight;
    }
}
