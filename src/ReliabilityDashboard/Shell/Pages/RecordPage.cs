using Microsoft.AspNetCore.Components;

namespace ReliabilityDashboard.Shell.Pages;

/// <summary>The page of one record, by the id in its address; without such a record the address is told to lead nowhere.</summary>
/// <param name="fault">See <see cref="LoadedPage{TView}"/>.</param>
public abstract class RecordPage<TView>(string fault) : LoadedPage<TView>(fault)
    where TView : class
{
    /// <summary>Opaque text.</summary>
    [Parameter] public string Id { get; set; } = "";

    protected sealed override object Question => Id;

    /// <summary>Nothing of the record before is shown under another one's address.</summary>
    protected override Task OnAskedAsync()
    {
        Forget();
        return Task.CompletedTask;
    }

    protected override void OnLoaded(TView? view)
    {
        if (view is null) Navigation.NotFound();
    }
}
