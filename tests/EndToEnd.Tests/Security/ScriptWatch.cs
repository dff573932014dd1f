using EndToEnd.Tests.Browsing;

namespace EndToEnd.Tests.Security;

/// <summary>Sees in a real browser whether anything that was stored as text came alive.</summary>
internal static class ScriptWatch
{
    // What a payload calls, and what the content policy stopped: encoding has to hold by itself.
    private const string Ears = """
        window.__ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox'])
            window[name] = (...said) => {
                window.__ran.push(`${name}(${said})`);
                (window.top.__ran ?? []).push(`${name} in a frame`);
            };
        document.addEventListener('securitypolicyviolation', stopped =>
            window.__ran.push(`stopped by ${stopped.violatedDirective}: ${stopped.blockedURI} ${stopped.sample}`));
        """;

    // Text that became an element: none of our own pages has handlers in attributes, frames, or addresses that run.
    private const string Alive = """
        () => [...document.querySelectorAll('*')].flatMap(element => [
            ...[...element.attributes].filter(one => one.name.startsWith('on')).map(one => `${element.localName} ${one.name}=${one.value}`),
            ...['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc', 'ping']
                .filter(name => /^[\s\u0000-\u001f]*(javascript|vbscript|data:text)/i.test(element.getAttribute(name) ?? ''))
                .map(name => `${element.localName} ${name}=${element.getAttribute(name)}`),
            ...(['iframe', 'object', 'embed', 'applet', 'frame', 'marquee', 'xss', 'math', 'xmp', 'plaintext',
                'custom-element', 'foreignobject']
                .includes(element.localName) ? [element.localName] : []),
            ...(element.localName === 'base' && element.getAttribute('href') !== '/' ? ['base'] : []),
            ...(element.localName === 'script' && /alert/.test(element.textContent) ? [`script ${element.textContent.slice(0, 80)}`] : []),
        ]).concat(window.__ran)
        """;

    public static Task ListenAsync(this Visit visit) => visit.Page.AddInitScriptAsync(Ears);

    /// <summary>What ran, was stopped, or stands in the page ready to run.</summary>
    public static Task<string[]> HeardAsync(this Visit visit) => visit.Page.EvaluateAsync<string[]>(Alive);
}
