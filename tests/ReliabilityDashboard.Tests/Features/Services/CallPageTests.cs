using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Features.Services;
using ReliabilityDashboard.Features.Services.Calls;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Services;

[EitherDatabase]
public sealed class CallPageTests : OrganisationContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddServices();
        await Organisation.SaveAsync(
            new ServiceEntity { Id = 1, Name = "web", NameKey = "web", Declared = true },
            new ServiceEntity { Id = 2, Name = "pay/er", NameKey = "pay/er", Declared = true },
            new ServiceEntity { Id = 3, Name = "mail", NameKey = "mail", Declared = true });
        await Organisation.SaveAsync(
            new DependencyEntity
            {
                CallerId = 1, CalleeId = 2, Source = "catalogue", TimeoutMs = 0, CircuitBreaker = true,
                ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
            });
    }

    [Fact]
    public async Task A_responder_says_otherwise_than_the_file_and_both_stand_there_with_who_and_when()
    {
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open("/services/web/calls/pay%2Fer");
        page.WaitForAssertion(() => Assert.Equal("no", Row(page, "timeout").QuerySelector(".said__source")!.TextContent));
        Assert.Equal("Declared by files.", page.Find(".said__declared").TextContent);
        Assert.Contains("it waits (assumed) and has no fallback (assumed)", page.Find(".lede").TextContent, StringComparison.Ordinal);
        Assert.True(Button(page, "Save").HasAttribute("disabled"));

        await Row(page, "timeout").QuerySelector("select")!.ChangeAsync(new() { Value = "1" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Saved.", page.Find(".said__result").TextContent, StringComparison.Ordinal));
        Assert.Equal("no", Row(page, "timeout").QuerySelector(".said__source")!.TextContent);
        Assert.Contains(Signed.In().Name!, Row(page, "timeout").QuerySelector(".aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Timeout: yes", page.Find(".told__what").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Timeout, circuit breaker;", page.Find(".marks .visually-hidden").TextContent, StringComparison.Ordinal);

        await Button(page, "Take its declaration away").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Nobody knows this call", page.Find(".lede").TextContent, StringComparison.Ordinal));
        await Button(page, "Let the files’ declaration hold again").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("A failure of pay/er", page.Find(".lede").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_viewer_reads_what_is_said_and_who_could_say_otherwise()
    {
        Services.AddScoped(_ => Signed.In(PersonRole.Viewer));
        var page = Open("/services/WEB/calls/pay%2Fer");
        page.WaitForAssertion(() => Assert.Contains("Responder", page.Find(".not-allowed").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("select, form button"));
        Assert.StartsWith("web → pay/er", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_nobody_knows_can_be_declared_and_one_of_a_name_that_nobody_knows_is_not_there()
    {
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open("/services/mail/calls/web");
        page.WaitForAssertion(() => Assert.Contains("Nobody knows this call", page.Find(".lede").TextContent, StringComparison.Ordinal));
        await Button(page, "Declare it").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("untraced", page.Find("h1 ~ * .tag, .tag").TextContent));
        Assert.StartsWith("Declared by", page.Find(".said__declared").TextContent, StringComparison.Ordinal);

        var nobody = Open("/services/mail/calls/nobody");
        nobody.WaitForAssertion(() => Assert.Equal("/services", nobody.Find(".state a").GetAttribute("href")));
    }

    [Theory]
    [InlineData(null, "○ stated")]
    [InlineData(ProofState.Proven, "✓ proven")]
    [InlineData(ProofState.Disproved, "✕ disproved")]
    public void Marks_tell_stated_proven_and_disproved_apart_by_sign_and_word(ProofState? proof, string said)
    {
        var marks = Render<CallMarks>(parts => parts.Add(one => one.Of, new("a", "b", CallMode.Sync, false)
        {
            Protection = new(true, false, null, null), Retry = RetryPolicy.Fixed,
            Proof = proof is { } state ? new(state, "e", new(2026, 5, 12, 0, 0, 0, DateTimeKind.Utc)) { Environment = "staging" } : null,
        }));
        Assert.Equal(
            ["T yes", "B no", "H unstated", "F unstated", "R no"],
            marks.FindAll(".mark").Select(mark => $"{mark.TextContent} {mark.ClassList[1]["mark--".Length..]}"));
        var standing = marks.Find(".marks__standing");
        Assert.Equal(said, string.Join(' ', standing.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(proof is not null, standing.GetAttribute("title")!.Contains("12 May 2026 in staging", StringComparison.Ordinal));
    }

    private IRenderedComponent<CallPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<CallPage>();
    }

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<CallPage> page, string field) => page.Find($"tr[data-field={field}]");

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<CallPage> page, string text) =>
        page.FindAll("form button").Single(button => button.TextContent.Trim() == text);
}
