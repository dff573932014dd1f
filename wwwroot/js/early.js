// A page is seen a second or two before the app listens to it. What is pressed, chosen or typed until then is kept and done once the page
// is live: each thing once, in its order, and nothing for somebody who went elsewhere meanwhile.
import { controlOf, find, here, isField, isWritable, placeOf, put, signOf, until } from "./places.js";

// Nobody expects any more what they pressed before that.
const longest = 20_000;
// By element of the page that is not live yet.
const kept = new Map();
let focused = null;

// Said by the layout in the same moment as the page that listens takes the place of the one that does not.
const isLive = () => document.querySelector(".shell[data-live]");
const isEarly = (element) => element?.closest?.(".shell:not([data-live])");

function keep(element, act) {
  // Pressed once more it is still done once, behind what was pressed in between.
  kept.delete(element);
  kept.set(element, { ...act, at: performance.now(), here: here() });
}

function press(control) {
  const sign = signOf(control);
  if (controlOf(sign) !== control) return;
  control.dataset.kept = "";
  keep(control, { sign });
}

const isSent = (form) => form?.method === "post";

addEventListener("click", (event) => {
  if (!event.isTrusted) return;
  // What a word means is told without the app (js/terms.js).
  const control = event.target.closest?.("a[href], button:not(.definition__term), [role=button]");
  // Whoever goes to another page, or presses something of the live one, has moved on.
  if (!isEarly(event.target) || control?.matches("a")) kept.clear();
  else if (control && !(control.type === "submit" && control.form)) press(control);
}, { capture: true });

// The browser itself would load the page anew with what stands in the form.
addEventListener("submit", (event) => {
  if (!isEarly(event.target) || isSent(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.submitter) press(event.submitter);
}, { capture: true });

addEventListener("input", ({ target }) => {
  if (!isEarly(target) || !isField(target) || target.dataset.keep || target.type === "password") return;
  keep(target, { typed: { ...placeOf(target), value: target.value, checked: target.checked } });
}, { capture: true });

addEventListener("focusin", ({ target }) => {
  if (isEarly(target)) focused = isField(target) ? { field: placeOf(target), start: target.selectionStart } : { sign: signOf(target) };
});
addEventListener("keydown", ({ key }) => key === "Escape" && kept.clear(), { capture: true });
addEventListener("pagehide", () => kept.clear());

const isWanted = (act) => [...kept.values()].includes(act) && act.here === here() && performance.now() - act.at < longest;

async function done(act) {
  if (act.typed) return put(act.typed);
  const control = await until(() => !isWanted(act) || controlOf(act.sign));
  if (isWanted(act)) control?.click?.();
}

// The page was put in the place of another, with whatever had the focus.
function takeFocus() {
  if (!focused || document.activeElement !== document.body) return;
  const element = focused.field ? isWritable(find(focused.field)) : controlOf(focused.sign);
  element?.focus({ preventScroll: true });
}

await until(isLive, 2 ** 31 - 1);
takeFocus();
for (const act of [...kept.values()]) if (isWanted(act)) await done(act);
kept.clear();
