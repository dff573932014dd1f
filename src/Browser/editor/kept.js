// What is typed and not stored yet lies in this browser from the first letter on, under the name of who typed it. Each open page has its
// own entry of a section; one whose page is gone is taken over by the next.
const alive = 10_000;

const prefix = (id) => `post-mortem-text/${document.body.dataset.person ?? ""}/${id}/`;

export class Kept {
  constructor(id, section, client) {
    this.key = `${prefix(id)}${section}/${client}`;
  }

  // False where the browser keeps nothing: it is full, or forbids it.
  write(entry) {
    try {
      if (entry) localStorage.setItem(this.key, JSON.stringify({ ...entry, at: Date.now() }));
      else localStorage.removeItem(this.key);
      return true;
    } catch {
      return false;
    }
  }

  // Whoever opens the page next goes on with it at once.
  release() {
    const entry = read(this.key);
    if (entry) this.write({ ...entry, released: true });
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

// What pages that are gone have left of a post-mortem; none of those that are open in another tab.
export function left(id, own, sections) {
  const found = [];
  for (let index = 0; index < localStorage.length; index++) {
    const key = localStorage.key(index);
    if (!key.startsWith(prefix(id))) continue;
    const [section, client] = key.slice(prefix(id).length).split("/");
    const entry = read(key);
    if (entry && !own.has(key) && (entry.released || Date.now() - entry.at > alive)) found.push({ section, client, key, ...entry });
  }
  for (const section of Object.keys(sections)) {
    // As it was kept before there was a log: a text and the one that it was typed from.
    const key = `post-mortem/${document.body.dataset.person ?? ""}/${id}/${section}`;
    const entry = read(key);
    if (entry) found.push({ section, key, text: entry.text, from: entry.from });
  }
  return found.filter(({ section }) => section in sections);
}
