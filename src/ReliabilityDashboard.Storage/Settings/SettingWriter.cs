using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Settings;

/// <summary>Sets a figure on behalf of a person.</summary>
public sealed class SettingWriter(WriteQueue queue, TimeProvider time)
{
    /// <summary>Stores a value with who and when; null withdraws the setting, so that the default holds again.</summary>
    public Task SetAsync<T>(string key, T? value, string person, CancellationToken cancel) => queue.ForPersonAsync(person, async context =>
    {
        var setting = await context.Settings.FindAsync([key], cancel);
        if (value is null)
        {
            if (setting is not null) context.Settings.Remove(setting);
        }
        else
        {
            if (setting is null) context.Settings.Add(setting = new Setting { Key = key, Value = "", SetBy = person });
            (setting.Value, setting.SetBy, setting.SetAt) = (Json.Write(value), person, time.GetUtcNow().UtcDateTime);
        }
        await context.SaveChangesAsync(cancel);
    }, cancel);
}
