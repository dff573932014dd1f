using System.Text.Json;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Storage.Learning.Texts;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Storage.Tests.Writing.Texts;

/// <summary>Somebody who writes in a section as their browser does it: types at once, pushes, pulls, and brings their own behind what
/// others wrote.</summary>
internal sealed class TextPeer(DatabaseBench bench, long id, PostMortemSection section, string name)
{
    private readonly List<TextChange> unsent = [];
    private int seen, version, number, epoch = 1;

    public string Text { get; private set; } = "";

    public bool IsDone => unsent.Count == 0;

    /// <summary>Puts a text in place of another at a place of their own.</summary>
    public void Type(int from, int to, string put)
    {
        var change = TextChange.Of([new(from, null), new(to - from, put), new(Text.Length - to, null)]);
        Text = change.On(Text)!;
        unsent.Add(change);
    }

    /// <summary>Pushes what is unsent, as it stands here; the answer is not always heard.</summary>
    public Task<TextPushResult> PushAsync() =>
        bench.Get<TextAuthority>().PushAsync(
            id, section, new(epoch, version, name, [.. unsent.Select((change, place) => new PushedUpdate(number + place + 1, change))]),
            name, Cancel);

    public async Task PullAsync()
    {
        var news = (await bench.Get<TextNewsQuery>().SinceAsync(id, seen, Cancel))!;
        foreach (var update in news.Updates.Where(update => update.Section == section))
        {
            Assert.Equal(version + 1, update.Version);
            (version, epoch) = (update.Version, update.Epoch);
            if (update.Client == name) Confirm(update);
            else Take(Read(update));
        }
        seen = news.Version;
    }

    private void Confirm(TextUpdate update)
    {
        number++;
        Assert.Equal((number, unsent[0].ToJson()), (update.Number, update.Changes));
        unsent.RemoveAt(0);
    }

    private void Take(TextChange theirs)
    {
        for (var place = 0; place < unsent.Count; place++)
            (unsent[place], theirs) = (Over(unsent[place], theirs, isFirst: false), Over(theirs, unsent[place], isFirst: true));
        Text = theirs.On(Text)!;
    }

    private static TextChange Read(TextUpdate update)
    {
        using var document = JsonDocument.Parse(update.Changes);
        return TextChange.Read(document.RootElement)!;
    }

    /// <summary>The change as it is after another of the same text; where both put something at one place, the first one's comes
    /// first.</summary>
    private static TextChange Over(TextChange change, TextChange other, bool isFirst)
    {
        var (mine, theirs) = (new Steps(change), new Steps(other));
        List<TextChange.Piece> pieces = [];
        while (!mine.IsDone || !theirs.IsDone)
        {
            if (mine.Put is { } put && (isFirst || theirs.Put is null)) pieces.Add(new(0, put));
            else if (theirs.Put is { } added) pieces.Add(new(added.Length, null));
            else
            {
                var length = Math.Min(mine.Length, theirs.Length);
                if (!theirs.IsGone) pieces.Add(mine.IsGone ? new(length, "") : new(length, null));
                mine.Pass(length);
                theirs.Pass(length);
                continue;
            }
            if (mine.Put is not null && (isFirst || theirs.Put is null)) mine.Pass(0);
            else theirs.Pass(0);
        }
        return TextChange.Of(pieces);
    }

    /// <summary>A change step by step: what is put, then what goes or stays.</summary>
    private sealed class Steps(TextChange change)
    {
        private readonly Queue<(string? Put, int Length, bool IsGone)> left = new(
            change.Pieces.SelectMany(piece => new[]
            {
                (piece.Put is { Length: > 0 } put ? put : null, 0, false), ((string?)null, piece.Length, piece.Put is not null),
            }).Where(step => step.Item1 is not null || step.Item2 > 0));

        private int passed;

        public bool IsDone => left.Count == 0;

        public string? Put => IsDone ? null : left.Peek().Put;

        public int Length => left.Peek().Length - passed;

        public bool IsGone => left.Peek().IsGone;

        public void Pass(int length)
        {
            passed += length;
            if (left.Peek().Length > passed) return;
            left.Dequeue();
            passed = 0;
        }
    }
}
