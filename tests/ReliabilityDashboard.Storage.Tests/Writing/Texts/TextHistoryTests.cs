using System.Text;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Learning.Texts;

namespace ReliabilityDashboard.Storage.Tests.Writing.Texts;

/// <summary>Three people write in one section at once, in random order, over lines that lose answers, while a program writes there
/// too.</summary>
[EveryDatabase]
public sealed class TextHistoryTests
{
    private static readonly int Histories = LongVariantAttribute.Count(200, all: 10_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_three_people_do_all_see_one_text_in_the_end_that_holds_every_letter_of_each()
    {
        await using var bench = await DatabaseBench.OpenAsync(TimeProvider.System);
        long id = 0;
        for (var seed = 0; seed < Histories; seed++)
        {
            // The sections of a post-mortem know nothing of each other.
            var section = SectionNames.All[seed % SectionNames.All.Count];
            if (seed % SectionNames.All.Count == 0) id = await BeginAsync(bench);
            await RunAsync(bench, id, section, new(seed), $"history {seed}");
        }
    }

    private static async Task RunAsync(DatabaseBench bench, long id, PostMortemSection section, Random chance, string history)
    {
        TextPeer[] peers = [.. Enumerable.Range(0, 3).Select(peer => new TextPeer(bench, id, section, $"{history}, {peer}"))];
        var letters = new Letters();
        for (var step = 0; step < 7; step++)
        {
            var peer = peers[chance.Next(peers.Length)];
            for (var typed = chance.Next(1, 4); typed > 0; typed--) letters.Type(peer, chance);
            if (step == 4 && chance.Next(3) == 0) await letters.WriteByProgramAsync(bench, id, section);
            if (chance.Next(2) == 0) await peer.PullAsync();
            if (!peer.IsDone && chance.Next(2) == 0)
            {
                var result = await peer.PushAsync();
                // The answer is lost, so it is sent again.
                if (chance.Next(3) == 0) Assert.Equal(result, await peer.PushAsync());
            }
        }
        while (peers.Any(peer => !peer.IsDone))
            foreach (var peer in peers)
            {
                await peer.PullAsync();
                if (!peer.IsDone) Assert.Equal(TextPushResult.Taken, await peer.PushAsync());
            }
        foreach (var peer in peers) await peer.PullAsync();

        var stored = (await bench.Get<PostMortemQuery>().FindAsync(id, Cancel))!.Content.Sections[section];
        Assert.All(peers, peer => Assert.Equal(stored, peer.Text));
        Assert.Equal(letters.Left, stored.EnumerateRunes().Select(letter => letter.Value).Order());
    }

    private static async Task<long> BeginAsync(DatabaseBench bench) =>
        Assert.IsType<PostMortemSaveResult.Saved>(
            await bench.Get<PostMortemCreation>().CreateAsync(new() { Title = "Checkout is slow" }, "Ada", Cancel)).Now.Id;

    /// <summary>Each letter is typed once, some of two code units; whoever sees one may take it out.</summary>
    private sealed class Letters
    {
        private readonly HashSet<int> there = [];
        private int next = 0x4E00;

        public IEnumerable<int> Left => there.Order();

        public void Type(TextPeer peer, Random chance)
        {
            int[] places = [0, .. peer.Text.EnumerateRunes().Select(letter => letter.Utf16SequenceLength).Aggregate(
                new List<int>(), (ends, length) => [.. ends, (ends.Count > 0 ? ends[^1] : 0) + length])];
            var from = chance.Next(places.Length);
            var to = chance.Next(4) == 0 ? Math.Min(places.Length - 1, from + chance.Next(1, 4)) : from;
            foreach (var gone in peer.Text[places[from]..places[to]].EnumerateRunes()) there.Remove(gone.Value);
            var put = Enumerable.Range(0, chance.Next(from == to ? 1 : 0, 4)).Select(_ => New(chance));
            peer.Type(places[from], places[to], string.Concat(put));
        }

        public async Task WriteByProgramAsync(DatabaseBench bench, long id, PostMortemSection section)
        {
            var stored = (await bench.Get<PostMortemQuery>().FindAsync(id, Cancel))!;
            var written = stored.Content.WithText(section, $"{stored.Content.Sections[section]}{New(new(1))}");
            Assert.IsType<PostMortemSaveResult.Saved>(
                await bench.Get<PostMortemEdits>().ReplaceAsync(id, written, stored.Version, "a program", Cancel));
        }

        private string New(Random chance)
        {
            var letter = new Rune(chance.Next(8) == 0 ? next++ - 0x4E00 + 0x1F300 : next++);
            there.Add(letter.Value);
            return letter.ToString();
        }
    }
}
