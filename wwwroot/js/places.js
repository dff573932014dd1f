// Which element of a page somebody meant, told so that it is found again once the page was drawn anew.
import { nameOf } from "./fields.js";
import { write } from "./held-fields.js";

// The text of a section looks after itself.
export const isField = (element) => element?.matches?.("input:not([type=file]), textarea, select") && !element.closest("section-text");
export const here = () => [document.body.dataset.person ?? "", location.pathname + location.search].join(" ");

// Among the fields of the same name: labels are what stays the same from one load to the next.
const fields = () => [...document.querySelectorAll("input:not([type=file], [type=hidden]), textarea, select")];

export function placeOf(field) {
  if (field.dataset.keep) return { keep: field.dataset.keep };
  const name = nameOf(field);
  return { name, nth: fields().filter((other) => nameOf(other) === name).indexOf(field) };
}

export const find = ({ keep, name, nth }) =>
  keep ? document.querySelector(`[data-keep="${CSS.escape(keep)}"]`) : fields().filter((field) => nameOf(field) === name)[nth];

export const isWritable = (field) => field && !field.matches(":disabled, :read-only:not(select, [type=checkbox], [type=radio])") && field;

// Says a field once more as if it had just been typed.
export function tell(field) {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (field !== document.activeElement || field.matches("select")) field.dispatchEvent(new Event("change", { bubbles: true }));
}

// Types or chooses once more what was typed or chosen, as soon as its field is there.
export async function put(typed) {
  const field = await until(() => isWritable(find(typed)));
  if (!field) return;
  if (field.matches("[type=checkbox], [type=radio]")) {
    if (field.checked !== typed.checked) field.click();
    return;
  }
  write(field, typed.value);
  tell(field);
}

const words = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// A button or link by what it says and by its row, or the part of the page that it stands in.
export function signOf(control) {
  const around = control.closest("tr, li") ?? control.closest("section")?.querySelector("h2, h3");
  return [control.localName, control.getAttribute("aria-label") ?? words(control.textContent), words(around?.textContent)].join("\n");
}

// None where there are several of one sign: rather nothing is done than something else.
export function controlOf(sign) {
  const found = [...document.querySelectorAll("a[href], button, [role=button]")].filter((control) => signOf(control) === sign);
  return found.length === 1 && !found[0].disabled ? found[0] : null;
}

// Waits until something holds, looked at with every change of the page, for as long as somebody would wait.
export const until = (holds, longest = 20_000) => new Promise((done) => {
  const look = () => {
    const found = holds();
    if (!found) return;
    observer.disconnect();
    clearTimeout(patience);
    done(found);
  };
  const observer = new MutationObserver(look);
  const patience = setTimeout(() => (observer.disconnect(), done(null)), longest);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  look();
});
