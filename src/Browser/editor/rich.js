// The editor of a section: CodeMirror with Markdown told apart, the browser's spelling check, and where others write.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorSelection, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, WidgetType } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { GFM, parser } from "@lezer/markdown";

const markdown = new Language(defineLanguageFacet({}), parser.configure([GFM]), [], "markdown");
const look = HighlightStyle.define([
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.heading, fontWeight: "600" },
  { tag: tags.monospace, class: "cm-code" },
  { tag: tags.processingInstruction, class: "cm-mark" },
  { tag: [tags.link, tags.url], class: "cm-link" },
  { tag: tags.quote, class: "cm-quote" },
]);

const setWriters = StateEffect.define();
const writers = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setWriters)) return effect.value;
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Cursor extends WidgetType {
  constructor(name) {
    super();
    this.name = name;
  }

  eq(other) {
    return other.name === this.name;
  }

  toDOM() {
    const mark = document.createElement("span");
    mark.className = "cm-writer";
    mark.setAttribute("aria-hidden", "true");
    mark.dataset.name = this.name;
    return mark;
  }

  ignoreEvent() {
    return true;
  }
}

export class Rich {
  constructor(section, element, area) {
    this.section = section;
    this.place = new Compartment();
    this.box = document.createElement("div");
    this.box.className = "section__editor";
    this.extensions = this.all(area);
    this.install();
    this.view = new EditorView({
      state: section.state, parent: this.box, dispatchTransactions: (transactions, view) => this.dispatch(transactions, view),
    });
    element.append(this.box);
  }

  all(area) {
    const attributes = { id: area.id, spellcheck: "true", autocorrect: "on", autocapitalize: "sentences" };
    for (const name of ["aria-labelledby", "aria-describedby"]) attributes[name] = area.getAttribute(name);
    // The name of a section leads to where it is typed.
    this.area = area;
    this.areaId = area.id;
    area.id = `${area.id}-plain`;
    return [
      history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping, EditorView.contentAttributes.of(attributes),
      markdown, syntaxHighlighting(look), writers,
      EditorView.domEventHandlers({ focus: () => this.section.owner.hello(this.section), blur: () => this.section.owner.push() }),
    ];
  }

  // The state of a section may be older than its editor, or newer.
  install() {
    const { section } = this;
    section.state = section.state.update({ effects: StateEffect.appendConfig.of(this.place.of(this.extensions)) }).state;
  }

  dispatch(transactions, view) {
    view.update(transactions);
    for (const transaction of transactions) this.section.type(transaction);
    this.section.state = view.state;
  }

  follow(transaction) {
    this.view.update([transaction]);
    this.section.state = this.view.state;
  }

  show() {
    if (this.view.state === this.section.state) return;
    const { main } = this.view.state.selection;
    const size = this.section.state.doc.length;
    if (!this.section.state.field(writers, false)) this.install();
    this.view.setState(this.section.state);
    this.view.dispatch({ selection: EditorSelection.single(Math.min(main.anchor, size), Math.min(main.head, size)) });
  }

  meet(others) {
    const marks = others.map(({ person, head }) =>
      Decoration.widget({ widget: new Cursor(person), side: 1 }).range(Math.min(head, this.section.state.doc.length)));
    if (marks.length === 0 && this.view.state.field(writers) === Decoration.none) return;
    this.view.dispatch({ effects: setWriters.of(marks.length === 0 ? Decoration.none : Decoration.set(marks, true)) });
  }

  get hasFocus() {
    return this.view.hasFocus;
  }

  focus(anchor, head) {
    this.view.focus();
    this.view.dispatch({ selection: EditorSelection.single(anchor, head), scrollIntoView: true });
  }

  end() {
    this.area.id = this.areaId;
    this.view.destroy();
    this.box.remove();
    this.section.state = this.section.state.update({ effects: this.place.reconfigure([]) }).state;
  }
}
