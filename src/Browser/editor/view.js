// Where the text of a section is typed: the editor, or by choice a plain text area, which every screen reader and keyboard knows.
import { difference } from "./differences.js";
import { Rich } from "./rich.js";

const choice = "plain-text-fields";
const place = (section) => `post-mortem-caret/${section.owner.id}`;

export function isPlain() {
  try {
    return localStorage.getItem(choice) === "yes";
  } catch {
    return false;
  }
}

export class SectionView {
  constructor(section, element) {
    const before = section.view;
    // The page was drawn anew under whoever types: what took its place takes the focus too.
    const hadFocus = before?.isTypedIn;
    Object.assign(this, { section, element, area: element.querySelector("textarea") });
    before?.end();
    section.view = this;
    element.addEventListener("focusin", () => { this.isTypedIn = true; });
    element.addEventListener("focusout", () => queueMicrotask(() => { this.isTypedIn &&= !element.isConnected; }));
    this.open(hadFocus ? section.state.selection.main : null);
  }

  open(focus) {
    this.isPlain = isPlain();
    this.area.hidden = !this.isPlain;
    this.area.readOnly = false;
    if (this.isPlain) this.openPlain();
    else this.rich = new Rich(this.section, this.element, this.area);
    this.draw();
    if (focus) this.focus(focus);
    else this.putBack();
    this.element.dataset.ready = "";
  }

  // Drawn as the person chose just now.
  again() {
    const focus = this.hasFocus ? this.selection : null;
    this.end();
    this.section.view = this;
    this.open(focus);
  }

  openPlain() {
    this.area.value = this.section.text;
    this.typed = () => this.read();
    this.area.addEventListener("input", this.typed);
    this.area.addEventListener("compositionend", this.typed);
  }

  read() {
    const { state } = this.section;
    const change = difference(state.doc.toString(), this.area.value);
    if (!change) return;
    const transaction = state.update({ changes: change, userEvent: "input" });
    this.section.type(transaction);
    if (this.section.text !== this.area.value) this.write(null);
  }

  write(changes) {
    // Letters that are being put together are the browser's until they are one.
    if (this.area.value === this.section.text) return;
    const [start, end] = [this.area.selectionStart, this.area.selectionEnd].map((at) =>
      (changes && at <= changes.length ? changes.mapPos(at, 1) : at));
    this.area.value = this.section.text;
    if (document.activeElement === this.area) this.area.setSelectionRange(start, end);
  }

  // Others wrote: what stands here goes on around the caret.
  follow(transaction) {
    if (this.isPlain) this.write(transaction.changes);
    else this.rich.follow(transaction);
  }

  get extensions() {
    return this.rich?.extensions ?? [];
  }

  get hasFocus() {
    return this.isPlain ? document.activeElement === this.area : this.rich?.hasFocus ?? false;
  }

  get selection() {
    return this.isPlain
      ? { anchor: this.area.selectionStart, head: this.area.selectionEnd }
      : { anchor: this.section.state.selection.main.anchor, head: this.section.state.selection.main.head };
  }

  focus({ anchor, head }) {
    const [from, to] = [anchor, head].map((at) => Math.min(at, this.section.text.length));
    if (this.isPlain) {
      this.area.focus();
      this.area.setSelectionRange(Math.min(from, to), Math.max(from, to));
    } else this.rich.focus(from, to);
  }

  // The page loads again by itself: the caret comes back to its place.
  remember() {
    try {
      sessionStorage.setItem(place(this.section), JSON.stringify({ name: this.section.name, at: Date.now(), ...this.selection }));
    } catch {
      // A forbidden store: the text comes back all the same.
    }
  }

  putBack() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(place(this.section)) ?? "null");
      if (kept?.name !== this.section.name || Date.now() - kept.at > 60_000 || !isFree(this.element)) return;
      sessionStorage.removeItem(place(this.section));
      this.focus(kept);
    } catch {
      // Nothing was kept.
    }
  }

  // Another state, or a dispute that began or ended.
  draw() {
    if (this.isPlain) this.write(null);
    else this.rich?.show();
    this.drawDispute();
  }

  drawDispute() {
    const { dispute } = this.section;
    this.panel?.remove();
    this.panel = null;
    if (!dispute) return;
    const { section } = this;
    this.panel = made("div", "dispute", [
      made("p", "", [
        made("strong", "", ["Somebody else changed this text, and the two do not fit together."]),
        " Yours is not saved yet; it is kept above and in this browser. Theirs reads:",
      ]),
      made("blockquote", "", [dispute.theirs || "(nothing)"]),
      made("div", "dispute__actions", [
        pressed("Keep both, mine below", () => section.settle(`${section.dispute.theirs}\n\n${section.text}`)),
        pressed("Keep mine", () => section.settle(section.text)),
        pressed("Keep theirs", () => section.settle(section.dispute.theirs)),
      ]),
    ]);
    this.panel.setAttribute("role", "alert");
    this.element.append(this.panel);
  }

  meet(others) {
    this.rich?.meet(others.filter(({ section, version }) => section === this.section.name && version === this.section.version));
  }

  end() {
    this.area.removeEventListener("input", this.typed);
    this.area.removeEventListener("compositionend", this.typed);
    this.rich?.end();
    this.panel?.remove();
    Object.assign(this, { rich: null, panel: null });
    if (this.section.view === this) this.section.view = null;
  }
}

function made(name, className, children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function pressed(words, act) {
  const button = made("button", "button", [words]);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

const isFree = (element) => document.activeElement === document.body || element.contains(document.activeElement);

// All fields of a page, at once.
export function choosePlain(isChosen, sections) {
  try {
    if (isChosen) localStorage.setItem(choice, "yes");
    else localStorage.removeItem(choice);
  } catch {
    // A forbidden store: it holds as long as the page.
  }
  for (const section of sections) section.view?.again();
}
