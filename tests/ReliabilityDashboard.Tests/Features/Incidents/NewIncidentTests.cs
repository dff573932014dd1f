using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReliabilityDashboard.Features.Incidents.Editing;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

[EitherDatabase]
public sealed class NewIncidentTests : OrganisationContext
{
    [Fact]
    public async Task What_is_written_is_stored_and_its_page_opens()
    {
        var form = Open();
        await TypeAsync(form, "title", "Kasse langsam");
        await TypeAsync(form, "started_at", "2026-10-05T09:00");
        await form.Find("form").SubmitAsync();
        await using var context = Organisation.Context();
        var stored = context.Incidents.Single();
        Assert.Equal(("by-hand", "hand-1", "Kasse langsam"), (stored.Source, stored.ExternalId, stored.Title));
        Assert.EndsWith($"/incidents/{stored.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_ends_before_it_starts_and_a_name_of_300_letters_are_refused_beside_their_fields_and_stay_typed()
    {
        var form = Open();
        await TypeAsync(form, "title", new string('م', 300));
        await TypeAsync(form, "started_at", "2026-10-05T09:00");
        await TypeAsync(form, "resolved_at", "2026-10-05T08:00");
        await form.Find("form").SubmitAsync();
        Assert.Equal(
            "Not saved: Title: expected at most 200 letters, not 300; Resolved: expected an instant at or after started. "
                + "What you typed is kept.",
            form.Find(".editor__message").TextContent.Trim());
        Assert.Equal(300, form.Find("[data-field=title] input").GetAttribute("value")!.Length);
        Assert.Contains("Expected an instant at or after started", form.Find("[data-field=resolved_at]").TextContent);
        await using var context = Organisation.Context();
        Assert.Empty(context.Incidents);
    }

    [Fact]
    public async Task Without_a_word_it_says_what_is_enough()
    {
        var form = Open();
        await form.Find("form").SubmitAsync();
        Assert.StartsWith("Nothing is written yet", form.Find(".editor__message").TextContent.Trim(), StringComparison.Ordinal);
        await TypeAsync(form, "segment", "EU");
        Assert.Empty(form.FindAll(".editor__message"));
        await form.Find("form").SubmitAsync();
        Assert.Equal(
            "Not saved: Title: expected a title; Started: expected started or detected. What you typed is kept.",
            form.Find(".editor__message").TextContent.Trim());
    }

    [Fact]
    public async Task What_was_typed_is_asked_about_by_leaving_the_page_and_not_by_asking_its_list_for_something_else()
    {
        var form = Open();
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("/incidents");
        var asked = JSInterop.Setup<bool>("confirm", _ => true).SetResult(false);
        await TypeAsync(form, "title", "Kasse langsam");
        await form.InvokeAsync(() => navigation.NavigateTo("/incidents?q=kasse"));
        Assert.Empty(asked.Invocations);
        Assert.EndsWith("?q=kasse", navigation.Uri, StringComparison.Ordinal);
        await form.InvokeAsync(() => navigation.NavigateTo("/matrix"));
        Assert.Single(asked.Invocations);
        Assert.EndsWith("?q=kasse", navigation.Uri, StringComparison.Ordinal);
    }

    private IRenderedComponent<NewIncident> Open()
    {
        Render<MudPopoverProvider>();
        return Render<NewIncident>();
    }

    private static Task TypeAsync(IRenderedComponent<NewIncident> form, string field, string text) =>
        form.Find($"[data-field={field}] input").InputAsync(text);
}
