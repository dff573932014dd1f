using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReliabilityDashboard.Features.Views;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Views;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Views;

[EitherDatabase]
public sealed class ViewsMenuTests : OrganisationContext
{
    private static readonly CancellationToken Cancel = Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Organisation.SaveAsync(Somebody(1, "Ada"), Somebody(2, "Grace"));
    }

    [Fact]
    public async Task A_view_is_kept_for_oneself_or_for_everybody_and_leads_to_page_filter_and_period()
    {
        var menu = Open("/trends?team=core&page=3");
        await KeepAsync(menu, "Monday", forEverybody: false);
        Navigation.NavigateTo("/incidents?period=this-year&severity=sev1");
        await KeepAsync(menu, "Year", forEverybody: true);

        Assert.Equal(
            ["/trends?period=last-12-months&team=core", "/incidents?period=this-year&severity=sev1"],
            menu.FindAll(".views__list a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["My views", "For everybody"], menu.FindAll(".views__title").Select(title => title.TextContent));
        Assert.Equal(["Year"], (await Views(2, PersonRole.Viewer).ListAsync(Cancel)).Select(view => view.Name));
        Assert.Equal(["Ada created view “Monday”", "Ada created view “Year”"], await LogAsync());

        await menu.Find("button[aria-label='Remove the view Monday']").ClickAsync(new());
        await Eventually.HoldsAsync(() => Assert.Equal(["Year"], menu.FindAll(".views__list a").Select(link => link.TextContent)));
        Assert.Equal("Ada removed view “Monday”", (await LogAsync())[^1]);
    }

    [Theory]
    [InlineData("", "Name: expected a name for this view.")]
    [InlineData("monday", "There is a view of that name already: take another name, or remove that one first.")]
    [InlineData("a\u202Eb", "Name: expected letters without marks that turn the direction of writing.")]
    public async Task A_name_that_cannot_be_kept_is_told_and_stays_in_its_field(string name, string fault)
    {
        await Views(1, PersonRole.Viewer).KeepAsync("Monday", PageAddress.Parse("/"), forEverybody: false, Cancel);
        var menu = Open("/trends");
        await KeepAsync(menu, name, forEverybody: false);
        Assert.Equal(fault, menu.Find("[role=alert]").TextContent);
        Assert.Equal(name, menu.Find(".views__keep input").GetAttribute("value"));
        Assert.Single(await Views(1, PersonRole.Viewer).ListAsync(Cancel));
    }

    [Fact]
    public async Task A_viewer_keeps_their_own_alone_and_nobody_removes_another_s()
    {
        await Views(1, PersonRole.Viewer).KeepAsync("Monday", PageAddress.Parse("/"), forEverybody: false, Cancel);
        var mine = Assert.Single(await Views(1, PersonRole.Viewer).ListAsync(Cancel));

        await Assert.ThrowsAsync<NotAllowedException>(
            () => Views(1, PersonRole.Viewer).KeepAsync("Year", PageAddress.Parse("/"), forEverybody: true, Cancel));
        await Views(2, PersonRole.Administrator).RemoveAsync(mine.Id, forEverybody: false, Cancel);
        await Views(2, PersonRole.Administrator).RemoveAsync(mine.Id, forEverybody: true, Cancel);
        Assert.Single(await Views(1, PersonRole.Viewer).ListAsync(Cancel));
        // The name is another's; in the list of each it stands once.
        Assert.Null(await Views(2, PersonRole.Viewer).KeepAsync("Monday", PageAddress.Parse("/"), forEverybody: false, Cancel));
    }

    [Fact]
    public async Task The_fifty_first_is_told()
    {
        await Organisation.SaveAsync([.. Enumerable.Range(1, SavedViewWriter.Most).Select(number => new SavedView
        {
            Name = $"v{number}", NameKey = $"V{number}", OwnerId = 1, Address = "/", CreatedBy = "Ada", CreatedAt = StoredOrganisation.Now,
        })]);
        Assert.Equal(
            "There are 50 views already: remove one first.",
            await Views(1, PersonRole.Viewer).KeepAsync("more", PageAddress.Parse("/"), forEverybody: false, Cancel));
    }

    [Fact]
    public async Task With_a_person_go_their_views_and_those_for_everybody_stay()
    {
        await Views(1, PersonRole.Responder).KeepAsync("Monday", PageAddress.Parse("/"), forEverybody: false, Cancel);
        await Views(1, PersonRole.Responder).KeepAsync("Year", PageAddress.Parse("/"), forEverybody: true, Cancel);
        await Organisation.Get<PersonWriter>().RemoveAsync(1, "Grace", Cancel);
        await using var context = Organisation.Context();
        Assert.Equal(["Year"], await context.SavedViews.Select(view => view.Name).ToListAsync(Cancel));
    }

    private ViewKeeping Views(int id, PersonRole role)
    {
        var person = Signed.In(role);
        person.Become(Signed.Principal(role, id == 1 ? "Ada" : "Grace", id));
        return new(Organisation.Get<SavedViewQuery>(), Organisation.Get<SavedViewWriter>(), person);
    }

    private IRenderedComponent<IComponent> Open(string address)
    {
        Navigation.NavigateTo(address);
        var menu = Render(builder =>
        {
            builder.OpenComponent<MudPopoverProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<SectionOutlet>(1);
            builder.AddAttribute(2, nameof(SectionOutlet.SectionId), TopBar.Left);
            builder.CloseComponent();
            builder.OpenComponent<FilterBar>(3);
            builder.AddAttribute(4, nameof(FilterBar.Choices), FilterChoices.None);
            builder.CloseComponent();
        });
        menu.FindAll("button[aria-haspopup=dialog]").Single(button => button.TextContent.Trim() == "Views").Click();
        menu.WaitForElement(".views__keep");
        return menu;
    }

    private static async Task KeepAsync(IRenderedComponent<IComponent> menu, string name, bool forEverybody)
    {
        menu.Find(".views__keep input").Input(name);
        menu.Find(".views__keep select").Change(forEverybody ? "1" : "0");
        await menu.Find(".views__keep").SubmitAsync();
        menu.WaitForAssertion(() => Assert.True(
            menu.FindAll("[role=alert]").Count > 0 || menu.FindAll(".views__list a").Any(link => link.TextContent == name)));
    }

    private async Task<List<string>> LogAsync()
    {
        await using var context = Organisation.Context();
        return await context.AuditEntries.OrderBy(entry => entry.Number)
            .Select(entry => $"{entry.Who} {entry.Action} {entry.Kind} “{entry.ObjectName}”").ToListAsync(Cancel);
    }

    private static Person Somebody(int id, string name) => new()
    {
        Id = id, Name = name, NameKey = name.ToUpperInvariant(), Role = PersonRole.Administrator, SecurityStamp = "s",
        CreatedAt = StoredOrganisation.Now,
    };
}
