using System.Text;

namespace EndToEnd.Tests.Running;

/// <summary>A console of which each test hears what was said on its own behalf, while others run beside it.</summary>
/// <param name="elsewhere">Where it goes to when nobody listens.</param>
internal sealed class OverheardWriter(TextWriter elsewhere) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> listener = new();

    public override Encoding Encoding => elsewhere.Encoding;

    /// <summary>From now on what the caller and all that it starts says goes here; the console lets one speak at a time.</summary>
    public StringWriter Listen()
    {
        var heard = new StringWriter();
        listener.Value = heard;
        return heard;
    }

    public override void Write(char value) => (listener.Value ?? elsewhere).Write(value);

    public override void Write(string? value) => (listener.Value ?? elsewhere).Write(value);

    public override void Write(char[] buffer, int index, int count) => (listener.Value ?? elsewhere).Write(buffer, index, count);

    public override void Flush() => (listener.Value ?? elsewhere).Flush();
}
