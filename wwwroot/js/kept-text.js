// Keeps what is typed in this browser until the app says that it is stored, so that neither a lost connection nor a reload loses it.
const watched = new Map();

const keyOf = (id, field) => `post-mortem/${id}/${field}`;

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

export function watch(root, id, stored) {
  unwatch(id);
  const base = new Map(Object.entries(stored));
  const keep = ({ target }) => {
    const field = target.dataset?.keep;
    if (!field) return;
    const key = keyOf(id, field);
    if (target.value === (base.get(field) ?? "")) write(key, null);
    // What it was typed from: of an older copy its own, which the app has not settled yet.
    else write(key, { text: target.value, from: read(key)?.from ?? base.get(field) ?? "", at: Date.now() });
  };
  // What was typed while the connection was lost did not reach the app: say it again.
  const again = ({ detail }) => {
    if (detail.state !== "hide") return;
    for (const field of root.querySelectorAll("[data-keep]"))
      if (read(keyOf(id, field.dataset.keep))) field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  root.addEventListener("input", keep);
  const connection = document.getElementById("components-reconnect-modal");
  connection?.addEventListener("components-reconnect-state-changed", again);
  watched.set(id, {
    base,
    stop() {
      root.removeEventListener("input", keep);
      connection?.removeEventListener("components-reconnect-state-changed", again);
    },
  });
  return copies(id);
}

function copies(id) {
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
    watched.get(id)?.base.set(field, text);
    const key = keyOf(id, field);
    const kept = read(key);
    if (kept) write(key, kept.text === text ? null : { ...kept, from: text });
  }
}

export function drop(id, field) {
  write(keyOf(id, field), null);
}

export function unwatch(id) {
  watched.get(id)?.stop();
  watched.delete(id);
}
