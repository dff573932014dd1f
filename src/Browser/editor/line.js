// The one quiet line that says what is not stored, and why; nothing hides it as long as it holds.
const words = {
  offline: "Not connected since {since}. Go on typing: each letter is kept in this browser and sent when the line is back.",
  ended: "Your sign-in has ended. Go on typing: each letter is kept in this browser and sent once you have signed in again.",
  refused: "You may no longer write here. What you typed is kept in this browser.",
  failed: "Not saved: {why}. Go on typing: each letter is kept in this browser, and it is tried again by itself.",
  closed: "It was published meanwhile. What you typed since is kept in this browser and sent once it is a draft again.",
  unkept: "This browser keeps nothing more. Go on typing, but leave this page open until everything is saved.",
  "too-long": "A section holds at most 100,000 letters. What does not fit is left out; nothing that stands there was cut.",
};
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const counted = (letters) => (letters === 1 ? "1 letter" : `${letters.toLocaleString("en-GB")} letters`);

// What an answer, or none, means for whoever types.
export function trouble(fault) {
  if (!(fault instanceof Response)) return { kind: "offline" };
  if (fault.type === "opaqueredirect" || fault.status === 401) return { kind: "ended" };
  if (fault.status === 403) return { kind: "refused" };
  if (fault.status === 502 || fault.status === 504) return { kind: "offline" };
  return { kind: "failed", why: fault.why ?? "the app could not store it" };
}

export class Line {
  constructor(owner) {
    Object.assign(this, { owner, trouble: null, since: null });
  }

  draw(found) {
    if (found?.kind !== this.trouble?.kind) this.since = found && clock.format(Date.now());
    this.trouble = found;
    const { pending } = this.owner;
    const line = document.querySelector("[data-text-line]");
    if (line) {
      const said = found ? words[found.kind].replace("{since}", this.since).replace("{why}", found.why) : "";
      const text = line.querySelector("[data-text-line-words]");
      if (text.textContent !== said) text.textContent = said;
      line.hidden = !said;
      line.querySelector("a").hidden = found?.kind !== "ended";
    }
    const saving = document.querySelector("[data-text-saving]");
    if (!saving) return;
    const isWaiting = this.owner.all.every(({ dispute, pending: own }) => dispute || own === 0);
    const said = pending === 0 ? "" : found ? `Kept in this browser, ${counted(pending)} to send`
      : isWaiting ? "A text waits for your choice" : "Saving";
    if (saving.textContent !== said) saving.textContent = said;
    saving.hidden = !said;
    saving.dataset.trouble = found?.kind ?? "";
  }

  meet(others) {
    const here = document.querySelector("[data-text-here]");
    if (!here) return;
    const names = [...new Set(others.map(({ person }) => person))];
    const several = `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are here`;
    const said = names.length > 1 ? several : names.map((name) => `${name} is here`).join("");
    if (here.textContent !== said) here.textContent = said;
    here.hidden = !said;
  }
}
