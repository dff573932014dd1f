using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Typing;

/// <summary>Whoever types faster than the line carries finds every letter in its place, in every field that there is.</summary>
// Weights of journeys are saved as they are typed, and move the ranks of failure modes.
[EitherDatabase]
[Collection(DearestFirst.FailureModes)]
public sealed class TypingTests(Chromium chromium, ChangedApp changed) : BrowserTests(chromium)
{
    // A letter costs its way through the browser and the server and back, and there are a hundred fields.
    private static readonly string[] Few = ["The po", "ol"];
    private static readonly string[] Many = ["The ", "pool ran ", "dry at ten ", "and nobody saw"];

    [Fact]
    public Task No_letter_is_lost_in_any_field_of_any_page() => AssertNothingIsLostAsync(roundTrip: 100, letter: 80, Few);

    [Theory]
    [LongVariant]
    [InlineData(20, 80)]
    [InlineData(20, 30)]
    [InlineData(100, 30)]
    [InlineData(250, 80)]
    [InlineData(250, 30)]
    public Task Nor_is_one_on_a_better_or_a_worse_line(int roundTrip, int letter) => AssertNothingIsLostAsync(roundTrip, letter, Many);

    private async Task AssertNothingIsLostAsync(int roundTrip, int letter, string[] words)
    {
        var app = await changed.ReadyAsync();
        // Looked at before it is stored.
        app.Data.Drop($"list-of-outages-{roundTrip}-{letter}", "Ticket,Summary,Began\n7,Down,2026-02-01 10:00\n");
        var line = Own(SlowLine.To(app.Address, TimeSpan.FromMilliseconds(roundTrip)));
        var typist = new Typist(TimeSpan.FromMilliseconds(letter), words);
        var pages = await TypingWalk.PagesAsync(app);
        var visit = await KnownAsync(line.Address, await app.SignInAsync());

        // Of what is written after a bad night the line is cut in the middle of each word.
        FaultsAreExpected = true;
        var told = await Task.WhenAll(pages.Select(page =>
        {
            if (!page.IsWritten) return TypeAsync(visit, page, typist);
            var cut = Own(SlowLine.To(app.Address, TimeSpan.FromMilliseconds(roundTrip)));
            return TypeAsync(
                visit, page with { Path = new Uri(cut.Address, page.Path).ToString() },
                new(TimeSpan.FromMilliseconds(letter), words, cut.Cut));
        }));

        var fields = told.SelectMany(page => page.Fields).ToHashSet();
        var lost = told.SelectMany(page => page.Lost).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
        // The walk has found what it is there for.
        Assert.Empty(TypingWalk.Known.Except(fields));
        foreach (var closed in told.SelectMany(page => page.Closed))
            TestContext.Current.TestOutputHelper?.WriteLine($"Nobody can type there: {closed}");
        Assert.Empty(told.SelectMany(page => page.Closed));
    }

    private async Task<Told> TypeAsync(Visit beside, TypingPage page, Typist typist)
    {
        var visit = await BesideAsync(beside);
        await visit.OpenAsync(page.Path);
        Told told = new([], [], []);
        await foreach (var fields in TypingWalk.OpenedAsync(visit, page))
        {
            foreach (var field in fields)
            {
                told.Fields.Add(field.Name);
                if (field.Closed is { } why) told.Closed.Add($"{visit.Where}, {field.Name}: {why}");
                else if (await typist.TypeAsync(visit, field) is { } lost) told.Lost.Add(lost);
            }
        }
        return told;
    }

    /// <param name="Fields">Names of the fields that were found.</param>
    /// <param name="Closed">Those where nobody can type, and why.</param>
    /// <param name="Lost">Where letters were lost.</param>
    private sealed record Told(List<string> Fields, List<string> Closed, List<string> Lost);
}
