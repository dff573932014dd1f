using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Running;
using TestDatabases.Statements;

namespace ReliabilityDashboard.Tests.Security.People;

/// <summary>What a sign-in costs tells nobody anything, and costs nobody else.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class PasswordWorkTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_name_a_paused_one_one_without_a_password_and_a_wrong_password_take_one_hash_each()
    {
        var (writer, counted) = (program.Services.GetRequiredService<PersonWriter>(), new Counted());
        await program.AddAsync("Known of hashes", PersonRole.Viewer);
        var paused = await program.AddAsync("Paused of hashes", PersonRole.Viewer);
        await writer.NoteAsync(paused.Id, one => one.LockedUntil = DateTime.UtcNow.AddMinutes(5), Cancel);
        var invited = await program.AddAsync("Invited of hashes", PersonRole.Viewer);
        await writer.NoteAsync(invited.Id, one => one.PasswordHash = null, Cancel);
        await using var scope = program.Services.CreateAsyncScope();
        var signIn = ActivatorUtilities.CreateInstance<PasswordSignIn>(scope.ServiceProvider, new PasswordWork(counted));
        Assert.Null(await signIn.CheckAsync("whoever is first", "wrong", Cancel));

        foreach (var name in (string[])["Nobody of hashes", "Known of hashes", "Paused of hashes", "Invited of hashes"])
        {
            counted.Verified = counted.Hashed = 0;
            Assert.Null(await signIn.CheckAsync(name, "a wrong password", Cancel));
            Assert.Equal((name, 1, 0), (name, counted.Verified, counted.Hashed));
        }
        // Paused, the right one is none either.
        Assert.Null(await signIn.CheckAsync("Paused of hashes", RunningProgram.Password, Cancel));
        Assert.Equal("Known of hashes", (await signIn.CheckAsync("Known of hashes", RunningProgram.Password, Cancel))?.Name);
    }

    [Fact]
    public async Task Whatever_fails_sends_the_same_statements_whoever_has_the_name_or_nobody()
    {
        var writer = program.Services.GetRequiredService<PersonWriter>();
        var known = await program.AddAsync("Known of writes", PersonRole.Viewer);
        var paused = await program.AddAsync("Paused of writes", PersonRole.Viewer);
        await writer.NoteAsync(paused.Id, one => one.LockedUntil = DateTime.UtcNow.AddMinutes(5), Cancel);
        var invited = await program.AddAsync("Invited of writes", PersonRole.Viewer);
        await writer.NoteAsync(invited.Id, one => one.PasswordHash = null, Cancel);

        var nobody = await SentAsync("Nobody of writes");

        Assert.Contains(nobody, text => text.StartsWith("UPDATE", StringComparison.Ordinal));
        // The last wrong one pauses the name, and a paused one is tried on.
        for (var wrong = 0; wrong <= SecuritySetup.MostWrongPasswords; wrong++)
            Assert.Equal(nobody, await SentAsync("Known of writes"));
        Assert.Equal(nobody, await SentAsync("Paused of writes"));
        Assert.Equal(nobody, await SentAsync("Invited of writes"));
        Assert.Equal(nobody, await SentAsync("Nobody of writes"));
        var people = program.Services.GetRequiredService<PersonQuery>();
        Assert.InRange(
            (await people.FindAsync(known.Id, Cancel))!.LockedUntil!.Value, DateTime.UtcNow, DateTime.UtcNow + SecuritySetup.Pause);
        Assert.Equal(0, (await people.FindAsync(invited.Id, Cancel))!.FailedSignIns);
    }

    private async Task<IReadOnlyCollection<string>> SentAsync(string name)
    {
        await using var scope = program.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<PasswordSignIn>();
        using var sent = new SentStatements();
        Assert.Null(await signIn.CheckAsync(name, "a wrong password", Cancel));
        return sent.Texts;
    }

    [Fact]
    public async Task Two_passwords_are_hashed_at_once_and_the_rest_wait_without_keeping_a_thread()
    {
        var counted = new Counted { Gate = new(false) };
        var work = new PasswordWork(counted);
        var all = Enumerable
            .Range(0, 20)
            .Select(_ =>
                work.HashAsync(
                    new()
                    {
                        Name = "",
                        NameKey = "",
                        SecurityStamp = "",
                    },
                    "x",
                    Cancel
                )
            )
            .ToList();
        await Eventually.HoldsAsync(() => Assert.Equal(PasswordWork.AtOnce, counted.Now));
        counted.Gate.Set();
        await Task.WhenAll(all);
        Assert.Equal((20, 2), (counted.Hashed, counted.Most));
    }

    [Fact]
    public void An_address_has_thirty_failed_sign_ins_a_minute_over_all_names_and_others_have_theirs()
    {
        var clock = new ManualClock();
        var tries = new FailedTries(clock);
        var (here, there) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        for (var i = 0; i < 30; i++)
        {
            Assert.Null(tries.Wait(here));
            tries.Note(here);
        }
        clock.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal((TimeSpan.FromSeconds(40), null), (tries.Wait(here), tries.Wait(there)));
        Assert.NotNull(tries.Wait(here.MapToIPv6()));
        clock.Pass(TimeSpan.FromSeconds(40));
        Assert.Null(tries.Wait(here));
        // All of one network of the newer kind are one.
        for (var i = 0; i < 30; i++)
            tries.Note(IPAddress.Parse($"2001:db8::{i + 1}"));
        Assert.NotNull(tries.Wait(IPAddress.Parse("2001:db8::ffff")));
        Assert.Null(tries.Wait(IPAddress.Parse("2001:db8:0:1::1")));
    }

    private sealed class Counted : IPasswordHasher<Person>
    {
        private readonly PasswordHasher<Person> real = new();
        private readonly Lock counting = new();

        public int Hashed,
            Verified,
            Now,
            Most;

        public ManualResetEventSlim? Gate { get; init; }

        public string HashPassword(Person user, string password)
        {
            lock (counting)
                (Hashed, Now, Most) = (Hashed + 1, Now + 1, Math.Max(Most, Now + 1));
            Gate?.Wait(Cancel);
            lock (counting)
                Now--;
            return Gate is null ? real.HashPassword(user, password) : "";
        }

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            lock (counting)
                Verified++;
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
