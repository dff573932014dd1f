// What the program offers and nobody asked.

/** Endpoints and query parameters of the OpenAPI document that are in no question, and pages that a link leads to and nobody opened. */
export function unasked(document, asked, links) {
  const faults = [];
  const calls = asked.map(({ method, path }) => {
    const [place, query = ''] = path.split('?');
    return { method, path: place, query: new URLSearchParams(query) };
  });
  const templates = Object.entries(document.paths).map(([path, operations]) =>
    ({ path, operations, pattern: pattern(path), fixed: path.replace(/\{[^}]*\}/g, '').length }));
  // Of two that fit the one with less left open.
  const templateOf = ({ method, path }) =>
    templates.filter(one => one.operations[method.toLowerCase()] && one.pattern.test(path)).sort((a, b) => b.fixed - a.fixed)[0]?.path;
  for (const call of calls) call.template = templateOf(call);
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const mine = calls.filter(call => call.template === path && call.method === method.toUpperCase());
      const endpoint = `${method.toUpperCase()} ${path}`;
      if (mine.length === 0) faults.push(`endpoint ${endpoint} has no question`);
      else for (const { name } of (operation.parameters ?? []).filter(one => one.in === 'query'))
        if (!mine.some(call => call.query.has(name))) faults.push(`parameter ${name} of ${endpoint} is in no question`);
    }
  }
  const opened = new Set(calls.map(call => kind(call.path)));
  for (const link of links) if (!opened.has(kind(link))) faults.push(`page ${link} has no question`);
  return [...new Set(faults)];
}

function pattern(path) {
  return new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]*\}/g, '[^/]+')}$`);
}

// Pages of one kind have the same words in their address and other numbers.
function kind(path) {
  return path.replace(/\/\d+(?=\/|$)/g, '/0');
}
