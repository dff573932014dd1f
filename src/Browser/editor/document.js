// The texts of one post-mortem: asks for what others wrote, tells what was written here, and says in one line what is not stored.
import { Section } from "./section.js";
import { left } from "./kept.js";
import { SectionView } from "./view.js";
import { Line, trouble } from "./line.js";

const alone = 700;
const together = 150;
const patience = 20;
const again = [500, 1_000, 2_000, 5_000];
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function refused(answer) {
  // The app says why where it knows.
  const why = await answer.json().then((said) => said.why, () => null);
  throw Object.assign(answer, { why });
}

export class PostMortemTexts {
  constructor(id) {
    Object.assign(this, {
      id, page: crypto.randomUUID(), own: new Set(), sections: new Map(), orphans: [], waiting: [], version: 0, writers: [], seen: "",
      failures: 0, isRunning: false, sending: null, timer: null, told: null, fault: null, state: "", sentAt: 0,
    });
    this.line = new Line(this);
    addEventListener("pagehide", () => this.leave());
    addEventListener("online", () => this.wake?.());
    // A page that goes on typing without a line keeps its entries its own.
    setInterval(() => this.all.forEach((section) => section.pending > 0 && section.keep()), 3_000);
  }

  section(name) {
    return this.sections.get(name);
  }

  mount(element) {
    if (!this.isRunning) this.run();
    if (this.sections.size === 0) this.waiting.push(element);
    else this.show(element);
  }

  show(element) {
    const section = this.section(element.dataset.section);
    if (element.isConnected && section) new SectionView(section, element);
  }

  get all() {
    return [...this.sections.values(), ...this.orphans];
  }

  get pending() {
    return this.all.reduce((letters, section) => letters + section.pending, 0);
  }

  get others() {
    return this.writers.filter(({ client }) => client !== this.page);
  }

  // ——— what the app says

  async run() {
    this.isRunning = true;
    while (this.isRunning) {
      try {
        if (this.sections.size === 0) await this.begin();
        else await this.ask();
        this.failures = 0;
        this.line.draw(this.standing);
      } catch (fault) {
        await this.failed(fault);
      }
      if (!document.querySelector(`section-text[data-post-mortem="${CSS.escape(this.id)}"]`) && this.pending === 0) this.isRunning = false;
    }
    this.leave();
  }

  // What stands in the way whether or not the app answers.
  get standing() {
    if (this.pending === 0) return null;
    if (this.fault) return this.fault;
    if (this.state === "published") return { kind: "closed" };
    return this.all.some(({ pending, isKept }) => pending > 0 && isKept === false) ? { kind: "unkept" } : null;
  }

  async failed(fault) {
    this.line.draw(trouble(fault));
    const pause = again[Math.min(this.failures++, again.length - 1)];
    await Promise.race([wait(pause), new Promise((done) => { this.wake = done; })]);
  }

  async begin() {
    const now = await this.get("texts");
    const kept = left(this.id, this.own, now.sections);
    await this.readEarly(kept);
    this.version = now.version;
    for (const [name, text] of Object.entries(now.sections)) {
      const [first, ...others] = kept.filter(({ section }) => section === name);
      this.sections.set(name, new Section(this, name, text, first));
      for (const other of others) this.orphans.push(new Section(this, name, text, other));
    }
    for (const element of this.waiting.splice(0)) this.show(element);
    this.hello();
    if (this.pending > 0) this.push();
  }

  // A page that ended while this one was open has left something.
  async takeOver(kept) {
    const now = await this.get("texts");
    await this.readEarly(kept);
    for (const one of kept) this.orphans.push(new Section(this, one.section, now.sections[one.section], one));
  }

  // Read after the texts, so that it holds all that they say.
  async readEarly(kept) {
    const oldest = Math.min(...kept.filter(({ updates }) => updates).map(({ document: version }) => version));
    this.early = Number.isFinite(oldest) ? (await this.get(`texts/news?since=${oldest}`)).updates : [];
  }

  // What came since a page ended, up to what is stored now; null where the log no longer goes back so far.
  newsFor(name, kept, now) {
    if (kept.version === now.version) return kept.from === now.text ? [] : null;
    const news = this.early.filter(({ section, version }) => section === name && version > kept.version && version <= now.version);
    return news.length === now.version - kept.version ? news : null;
  }

  async ask() {
    const isQuiet = document.hidden && this.pending === 0;
    if (isQuiet) await wait(5_000);
    const news = await this.get(`texts/news?since=${this.version}&seen=${encodeURIComponent(this.seen)}&wait=${isQuiet ? 0 : patience}`);
    const lost = new Set();
    for (const name of new Set(news.updates.map(({ section }) => section))) {
      const updates = news.updates.filter(({ section }) => section === name);
      for (const section of this.all.filter((one) => one.name === name)) if (!section.receive(updates)) lost.add(section);
    }
    Object.assign(this, { version: news.version, writers: news.writers, seen: news.seen, state: news.state });
    if (lost.size > 0) await this.resync(lost);
    this.orphans = this.orphans.filter((orphan) => orphan.pending > 0);
    for (const section of this.sections.values()) section.view?.meet(this.others);
    this.line.meet(this.others);
    if (Date.now() - (this.told ?? 0) > 15_000) this.hello();
    const kept = left(this.id, this.own, Object.fromEntries(this.sections));
    if (kept.length > 0) await this.takeOver(kept);
    if (this.pending > 0) this.schedule();
  }

  async resync(sections) {
    const now = await this.get("texts");
    for (const section of sections) section.resync(now.sections[section.name]);
  }

  // Whoever signs in here next is somebody else: what was typed under one name is never stored under another.
  get headers() {
    return { Accept: "application/json", "Typed-By": document.body.dataset.person ?? "" };
  }

  async get(path) {
    const answer = await fetch(`/post-mortems/${this.id}/${path}`, { redirect: "manual", headers: this.headers });
    return answer.ok ? answer.json() : refused(answer);
  }

  async post(path, body, keepalive = false) {
    const answer = await fetch(`/post-mortems/${this.id}/${path}`, {
      method: "POST", redirect: "manual", keepalive, headers: { ...this.headers, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) return refused(answer);
    return answer.status === 204 ? null : answer.json();
  }

  // ——— what is written here

  wrote(section) {
    this.line.draw(this.standing ?? (this.line.trouble?.kind === "offline" ? this.line.trouble : null));
    this.schedule();
  }

  moved(section) {
    if (this.others.length > 0) this.hello(section);
  }

  schedule() {
    // With others there a letter goes at once, and those behind it with the next.
    const pause = this.others.length > 0 ? Math.max(0, this.sentAt + together - Date.now()) : alone;
    this.timer ??= setTimeout(() => this.push(), pause);
  }

  push() {
    clearTimeout(this.timer);
    Object.assign(this, { timer: null, sentAt: Date.now() });
    this.sending ??= this.send().finally(() => { this.sending = null; });
    return this.sending;
  }

  async send() {
    try {
      for (const section of this.all) {
        const updates = section.unsent;
        if (updates.length === 0 || section.isSent) continue;
        section.isSent = true;
        const { result } = await this.post(`texts/${section.name}`, {
          epoch: section.epoch, version: section.version, client: section.client,
          updates: updates.slice(0, 500).map(({ changes }, place) => ({ number: section.number + place + 1, changes: changes.toJSON() })),
        });
        // What is taken comes back with the log, which says so for certain.
        if (result !== "taken") section.isSent = false;
        if (result === "resync") await this.resync([section]);
        this.fault = result === "too-long" ? { kind: result } : null;
        if (result === "closed") this.state = "published";
        this.line.draw(this.standing);
      }
    } catch (fault) {
      for (const section of this.all) section.isSent = false;
      this.fault = trouble(fault);
      this.line.draw(this.fault);
      setTimeout(() => this.push(), again[Math.min(this.failures, again.length - 1)]);
    }
  }

  // True once everything is stored; false where that is not to be had now.
  async flush() {
    for (const end = Date.now() + 10_000; this.pending > 0 && Date.now() < end && !this.line.trouble;) {
      if (this.all.every(({ dispute, unsent }) => dispute || unsent.length === 0)) break;
      await this.push();
      await wait(30);
    }
    return this.pending === 0;
  }

  // ——— who is here

  async hello(section) {
    clearTimeout(this.greeting);
    this.greeting = setTimeout(async () => {
      this.told = Date.now();
      const at = [...this.sections.values()].find(({ view }) => view?.hasFocus) ?? section;
      const range = at?.view?.selection;
      try {
        await this.post("texts/writers", {
          client: this.page, section: range ? at.name : null, version: at?.version ?? 0, anchor: range?.anchor ?? 0, head: range?.head ?? 0,
        });
      } catch {
        // Where somebody's cursor is can be told later.
      }
    }, 120);
  }

  leave() {
    for (const section of this.all) section.kept.release();
    const where = [...this.sections.values()].find(({ view }) => view?.hasFocus);
    where?.view.remember();
    this.post("texts/writers", { client: this.page, left: true }, true).catch(() => { });
  }

  tooLong(section, over) {
    this.line.draw({ kind: "too-long", section: section.name, over });
  }
}
