// What is stored of an answer: sorted JSON, or the text of a page; both without what no two runs have in common.

/** The one rule: what is drawn at random, and where this run happened to put things, is written as its name in ⟨⟩. */
export function masker(program) {
  const rules = [
    [program.folder, '⟨data folder⟩'],
    [program.address, '⟨address⟩'],
    [/rdk_[\w-]+/g, '⟨key⟩'],
    [/\b00-[0-9a-f]{32}-[0-9a-f]{16}-\d\d\b/g, '⟨trace⟩'],
    [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32}\b/g, '⟨id⟩'],
    // The last of the audit log, which holds the hashes of keys.
    [/\b[0-9a-f]{64}\b/g, '⟨hash⟩'],
    // The tag of a single read: its version stays, the hash of the answer goes.
    [/^(W\/)?"(\d+-)?[0-9a-f]{16}"$/g, '"$2⟨hash⟩"'],
    // How often something was written is no answer.
    [/data version \d+/g, 'data version ⟨n⟩'],
  ];
  return text => rules.reduce((masked, [what, name]) => masked.replaceAll(what, name), text);
}

/** JSON with sorted keys, a line for each value. */
export function sortedJson(value, mask) {
  return JSON.stringify(sorted(value, mask), null, 1);
}

function sorted(value, mask) {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map(one => sorted(one, mask));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map(key => [mask(key), sorted(value[key], mask)]));
}

// What an attribute says to people or to programs that look at pages; ids, classes and styles say nothing.
const telling = ['href', 'action', 'data-figure', 'data-value', 'aria-label', 'aria-current', 'aria-pressed', 'aria-sort', 'aria-expanded',
  'title', 'placeholder', 'datetime', 'type', 'name', 'value', 'checked', 'selected', 'disabled', 'role'];
const drawn = ['path', 'line', 'rect', 'circle', 'polyline', 'polygon', 'use'];
const unseen = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<link\b[^>]*>|<meta\b[^>]*>/g;

const pieces = /<\/?([a-zA-Z][\w-]*)((?:"[^"]*"|[^>"])*)>|<![^>]*>|([^<]+)/g;

/** The text of a page, a line for each piece of it, with links, figures and labels. */
export function pageText(html, mask) {
  const lines = [];
  for (const [piece, tag, attributes, text] of html.replace(unseen, '').matchAll(pieces)) {
    if (text !== undefined) {
      const words = plain(text).replace(/[ \t\r\n]+/g, ' ').trim();
      if (words) lines.push(words);
    }
    else if (tag && !piece.startsWith('</')) {
      const said = told(tag, attributes);
      if (said) lines.push(said);
    }
  }
  return mask(lines.join('\n'));
}

function told(tag, attributes) {
  // A drawing is its lines; the mark of a component's style sheet is none.
  if (drawn.includes(tag.toLowerCase())) return `<${tag}${attributes.replace(/\s+/g, ' ').replace(/ b-\w+(?=[ />]|$)/g, '')}>`;
  const found = new Map([...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, plain(value)]));
  if (found.get('name') === '__RequestVerificationToken') return '';
  const said = telling.filter(name => found.has(name)).map(name => `${name}="${found.get(name)}"`);
  return said.length ? `<${tag} ${said.join(' ')}>` : '';
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0' };

function plain(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : named[name] ?? whole);
}
