using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace EndToEnd.Tests.Browsing;

/// <summary>A line between browser and app as lines are far from a data centre: it delays, drips, stands still and is cut.</summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private readonly TimeSpan oneWay;
    private readonly Task accepting;
    private volatile TaskCompletionSource passing = Passing();
    private volatile Uri app;

    private SlowLine(Uri app, TimeSpan roundTrip)
    {
        (this.app, oneWay) = (app, roundTrip / 2);
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    /// <summary>Where a browser finds the app at the end of the line.</summary>
    public Uri Address { get; }

    /// <summary>How many bytes pass at once, a millisecond apart; null: as they come.</summary>
    public int? Drip { get; set; }

    /// <param name="app">Where the line leads.</param>
    /// <param name="roundTrip">What a question and its answer take, in all; half of it is one way.</param>
    public static SlowLine To(Uri app, TimeSpan roundTrip) => new(app, roundTrip);

    /// <summary>Leads to another app from now on, such as to one that was started again.</summary>
    public void LeadTo(Uri other) => app = other;

    /// <summary>Breaks every connection off; new ones are taken.</summary>
    public void Cut()
    {
        foreach (var client in open.Keys) client.Dispose();
    }

    /// <summary>Nothing passes, and nothing is lost, until <see cref="GoOn"/>.</summary>
    public void StandStill() => passing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What waited passes.</summary>
    public void GoOn() => passing.TrySetResult();

    private static TaskCompletionSource Passing()
    {
        var passing = new TaskCompletionSource();
        passing.SetResult();
        return passing;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ConnectAsync(await listener.AcceptTcpClientAsync(ending.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ConnectAsync(TcpClient near)
    {
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        (open[near], open[far]) = (true, true);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, app.Port, ending.Token);
            await Task.WhenAll(CarryAsync(near, far), CarryAsync(far, near));
        }
        catch (Exception broken) when (IsEnd(broken))
        {
            // One side has gone; so does the other.
        }
        finally
        {
            near.Dispose();
            open.TryRemove(near, out _);
            open.TryRemove(far, out _);
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to)
    {
        var pieces = Channel.CreateUnbounded<Piece>(new() { SingleReader = true, SingleWriter = true });
        var handing = HandOverAsync(pieces.Reader, to);
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer, ending.Token)) > 0)
                pieces.Writer.TryWrite(new(buffer[..read], Environment.TickCount64 + (long)oneWay.TotalMilliseconds));
        }
        catch (Exception broken) when (IsEnd(broken))
        {
            to.Dispose();
        }
        finally
        {
            pieces.Writer.Complete();
        }
        await handing;
        if (to.Connected) to.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task HandOverAsync(ChannelReader<Piece> pieces, TcpClient to)
    {
        await foreach (var piece in pieces.ReadAllAsync(ending.Token))
        {
            if (piece.Due - Environment.TickCount64 is > 0 and var left) await Task.Delay((int)left, ending.Token);
            await passing.Task.WaitAsync(ending.Token);
            var step = Drip ?? piece.Bytes.Length;
            for (var at = 0; at < piece.Bytes.Length; at += step)
            {
                await to.GetStream().WriteAsync(piece.Bytes.AsMemory(at, Math.Min(step, piece.Bytes.Length - at)), ending.Token);
                if (Drip is not null) await Task.Delay(1, ending.Token);
            }
        }
    }

    private static bool IsEnd(Exception broken) =>
        broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException;

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
        ending.Dispose();
    }

    /// <param name="Bytes">As they came.</param>
    /// <param name="Due">When they pass on, on the clock of <see cref="Environment.TickCount64"/>.</param>
    private sealed record Piece(byte[] Bytes, long Due);
}
