using System.Text.Json;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Grouping.Stacks;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Grouping;

public sealed class CrashGroupTests
{
    public static TheoryData<string, string[]> Forms =>
        new()
        {
            {
                "java.lang.IllegalStateException: no\n\tat com.shop.Cart.add(Cart.java:12)\n"
                    + "\tat com.shop.Cart.lambda$all$3(Cart.java:40)\n\tat java.base/java.lang.Thread.run(Thread.java:833)\n"
                    + "Caused by: x\n\tat com.shop.Db.get(Db.java:1)",
                ["com.shop.Cart.add", "com.shop.Cart.lambda$all$"]
            },
            {
                "System.InvalidOperationException: no\n   at Shop.Cart.Add(Item item, List`1 all) in /src/Cart.cs:line 12\n"
                    + "   at Shop.Cart.<All>d__5.MoveNext()\n   at System.Runtime.CompilerServices.TaskAwaiter.GetResult()",
                ["Shop.Cart.Add", "Shop.Cart.<All>d__.MoveNext"]
            },
            {
                "TypeError: x is undefined\n    at add (https://shop.example/static/app.3f2a9c1b.js:1:2345)\n"
                    + "    at async Cart.all (/srv/cart.js:10:3)\n    at Module._compile (node:internal/modules/cjs/loader:1105:14)",
                ["app.js|add", "cart.js|Cart.all"]
            },
            { "add@https://shop.example/cart.js:12:3\n@https://shop.example/cart.js:40:1", ["cart.js|add", "cart.js|"] },
            {
                "Traceback (most recent call last):\n  File \"/srv/shop/main.py\", line 3, in <module>\n    cart.add(1)\n"
                    + "  File \"/srv/shop/cart.py\", line 12, in add\n    pool.get()\n"
                    + "  File \"/usr/lib/python3.12/queue.py\", line 180, in get\nqueue.Empty",
                ["cart.py|add", "main.py|<module>"]
            },
            {
                "panic: no\n\ngoroutine 1 [running]:\nmain.(*Cart).Add(0xc000010000, {0x1, 0x2})\n\t/srv/cart.go:12 +0x1d\nmain.main()\n"
                    + "\t/srv/main.go:5 +0x2a\nruntime.main()\n\t/usr/local/go/src/runtime/proc.go:250",
                ["main.(*Cart).Add", "main.main"]
            },
            {
                "#0  __GI_raise (sig=sig@entry=6) at ../sysdeps/unix/sysv/linux/raise.c:50\n"
                    + "#1  0x0000555555614436 in cart_add (size=256, p=0x55) at cart.c:156\n"
                    + "#2  0x0000555555614499 in main (argc=1) at main.c:9",
                ["cart.c|cart_add", "main.c|main"]
            },
            {
                "#0  0x000055555555c7a1 in sprintf (__fmt=0x5555555613df \"%.4f\") at /usr/include/x86_64-linux-gnu/bits/stdio2.h:36\n"
                    + "#1  cart_total (t=0x55) at cart.c:40",
                ["cart.c|cart_total"]
            },
            {
                "    #0 0x4f1 in cart_add /src/cart.c:12:3\n    #1 0x7f1234567890 in main /src/main.c:5:1",
                ["cart.c|cart_add", "main.c|main"]
            },
            {
                "#00 pc 0000000000012345  /system/lib64/libc.so (abort+42)\n"
                    + "#01 pc 0000000000054321  /data/app/shop/libcart.so (cart_add+16)",
                ["libcart.so|cart_add"]
            },
            {
                "0   libswiftCore.dylib   0x000000018a1 swift_fatalError + 123\n"
                    + "1   Shop                 0x0000000100a Cart.add(_:) + 88 (Cart.swift:12)\n"
                    + "2   UIKitCore            0x000000018b2 -[UIApplication run] + 9",
                ["Shop|Cart.add(_:)"]
            },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Own_frames_are_read_from_each_form_the_throwing_one_first(string stack, string[] own) =>
        Assert.Equal(
            own,
            StackTraceText
                .Read(stack)
                .Where(frame => frame.IsOwn)
                .Select(frame => frame.Place is null ? frame.Function : $"{frame.Place}|{frame.Function}")
        );

    [Fact]
    public void Line_numbers_and_addresses_do_not_part_a_group() =>
        Assert.Equal(
            CrashGroup.KeyOf("SIGSEGV", null, "#0  0x0000555555614436 in cart_add (p=0x1) at cart.c:156"),
            CrashGroup.KeyOf("SIGSEGV", null, "#0  0x0000777775614436 in cart_add (p=0x2) at cart.c:160"));

    [Fact]
    public void Another_exception_type_is_another_group() =>
        Assert.NotEqual(
            CrashGroup.KeyOf("A", null, "\tat com.shop.Cart.add(Cart.java:12)"),
            CrashGroup.KeyOf("B", null, "\tat com.shop.Cart.add(Cart.java:12)"));

    [Fact]
    public void Frames_below_the_fifth_own_one_do_not_count()
    {
        static string Stack(string last) =>
            string.Join(
                '\n',
                Enumerable
                    .Range(0, 5)
                    .Select(i => $"\tat com.shop.C{(char)('a' + i)}.x(C.java:{i})")
                    .Append($"\tat com.shop.{last}.y(C.java:9)")
            );
        Assert.Equal(CrashGroup.KeyOf("E", null, Stack("One")), CrashGroup.KeyOf("E", null, Stack("Two")));
    }

    [Fact]
    public void Where_no_frame_is_own_all_count() =>
        Assert.NotEqual(
            CrashGroup.KeyOf("E", null, "\tat java.util.List.get(List.java:1)"),
            CrashGroup.KeyOf("E", null, "\tat java.util.Map.get(Map.java:1)"));

    [Fact]
    public void Without_frames_type_and_message_decide_and_without_either_it_stays_alone()
    {
        Assert.Equal(CrashGroup.KeyOf("E", "user 12 missing", "garbage"), CrashGroup.KeyOf("E", "user 99 missing", ""));
        Assert.Null(CrashGroup.KeyOf(null, " ", ""));
    }

    [Fact]
    public void Five_real_reports_are_two_once_addresses_are_stripped() => Assert.Equal(2, KeysOf("dedup_in.jsonl").Distinct().Count());

    [Fact]
    public void Fifty_six_real_reports_with_seven_stacks_repeat_in_49_of_56()
    {
        var stacks = Reports("test_clustering_python.jsonl").Select(report => report.Stack).ToArray();
        var ids = stacks.Distinct().Select((stack, i) => (stack, i)).ToDictionary(x => x.stack, x => (long)x.i);
        var crashes = stacks.Select((stack, i) => new Occurrence(ids[stack], Utc.At("2026-03-01").AddMinutes(i), i)).ToArray();
        var history = new RepeatHistory(crashes, crashes[0].At, TimeSpan.FromDays(180));
        var rate = RepeatRate.Of(crashes, Utc.Between("2026-01-01", "2027-01-01"), history);
        Assert.Equal((49, 56), (rate.Repeats, rate.N));
    }

    // The reports' own publisher clusters the seven stacks to two: one bug in a library's resolver, one unhashable key.
    [Fact]
    public void Seven_real_stacks_that_differ_only_inside_a_library_are_two_groups() =>
        Assert.Equal(2, KeysOf("test_clustering_python.jsonl").Distinct().Count());

    // Their publisher clusters by likeness and makes nine: two of them differ by one call of the program. Likeness only suggests merges
    // here.
    [Fact]
    public void Twelve_real_reports_are_ten_groups_since_one_call_of_the_program_more_is_another_way_to_fail() =>
        Assert.Equal(10, KeysOf("test_clustering_small.jsonl").Distinct().Count());

    private static IEnumerable<string?> KeysOf(string file) =>
        Reports(file).Select(report => CrashGroup.KeyOf(report.Type, null, report.Stack));

    private static List<(string? Type, string Stack)> Reports(string file)
    {
        var path = SharedData.Find("crash-reports", file);
        Assert.SkipWhen(path is null, "The real crash reports are not on this machine.");
        var reports = new List<(string?, string)>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var type = json.RootElement.TryGetProperty("Exception", out var exception)
                ? exception.GetProperty("ShortDescription").GetString()
                : null;
            reports.Add(
                (type, string.Join('\n', json.RootElement.GetProperty("Stacktrace").EnumerateArray().Select(frame => frame.GetString()))));
        }
        return reports;
    }
}
