namespace ReliabilityDashboard.Domain.Grouping.Stacks;

/// <summary>How a stack trace is written down.</summary>
public enum StackForm
{
    /// <summary>Java, Kotlin, Scala: <c>at com.shop.Cart.add(Cart.java:12)</c>.</summary>
    Java,
    /// <summary>JavaScript of all engines: <c>at add (cart.js:12:3)</c>, <c>add@cart.js:12:3</c>.</summary>
    JavaScript,
    /// <summary>.NET: <c>at Shop.Cart.Add(Item item) in Cart.cs:line 12</c>.</summary>
    DotNet,
    /// <summary>Python: <c>File "cart.py", line 12, in add</c>.</summary>
    Python,
    /// <summary>Debuggers, sanitizers and Android's tombstones: <c>#1  0x7f in add (item=1) at cart.c:12</c>.</summary>
    Native,
    /// <summary>Apple's crash reports: <c>3   Shop   0x1000 Cart.add + 12</c>.</summary>
    Apple,
    /// <summary>Go: <c>main.add(0x1)</c> with the file in the next line.</summary>
    Go,
}
