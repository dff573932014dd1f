// The text of one section with what of it is not stored yet. It is there also while nothing on the page shows it.
import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from "@codemirror/collab";
import { ChangeSet, EditorState, Text } from "@codemirror/state";
import { changeBetween } from "./differences.js";
import { Kept } from "./kept.js";
import { base } from "./rules.js";

const textOf = (doc) => doc.toString();
const docOf = (text) => Text.of(text.split("\n"));

export class Section {
  // now: { epoch, version, text } as it is stored; kept: what a page that is gone has left of it, or null.
  constructor(owner, name, now, kept = null) {
    Object.assign(this, { owner, name, epoch: now.epoch, view: null, dispute: null, isSent: false, isFull: false });
    this.begin(now, kept?.client ?? crypto.randomUUID(), kept?.number ?? 0);
    if (kept) this.takeUp(kept, now);
  }

  get text() {
    return textOf(this.state.doc);
  }

  get unsent() {
    return this.dispute ? [] : sendableUpdates(this.state);
  }

  // Letters that are not stored.
  get pending() {
    if (this.dispute) return Math.max(1, Math.abs(this.text.length - this.dispute.theirs.length));
    let letters = 0;
    for (const { changes } of this.unsent) changes.iterChanges((from, to, _, __, put) => { letters += put.length || to - from; });
    return letters;
  }

  get version() {
    return getSyncedVersion(this.state);
  }

  begin({ epoch, version, text }, client, number) {
    Object.assign(this, { epoch, client, number, confirmed: docOf(text), isSent: false });
    if (this.kept?.key !== new Kept(this.owner.id, this.name, client).key) this.kept?.write(null);
    this.kept = new Kept(this.owner.id, this.name, client);
    this.owner.own.add(this.kept.key);
    this.state = EditorState.create({
      doc: docOf(text), extensions: [collab({ startVersion: version, clientID: client }), base(this)],
    });
  }

  // Goes on where a page ended that had more than was stored.
  takeUp(kept, now) {
    localStorage.removeItem(kept.key);
    const news = this.owner.newsFor(this.name, kept, now);
    if (!kept.updates || !news) return this.meet(kept.from, kept.text, now);
    this.begin({ epoch: now.epoch, version: kept.version, text: kept.from }, kept.client, kept.number);
    try {
      for (const changes of kept.updates) this.state = this.state.update({ changes: ChangeSet.fromJSON(changes), filter: false }).state;
      this.receive(news);
      this.keep();
    } catch {
      this.begin(now, crypto.randomUUID(), 0);
      this.meet(kept.from, kept.text, now);
    }
  }

  // Three texts: what both began from, what stands here, and what is stored.
  meet(from, mine, now) {
    const client = crypto.randomUUID();
    if (mine === now.text || mine === from) this.begin(now, client, 0);
    else if (now.text === from) this.replace(now, client, mine);
    else {
      this.dispute = { from, theirs: now.text, now };
      if (this.text !== mine) this.state = this.state.update({ changes: changeBetween(this.text, mine), filter: false }).state;
    }
    this.keep();
    this.view?.draw();
  }

  replace(now, client, text) {
    this.begin(now, client, 0);
    this.state = this.state.update({ changes: changeBetween(now.text, text), filter: false }).state;
  }

  // Ends a dispute with what shall stand there.
  settle(text) {
    const { now, theirs } = this.dispute;
    this.dispute = null;
    this.replace({ ...now, text: theirs }, crypto.randomUUID(), text);
    this.changed();
    this.view?.draw();
  }

  // Somebody typed.
  type(transaction) {
    this.state = transaction.state;
    if (transaction.docChanged) this.changed();
    else this.owner.moved(this);
  }

  changed() {
    this.keep();
    this.owner.wrote(this);
  }

  keep() {
    const updates = this.unsent;
    const isAll = !this.dispute && updates.length === 0;
    this.isKept = this.kept.write(isAll ? null : {
      epoch: this.epoch, version: this.version, document: this.owner.version, number: this.number, text: this.text,
      from: this.dispute?.from ?? textOf(this.confirmed), updates: this.dispute ? null : updates.map(({ changes }) => changes.toJSON()),
    });
  }

  // Updates of the log, in its order. False where some are missing: the text is read anew.
  receive(updates) {
    const news = updates.filter(({ version }) => version > (this.dispute ? this.dispute.now.version : this.version));
    if (news.length === 0) return true;
    if (this.dispute) return this.receiveTheirs(news);
    if (news[0].version !== this.version + 1) return false;
    const own = news.filter(({ client }) => client === this.client).length;
    const changes = news.map((update) => ({ clientID: update.client, changes: ChangeSet.fromJSON(update.changes) }));
    for (const change of changes) this.confirmed = change.changes.apply(this.confirmed);
    const transaction = receiveUpdates(this.state, changes);
    Object.assign(this, { epoch: news.at(-1).epoch, number: this.number + own, isSent: false, state: transaction.state });
    this.view?.follow(transaction);
    this.keep();
    return true;
  }

  receiveTheirs(news) {
    const { now } = this.dispute;
    if (news[0].version !== now.version + 1) return false;
    let theirs = docOf(this.dispute.theirs);
    for (const { changes } of news) theirs = ChangeSet.fromJSON(changes).apply(theirs);
    this.dispute = { ...this.dispute, theirs: textOf(theirs), now: { epoch: news.at(-1).epoch, version: news.at(-1).version } };
    this.view?.draw();
    return true;
  }

  // What was pushed fits no text that there was.
  resync(now) {
    this.isSent = false;
    const [from, mine] = [this.dispute?.from ?? textOf(this.confirmed), this.text];
    this.dispute = null;
    this.meet(from, mine, now);
  }
}
