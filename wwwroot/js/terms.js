// What a word means, while it is pointed at, focused or touched: it can be pointed at itself, Escape puts it away, and it stays until then
// (WCAG 1.4.13). In the top layer, so that no panel cuts it off.
const gap = 4, edge = 8, patience = 200;
let shown = null, putAway = null, told = null, leaving = 0;

const of = (target) => target?.closest?.(".definition");
const textOf = (term) => term.querySelector(".definition__text");

function place() {
  const { left, top, bottom } = shown.getBoundingClientRect();
  const text = textOf(shown);
  const { offsetWidth: width, offsetHeight: height } = text;
  const below = bottom + gap + height <= innerHeight - edge || top - gap - height < edge;
  text.style.left = `${Math.max(edge, Math.min(left, document.documentElement.clientWidth - width - edge))}px`;
  text.style.top = `${below ? bottom + gap : top - gap - height}px`;
}

function show(term) {
  clearTimeout(leaving);
  if (term === shown || term === putAway) return;
  hide();
  shown = term;
  textOf(term).showPopover();
  place();
}

function hide() {
  clearTimeout(leaving);
  const text = shown?.isConnected && textOf(shown);
  if (text && text.matches(":popover-open")) text.hidePopover();
  shown = null;
}

addEventListener("pointerover", ({ target, pointerType }) => {
  const term = of(target);
  told = pointerType === "touch" && term !== shown ? term : null;
  if (term !== putAway) putAway = null;
  if (term) show(term);
  else if (shown && !shown.contains(document.activeElement)) {
    // Between the word and what it means lies a gap.
    clearTimeout(leaving);
    leaving = setTimeout(hide, patience);
  }
});
addEventListener("focusin", ({ target }) => of(target) ? show(of(target)) : hide());
addEventListener("focusout", ({ target }) => {
  if (of(target) && of(target) === putAway) putAway = null;
  if (of(target) && !shown?.matches(":hover")) hide();
});
// A finger does not always give the focus.
addEventListener("click", ({ target }) => {
  if (of(target)?.contains(target) && target.closest("button")) {
    putAway = null;
    show(of(target));
  }
});
// A word that leads somewhere first says what it means; touched again it leads there.
addEventListener("click", (event) => {
  if (!told || told !== of(event.target)) return;
  told = null;
  event.preventDefault();
}, { capture: true });
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !shown) return;
  putAway = shown;
  hide();
  // What stands behind it stays open.
  event.stopImmediatePropagation();
}, { capture: true });
addEventListener("scroll", () => {
  if (!shown) return;
  if (shown.isConnected) place();
  else hide();
}, { capture: true, passive: true });
