using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Versions;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.History;

[EitherDatabase]
public sealed class AnswerCacheTests
{
    private int computed;

    [Fact]
    public async Task A_question_is_computed_once_however_many_ask()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        var answers = organisation.Get<AnswerCache>();
        var held = new TaskCompletionSource<object>();

        var all = Enumerable.Range(0, 20).Select(_ => AskAsync(answers, DataParts.Settings, () => held.Task)).ToList();
        held.SetResult(new object());

        Assert.Single((await Task.WhenAll(all)).Distinct());
        Assert.Equal(1, computed);
    }

    [Fact]
    public async Task It_is_computed_anew_once_a_part_of_it_was_written_and_for_no_other()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        var answers = organisation.Get<AnswerCache>();
        await AskAsync(answers, DataParts.Incidents);
        await AskAsync(answers, DataParts.Settings | DataParts.Incidents, question: "both");
        await organisation.Get<SettingWriter>().SetAsync("key", 3, "Ada", Cancel);
        computed = 0;

        await AskAsync(answers, DataParts.Incidents);
        Assert.Equal(0, computed);
        await AskAsync(answers, DataParts.Settings | DataParts.Incidents, question: "both");
        Assert.Equal(1, computed);
    }

    [Fact]
    public async Task A_failure_is_told_and_not_kept()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        var answers = organisation.Get<AnswerCache>();

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(
            answers, DataParts.Settings, () => Task.FromException<object>(new InvalidOperationException("refused"))));

        Assert.Equal("refused", told.Message);
        Assert.NotNull(await AskAsync(answers, DataParts.Settings));
    }

    [Fact]
    public async Task An_answer_of_a_newer_version_takes_the_place_of_the_one_before()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        var answers = organisation.Get<AnswerCache>();

        var first = await RememberAsync(1);
        await RememberAsync(2);
        GC.Collect();

        Assert.False(first.IsAlive);

        async Task<WeakReference> RememberAsync(long version) =>
            new(await answers.GetAsync("question", version, Kept.AsLongAsTrue, () => Task.FromResult(new object()), Cancel));
    }

    private Task<object> AskAsync(AnswerCache answers, DataParts parts, Func<Task<object>>? answer = null, string question = "question") =>
        answers.GetAsync(question, parts, Kept.AsLongAsTrue, () =>
        {
            Interlocked.Increment(ref computed);
            return answer?.Invoke() ?? Task.FromResult(new object());
        }, Cancel);
}
