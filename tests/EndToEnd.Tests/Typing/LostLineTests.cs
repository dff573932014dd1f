using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Typing;

/// <summary>The line to the app is lost, or the app itself, while somebody writes: nobody is locked out, and no word is lost.</summary>
[EitherDatabase]
public sealed class LostLineTests(Chromium chromium, ChangedApp changed) : BrowserTests(chromium)
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    [Fact]
    public async Task Whoever_writes_goes_on_while_the_line_is_lost_and_all_of_it_arrives_when_it_is_back()
    {
        FaultsAreExpected = true;
        var app = await changed.ReadyAsync();
        var line = Own(SlowLine.To(app.Address, TimeSpan.Zero));
        var visit = await KnownAsync(line.Address, await app.SignInAsync());
        var page = visit.Page;
        await BeginAsync(visit, incident: 30);
        var summary = SectionText.Of(visit, "summary");
        await summary.FillAsync("The pool ran dry");
        await visit.SavedAsync();
        // Somebody else writes there too, in a plain text area.
        var other = await OpenAsync(app, visit.Where);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Plain text fields" }).ClickAsync();
        var theirs = SectionText.Of(other, "summary");
        await theirs.SaysAsync("The pool ran dry");
        await other.AssertNoBarriersAsync();

        line.LeadTo(Nowhere);
        line.Cut();
        await Expect(page.Locator(".connection")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-text-line]")).ToContainTextAsync("Go on typing: each letter is kept in this browser");
        await Expect(summary.Field).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" at ten");
        await summary.SaysAsync("The pool ran dry at ten");
        await Expect(page.Locator("[data-text-saving]")).ToHaveTextAsync("Kept in this browser, 7 letters to send");
        await theirs.Field.PressAsync("Control+Home");
        await other.Page.Keyboard.TypeAsync("Checkout waited. ");
        await other.SavedAsync();
        // Whoever prints now has the address on paper, which says what the page shows.
        var head = await page.EvaluateAsync<string>(
            "() => { dispatchEvent(new Event('beforeprint')); return document.querySelector('.paper-head').textContent; }");
        Assert.Contains(page.Url, head, StringComparison.Ordinal);
        await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await visit.AssertNoBarriersAsync();
        await page.EvaluateAsync("() => { document.documentElement.dataset.theme = 'dark'; }");
        await visit.AssertNoBarriersOfColourAsync();
        await page.SetViewportSizeAsync(Look.Phone.Width, Look.Phone.Height);
        await visit.AssertFitsItsWindowAsync();
        await visit.AssertNoBarriersAsync();

        line.LeadTo(app.Address);
        await Expect(page.Locator(".connection")).ToBeHiddenAsync();
        await Waiting.UntilAsync(
            async () => await app.Data.AskAsync(
                "SELECT id FROM post_mortems WHERE summary = 'Checkout waited. The pool ran dry at ten'") is not null,
            "what was typed without a line was stored");
        await summary.SaysAsync("Checkout waited. The pool ran dry at ten");
        await theirs.SaysAsync("Checkout waited. The pool ran dry at ten");
        await Expect(page.Locator("[data-text-line]")).ToBeHiddenAsync();
        await Expect(summary.Field).ToBeFocusedAsync();
        // Both at once, each letter of each.
        await Task.WhenAll(
            page.Keyboard.TypeAsync(" and nobody saw", new() { Delay = 30 }),
            other.Page.Keyboard.TypeAsync("For long. ", new() { Delay = 40 }));
        await summary.SaysAsync("Checkout waited. For long. The pool ran dry at ten and nobody saw");
        await theirs.SaysAsync("Checkout waited. For long. The pool ran dry at ten and nobody saw");
    }

    [Fact]
    public async Task After_a_restart_of_the_app_the_pages_load_again_by_themselves_with_all_that_was_typed_and_the_caret_in_its_place()
    {
        FaultsAreExpected = true;
        var app = await OwnAsync(SampleApp.CopyAsync());
        var line = Own(SlowLine.To(app.Address, TimeSpan.Zero));
        var writer = await KnownAsync(line.Address, await app.SignInAsync());
        await BeginAsync(writer, incident: 2);
        var text = SectionText.Of(writer, "propagation");
        await text.FillAsync("The call waits");
        var editor = await BesideAsync(writer);
        await editor.OpenAsync("/incidents/3");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        await editor.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Typed before the end");
        // A form that no page keeps itself, with a box beside its text.
        var keys = await BesideAsync(writer);
        await keys.OpenAsync("/settings/keys");
        var name = keys.Page.GetByLabel("Name", new() { Exact = true });
        var mayWrite = keys.Page.GetByLabel("write:");
        await mayWrite.CheckAsync();
        await name.FillAsync("nightly");
        var made = await BesideAsync(writer);
        await made.OpenAsync("/incidents");
        await made.Page.Locator("[data-opens=new-incident]").ClickAsync();
        await made.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Nobody can pay");

        await app.Process.KillAsync();
        await Expect(writer.Page.Locator(".connection")).ToBeVisibleAsync();
        await Expect(editor.Page.Locator(".connection")).ToBeVisibleAsync();
        await Expect(keys.Page.Locator(".connection")).ToBeVisibleAsync();
        await Expect(made.Page.Locator(".connection")).ToBeVisibleAsync();
        await made.Page.Keyboard.TypeAsync(" at the till");
        await keys.Page.Keyboard.TypeAsync(" export");
        await writer.Page.Keyboard.TypeAsync(" without a bound");
        for (var letter = 0; letter < "a bound".Length; letter++) await writer.Page.Keyboard.PressAsync("ArrowLeft");
        await editor.Page.Keyboard.TypeAsync(" of the app");
        // Nothing to send it to: the form stays as it is.
        await editor.Page.Keyboard.PressAsync("Enter");
        var again = await OwnAsync(AppProcess.StartAsync([.. app.Data.Settings, "--Security:Demo=true"]));
        line.LeadTo(again.Address);

        await Expect(writer.Page.Locator(".connection")).ToBeHiddenAsync();
        await Expect(editor.Page.Locator(".connection")).ToBeHiddenAsync();
        await Expect(keys.Page.Locator(".connection")).ToBeHiddenAsync();
        await Expect(made.Page.Locator(".connection")).ToBeHiddenAsync();
        await Expect(made.Page.GetByLabel("Title", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(made.Page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("Nobody can pay at the till");
        await text.SaysAsync("The call waits without a bound");
        await Expect(text.Field).ToBeFocusedAsync();
        await writer.Page.Keyboard.TypeAsync("even ");
        await text.SaysAsync("The call waits without even a bound");
        await writer.SavedAsync();
        var title = editor.Page.GetByLabel("Title", new() { Exact = true });
        await Expect(title).ToBeFocusedAsync();
        await Expect(title).ToHaveValueAsync("Typed before the end of the app");
        await editor.Page.Keyboard.PressAsync("Enter");
        await Expect(editor.Page.Locator("h1")).ToContainTextAsync("Typed before the end of the app");
        await Expect(name).ToBeFocusedAsync();
        await Expect(name).ToHaveValueAsync("nightly export");
        await Expect(mayWrite).ToBeCheckedAsync();
        await keys.Page.Keyboard.PressAsync("Enter");
        await Expect(keys.Page.Locator(".key-made")).ToContainTextAsync("nightly export");
    }

    [Fact]
    public async Task What_another_person_kept_in_this_browser_is_neither_shown_nor_stored_nor_forgotten()
    {
        var app = await changed.ReadyAsync();
        var visit = await VisitAsync(app);
        await BeginAsync(visit, incident: 31);
        var id = visit.Where.Split('/')[^1];
        await visit.Page.EvaluateAsync(
            """
            id => localStorage.setItem(
                `post-mortem-text/999999/${id}/propagation/hers`, JSON.stringify({ text: 'Hers.', from: '', at: 1, updates: null }))
            """,
            id);

        await visit.Page.ReloadAsync();
        await visit.SettleAsync();
        await SectionText.Of(visit, "summary").FillAsync("His.");
        await visit.SavedAsync();

        await SectionText.Of(visit, "propagation").SaysAsync("");
        Assert.Contains(
            "Hers.",
            await visit.Page.EvaluateAsync<string>("id => localStorage.getItem(`post-mortem-text/999999/${id}/propagation/hers`)", id),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_into_a_field_is_left_out_with_a_word_and_nobody_else_writes_into_the_one_that_has_the_focus()
    {
        var visit = await VisitAsync(await changed.ReadyAsync());
        var page = visit.Page;
        await BeginAsync(visit, incident: 32);
        var before = await page.Locator("#title").InputValueAsync();
        await SectionText.Of(visit, "summary").FillAsync(new string('x', 301));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Control+C");

        await page.Locator("#title").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Control+V");

        await Expect(page.Locator("#field-said")).ToHaveTextAsync(
            "Nothing was pasted: “Title” holds at most 300 letters, and with this text it would hold 1 letter more. It is as it was.");
        await Expect(page.Locator("#title")).ToHaveValueAsync(before);
        await visit.AssertNoBarriersAsync();

        // Nor does the app write into the field that somebody is in, before they leave it.
        await page.Locator("#title").EvaluateAsync("field => { field.value = 'As somebody else says'; }");
        await Expect(page.Locator("#title")).ToHaveValueAsync(before);
        await page.Locator("#title").BlurAsync();
        await Expect(page.Locator("#title")).ToHaveValueAsync("As somebody else says");
    }

    private static async Task BeginAsync(Visit visit, int incident)
    {
        await visit.OpenAsync($"/post-mortems?incident={incident}");
        await visit.WaitForAddressAsync("/post-mortems/");
        await visit.SettleAsync();
        await Expect(visit.Page.Locator("#title")).ToBeEditableAsync();
    }
}
