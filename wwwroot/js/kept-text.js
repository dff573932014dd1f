// Keeps what is typed in this browser until the app says that it is stored, so that neither a lost connection nor a reload loses it.
// It listens to the document from the first moment on, whatever the circuit is doing. What is kept belongs to whoever is signed in:
// another person on the same browser neither sees nor touches it.

// By key: the text as it is stored, as far as this page knows, from which the typing went on.
const base = new Map();

const keyOf = (id, field) => `post-mortem/${document.body.dataset.person ?? ""}/${id}/${field}`;

function keyAt(field) {
  const place = field?.dataset?.keep && field.closest("[data-keep-in]");
  return place ? keyOf(place.dataset.keepIn, field.dataset.keep) : null;
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, kept) {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // A full or forbidden store: the app still saves as one types.
  }
}

// Before the first letter the field still holds what the app wrote into it.
document.addEventListener("beforeinput", ({ target }) => {
  const key = keyAt(target);
  if (key && !base.has(key)) base.set(key, target.value);
}, { capture: true });

document.addEventListener("input", ({ target }) => {
  const key = keyAt(target);
  if (!key) return;
  if (target.value === (base.get(key) ?? "")) write(key, null);
  // What it was typed from: of an older copy its own, which the app has not settled yet.
  else write(key, { text: target.value, from: read(key)?.from ?? base.get(key) ?? "", at: Date.now() });
}, { capture: true });

// What this person's earlier visits kept of a post-mortem, and what they typed since this page came.
export function open(id, stored) {
  for (const [field, text] of Object.entries(stored)) base.set(keyOf(id, field), text);
  const prefix = keyOf(id, "");
  const found = [];
  for (let index = 0; index < localStorage.length; index++) {
    const key = localStorage.key(index);
    const kept = key.startsWith(prefix) ? read(key) : null;
    if (kept) found.push({ field: key.slice(prefix.length), text: kept.text, from: kept.from, at: kept.at });
  }
  return found;
}

// Forgets copies that are stored; what was typed since goes on from the stored text.
export function settle(id, stored) {
  for (const [field, text] of Object.entries(stored)) {
    const key = keyOf(id, field);
    base.set(key, text);
    const kept = read(key);
    if (kept) write(key, kept.text === text ? null : { ...kept, from: text });
  }
}

export function drop(id, field) {
  write(keyOf(id, field), null);
}

// The text of a section is its own: it is typed, kept and sent by the editor, which comes with the first of them.
let editor = null;
customElements.define("section-text", class extends HTMLElement {
  connectedCallback() {
    editor ??= import("../lib/editor/editor.js");
    // Behind whatever draws the page at this moment.
    editor.then(({ mount }) => this.isConnected && mount(this));
  }
});

// Whoever signs out takes along what is kept, and is asked before.
document.addEventListener("submit", (event) => {
  const person = document.body.dataset.person ?? "";
  const kept = Object.keys(localStorage).filter((key) => new RegExp(`^post-mortem(-text)?/${person}/`).test(key));
  if (!event.target.matches(".signed-in") || kept.length === 0) return;
  if (confirm("What you typed last is not saved yet and kept in this browser only. Sign out and forget it?"))
    for (const key of kept) localStorage.removeItem(key);
  else event.preventDefault();
}, { capture: true });
