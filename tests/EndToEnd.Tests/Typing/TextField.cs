using Microsoft.Playwright;

namespace EndToEnd.Tests.Typing;

/// <summary>A field of an open page that takes text.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Place">Among all fields of the page that take text, from 0.</param>
/// <param name="TakesNumbers">Only digits and a point.</param>
/// <param name="Closed">Why nobody can type there now; null where one can.</param>
internal sealed record TextField(string Name, int Place, bool TakesNumbers, string? Closed)
{
    // Dates, boxes, lists and files are chosen rather than written.
    private const string All =
        """input:is(:not([type]), [type=text], [type=search], [type=email], [type=url], [type=tel], [type=password], [type=number]), """
        + "textarea, [contenteditable=true]";

    /// <summary>Every one that is seen, in the order of the page.</summary>
    public static async Task<IReadOnlyList<TextField>> OnAsync(IPage page) =>
        [
            .. from found in await page.EvaluateAsync<Found[]>(
                   """
                   all => [...document.querySelectorAll(all)].map((field, place) => ({
                       place,
                       name: [
                           field.getAttribute('aria-label'),
                           [...(field.labels?.[0]?.childNodes ?? [])].filter(node => node.nodeType === 3).map(node => node.data).join(' '),
                           document.getElementById(field.getAttribute('aria-labelledby'))?.textContent,
                           field.labels?.[0]?.textContent, field.placeholder,
                       ].find(name => name?.trim())?.trim() ?? '',
                       seen: field.checkVisibility({ visibilityProperty: true }) && field.getClientRects().length > 0,
                       numbers: field.type === 'number' || ['decimal', 'numeric'].includes(field.inputMode),
                       closed: field.disabled || field.matches(':disabled') ? 'disabled' : field.readOnly ? 'read-only' : null,
                   })).filter(field => field.seen)
                   """,
                   All)
               select new TextField(found.Name, found.Place, found.Numbers, found.Closed),
        ];

    /// <summary>Notes which ones are there as soon as the page is.</summary>
    public static Task MarkAsync(IPage page) =>
        page.EvaluateAsync("all => document.querySelectorAll(all).forEach(field => field.dataset.first = '')", All);

    /// <summary>Those that came since in a form that nobody opens again: after a restart of the app what was typed there would be
    /// gone.</summary>
    public static Task<string[]> LostByARestartAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            all => [...document.querySelectorAll(all)]
                .filter(field => !('first' in field.dataset) && !field.closest('[data-opened-by], [data-keep-in]'))
                .map(field => `${location.pathname}: ${field.outerHTML}`)
            """,
            All);

    public ILocator On(IPage page) => page.Locator(All).Nth(Place);

    private sealed record Found
    {
        public int Place { get; init; }
        public string Name { get; init; } = "";
        public bool Numbers { get; init; }
        public string? Closed { get; init; }
    }
}
