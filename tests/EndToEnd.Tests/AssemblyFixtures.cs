using System.Runtime.Versioning;
using EndToEnd.Tests;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;

// Each starts only when a test first asks for it, and ends with the run.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(TestServer))]
[assembly: AssemblyFixture(typeof(SampleApp))]
[assembly: AssemblyFixture(typeof(ChangedApp))]
[assembly: AssemblyFixture(typeof(EmptyApp))]
[assembly: AssemblyFixture(typeof(WrittenApp))]
[assembly: AssemblyFixture(typeof(StrictApp))]

[assembly: TestCollectionOrderer(typeof(DearestFirst))]

// Signals, permissions, mounts and packages are those of Linux; ./test.sh installs Debian's.
[assembly: SupportedOSPlatform("linux")]
