using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

// What a program in the test's process says is shown where the test fails.
[assembly: Xunit.CaptureConsole]

namespace Limits;

/// <summary>Runs tests as xUnit does, each with a limit: one that hangs fails by its name, is told to stop, and leaves the others
/// alone.</summary>
/// <remarks>A test that holds its thread for ever cannot be told: it is named, and ends its run.</remarks>
public sealed class LimitedTests : XunitTestFramework
{
    /// <summary>Of a test that says nothing else, in milliseconds: many times what the longest takes on a slow and busy machine.</summary>
    public const int Limit = 10 * 60 * 1000;

    /// <summary>Of a test whose long variant runs.</summary>
    public const int LongLimit = 60 * 60 * 1000;

    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        new Executor(new XunitTestAssembly(assembly, null, assembly.GetName().Version));

    private sealed class Executor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
    {
        private static readonly PropertyInfo Timeout = typeof(XunitTestCase).GetProperty(nameof(XunitTestCase.Timeout))!;

        public override async ValueTask RunTestCases(
            IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions, CancellationToken cancellationToken)
        {
            var limit = Environment.GetEnvironmentVariable("TEST_ALL") == "1" ? LongLimit : Limit;
            using var watch = new HangWatch(executionMessageSink, TimeSpan.FromMilliseconds(limit) + HangWatch.Grace);
            foreach (var test in testCases)
                // Only what can be left to itself can be limited.
                if (test.Timeout == 0 && typeof(Task).IsAssignableFrom(test.TestMethod.Method.ReturnType)) Timeout.SetValue(test, limit);
            await base.RunTestCases(testCases, watch, executionOptions, cancellationToken);
        }
    }
}
