using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EndToEnd.Tests.Running;

/// <summary>The program's own entry with one of its verbs, in this process: what a verb does is tested without the second and a half that a
/// start takes. Of each verb one test starts the real program.</summary>
internal static class CommandLine
{
    private static readonly Func<string[], Task<int>> Entry = typeof(Program)
        .GetMethod("<Main>$", BindingFlags.NonPublic | BindingFlags.Static)!
        .CreateDelegate<Func<string[], Task<int>>>();
    private static readonly OverheardWriter Output = new(Console.Out), Error = new(Console.Error);

    static CommandLine()
    {
        Console.SetOut(Output);
        Console.SetError(Error);
    }

    /// <summary>Runs a verb to its end.</summary>
    /// <param name="arguments">The verb first; without one the program would serve pages here.</param>
    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        if (arguments is not [var verb, ..] || verb.StartsWith('-')) throw new ArgumentException("No verb.", nameof(arguments));
        var (output, error) = (Output.Listen(), Error.Listen());
        try
        {
            var exitCode = await Task.Run(() => Entry(arguments)).WaitAsync(TimeSpan.FromMinutes(5));
            return new(exitCode, output.ToString(), error.ToString());
        }
        finally
        {
            // As after the end of a process: nobody has the database open.
            SqliteConnection.ClearAllPools();
            NpgsqlConnection.ClearAllPools();
        }
    }
}
