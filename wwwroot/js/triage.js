// The keys of triage: each presses the button that bears it, so that what a key does is what the page shows. Arrows walk the list.
const off = "off";
let here = null;

const isOff = () => {
  try {
    return localStorage.getItem("shortcuts") === off;
  } catch {
    return false;
  }
};
const isTyped = (element) => element?.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], [role=textbox]");
// What Enter does there by itself stays.
const isPressed = (element) => element?.closest?.("button, a, summary, input");

export function attach(root) {
  here = root;
}

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (!here?.isConnected || event.defaultPrevented || event.repeat || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey || isTyped(target) || document.querySelector(".mud-dialog, :popover-open")) return;
  if (key.length === 1 && isOff()) return;
  if (key === "Enter" && isPressed(target) && !here.contains(target)) return;
  if (key === "Enter" && target.closest("a, summary, .queue__one, .link")) return;
  const button = key === "ArrowDown" || key === "ArrowRight" ? neighbour(1)
    : key === "ArrowUp" || key === "ArrowLeft" ? neighbour(-1)
    : here.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!button) return;
  event.preventDefault();
  if (!button.disabled) button.click();
});

function neighbour(by) {
  const all = [...here.querySelectorAll(".queue__one")];
  return all[all.findIndex((one) => one.getAttribute("aria-current") === "true") + by];
}
