// What holds for every text, whether it is typed into the editor or into a plain text area.
import { EditorState } from "@codemirror/state";
import { mended } from "./differences.js";

// As the app takes it.
export const limit = 100_000;

export const base = (section) => [
  EditorState.lineSeparator.of("\n"),
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged) return transaction;
    // Said before anything is cut: what does not fit is left out whole.
    if (transaction.newDoc.length > limit && transaction.newDoc.length > transaction.startState.doc.length) {
      section.owner.tooLong(section, transaction.newDoc.length - limit);
      return [];
    }
    const changes = [];
    let isMended = false;
    transaction.changes.iterChanges((from, to, _, __, put) => {
      const text = put.toString();
      const whole = mended(text).replace(/\r\n?/g, "\n");
      isMended ||= whole !== text;
      changes.push({ from, to, insert: whole });
    });
    return isMended ? [{ changes, scrollIntoView: true, userEvent: "input" }] : transaction;
  }),
];
