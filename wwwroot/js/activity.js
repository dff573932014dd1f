// Tells the page's circuit that somebody is there: what they press, type, turn or touch. What the page does by itself does not count.
const acts = ["pointerdown", "keydown", "wheel", "touchmove", "click", "input", "popstate"];
// Sessions are counted in hours.
const pause = 60_000;
let page = null;
let told = -Infinity;

function tell(event) {
  if (!event.isTrusted || performance.now() - told < pause) return;
  told = performance.now();
  page.invokeMethodAsync("Acted");
}

export function follow(reference) {
  page = reference;
  for (const act of acts) window.addEventListener(act, tell, { capture: true, passive: true });
}

export function unfollow() {
  for (const act of acts) window.removeEventListener(act, tell, { capture: true });
  page = null;
  told = -Infinity;
}
