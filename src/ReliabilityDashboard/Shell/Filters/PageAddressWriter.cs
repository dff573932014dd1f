using System.Text;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Writes an address.</summary>
internal static class PageAddressWriter
{
    public static string Write(PageAddress address)
    {
        var text = new StringBuilder(address.Path);
        var separator = '?';
        if (address.Preset is { } preset) Add("period", PeriodPresets.Word(preset));
        if (address.From is { } from) Add("from", from.ToString());
        if (address.To is { } to) Add("to", to.ToString());
        if (address.Step is { } step) Add("step", step.ToString().ToLowerInvariant());
        if (address.Compare is { } compare) Add("compare", compare.ToString().ToLowerInvariant());
        foreach (var (dimension, values) in address.Filter.Asked)
            foreach (var value in values) Add(dimension.Word, value);
        foreach (var (key, value) in address.Others) Add(key, value);
        return text.ToString();

        void Add(string key, string value)
        {
            text.Append(separator).Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
    }
}
