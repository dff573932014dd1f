// The keyboard's shortcuts, as the list of them says: this script knows none by itself. Each is one letter or one after the other, so
// whoever speaks to their browser, or strikes keys by chance, can turn them off.
const store = "shortcuts";
const off = "off";
// Between two letters of one shortcut, and of somebody whose field was taken away under their fingers.
const pause = 1_500;

let begun = "", begunAt = 0;
let typing = null, typedAt = 0;

const isOff = () => {
  try {
    return localStorage.getItem(store) === off;
  } catch {
    return false;
  }
};
const list = () => [...document.querySelectorAll("#shortcuts [data-keys]")];

const isTyped = (element) => element?.closest?.(
  "input, textarea, select, [contenteditable]:not([contenteditable=false]), " +
  "[role=textbox], [role=searchbox], [role=combobox], [role=listbox], [role=menu], [role=spinbutton]");

addEventListener("keydown", (event) => {
  const { key, target, timeStamp: now } = event;
  if (isTyped(target)) {
    [typing, typedAt, begun] = [target, now, ""];
    return;
  }
  if (event.defaultPrevented || event.repeat || event.isComposing || key === "Shift") return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const isTypingOn = typing && !typing.isConnected && now - typedAt < pause;
  if (isTypingOn) typedAt = now;
  if (key.length > 1 || isTypingOn || isOff() || document.querySelector(".mud-dialog")) {
    begun = "";
    return;
  }
  const pressed = begun && now - begunAt < pause ? `${begun} ${key}` : key;
  const found = list().find(({ dataset }) => dataset.keys === pressed);
  [begun, begunAt] = [!found && list().some(({ dataset }) => dataset.keys.startsWith(`${pressed} `)) ? pressed : "", now];
  if (!found) return;
  event.preventDefault();
  reach(found.dataset.reaches.split(", "));
});

addEventListener("pointerdown", () => { typing = null; }, { capture: true });

// The first that is there, in sight where there are several.
function reach(selectors) {
  const there = selectors.flatMap((selector) => [...document.querySelectorAll(selector)]);
  const element = there.find((one) => one.checkVisibility({ visibilityProperty: true })) ?? there[0];
  if (!isTyped(element)) element?.click();
  else {
    element.focus();
    element.select?.();
  }
}

// Whether they are on stands in this browser; the list says it whenever it opens.
document.addEventListener("toggle", ({ target }) => {
  if (target.id === "shortcuts") target.querySelector("input").checked = !isOff();
}, { capture: true });

document.addEventListener("change", ({ target }) => {
  if (!target.closest?.("#shortcuts")) return;
  try {
    if (target.checked) localStorage.removeItem(store);
    else localStorage.setItem(store, off);
  } catch {
    // A forbidden store: they stay on.
  }
});
