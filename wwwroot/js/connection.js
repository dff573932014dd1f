// The line to the app is lost: a bar says so and takes no focus, fields stay usable, and nothing that is typed is lost. Where the app was
// started again meanwhile, the page loads anew by itself and is put back as it was: forms open, fields filled, the caret in its place.
import { find, here, isField, isWritable, placeOf, put, tell, until } from "./places.js";

const bar = document.getElementById("components-reconnect-modal");
const store = "left-page";
const hour = 3_600_000;
const again = 5_000;
// What was typed or chosen since this page came, in this order; of files nobody can be told.
const touched = new Set();
let trying = null;
let isLost = false;

document.addEventListener("input", ({ target }) => isField(target) && touched.add(target), { capture: true });

async function retry() {
  clearTimeout(trying);
  try {
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) leave();
  } catch {
    trying = setTimeout(retry, again);
  }
}

bar.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
  isLost = state !== "hide";
  if (state === "failed" || state === "resume-failed") trying = setTimeout(retry, again);
  else if (state === "rejected") leave();
  else if (state === "hide") {
    clearTimeout(trying);
    // What was typed while the line was lost, or just before, may not have arrived.
    for (const field of touched) if (field.isConnected) tell(field);
  }
});
// Without the app a form would be sent by the browser itself and a link followed halfway, and either would take what was typed along.
function stay(event) {
  if (!isLost || (event.type === "click" && !event.target.closest?.("a[href]:not([download], [target])"))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
addEventListener("submit", stay, { capture: true });
addEventListener("click", stay, { capture: true });

document.getElementById("connection-retry").addEventListener("click", retry);

function leave() {
  const field = isField(document.activeElement) ? document.activeElement : null;
  const left = {
    here: here(),
    at: Date.now(),
    forms: [...document.querySelectorAll("[data-opened-by]")].map((form) => form.dataset.openedBy),
    // Kept texts come back by themselves; of passwords, and of keys that are only shown, nothing is put anywhere.
    typed: [...touched].filter((one) => one.isConnected && !one.dataset.keep && one.type !== "password")
      .map((one) => ({ ...placeOf(one), value: one.value, checked: one.checked })),
    focus: field && { ...placeOf(field), kept: field.dataset.keep && field.value, start: field.selectionStart, end: field.selectionEnd },
    scroll: scrollY,
  };
  try {
    sessionStorage.setItem(store, JSON.stringify(left));
  } catch {
    // A forbidden store: what is kept elsewhere comes back all the same.
  }
  // Nobody has to confirm that they leave a page which they come back to with everything.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}

async function putBack(left) {
  // Said by the theme switch as soon as the page is connected.
  await until(() => document.querySelector(".theme-switch button[aria-pressed='true']"));
  for (const form of left.forms) {
    const opener = await until(() => document.querySelector(`[data-opens="${form}"], [data-opened-by="${form}"]`));
    if (opener?.dataset.opens) opener.click();
    await until(() => document.querySelector(`[data-opened-by="${form}"]`));
  }
  for (const typed of left.typed) await put(typed);
  scrollTo(0, left.scroll);
  if (!left.focus) return;
  const field = await until(() => isWritable(find(left.focus)));
  if (!field) return;
  // A kept text is written into its field by the app; a caret before that would be moved to its end.
  if (left.focus.keep) await until(() => field.value === left.focus.kept);
  field.focus();
  if (left.focus.start !== null && left.focus.start !== undefined) field.setSelectionRange(left.focus.start, left.focus.end);
}

const left = JSON.parse(sessionStorage.getItem(store) ?? "null");
sessionStorage.removeItem(store);
if (left?.here === here() && Date.now() - left.at < hour) putBack(left);
