// What only the browser does for a graph: it has the boxes placed by a worker, pans and zooms, walks along calls by keys, and shows in the
// table what is chosen in the drawing. The server's drawing is whole without it; nobody else sees what was reckoned here.
import { arrange, boxes, least, lines, n, picture } from "./graph-places.js";

const roots = new WeakMap();
const crowd = 100;

export function attach(root) {
  const state = { zoom: null, at: null, entered: false };
  roots.set(root, state);
  const scroll = root.querySelector(".graph__scroll");
  // The drawing is one stop of the Tab key: the box that was walked to last.
  scroll.tabIndex = -1;
  root.querySelector(".graph__moves").hidden = false;
  root.addEventListener("click", ({ target }) => {
    const move = target.closest("[data-move]")?.dataset.move;
    if (move) zoom(root, { in: 1.25, out: 0.8, fit: null }[move]);
  });
  root.addEventListener("keydown", (event) => walk(root, event));
  root.addEventListener("focusin", ({ target }) => arrive(root, target));
  root.addEventListener("pointerover", ({ target }) => light(root, idOf(target)));
  root.addEventListener("pointerleave", () => light(root, idOf(document.activeElement)));
  scroll.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    move(root);
    zoom(root, event.deltaY < 0 ? 1.1 : 0.9, event);
  }, { passive: false });
  drag(root, scroll);
  follow(root);
}

export function follow(root) {
  const state = roots.get(root);
  if (!state) return;
  root.classList.toggle("graph--crowded", lines(root).length > crowd);
  rove(root, state.at);
  // Who walked here by keys goes on from the same box in the next drawing.
  if (state.at && (state.entered || document.activeElement === document.body)) stop(root)?.focus({ preventScroll: true });
  state.entered = false;
  if (root.dataset.fixed === undefined) arrange(root, () => placed(root, state));
  else placed(root, state);
}

function placed(root, { zoom: factor }) {
  const svg = picture(root);
  if (factor) svg.style.width = `${n(svg.getAttribute("width") * factor)}px`;
  else centre(root);
}

// What was asked for stands in the middle where not all fits.
function centre(root) {
  const [scroll, box] = [root.querySelector(".graph__scroll"), root.querySelector(".graph__box--failing, .graph__box--chosen")];
  if (!box || scroll.contains(document.activeElement)) return;
  const [held, at] = [scroll.getBoundingClientRect(), box.getBoundingClientRect()];
  scroll.scrollLeft += at.left + at.width / 2 - held.left - held.width / 2;
  scroll.scrollTop += Math.max(0, at.bottom - held.bottom + 24);
}

// Moving

function zoom(root, factor, at = null) {
  const [svg, scroll, state] = [picture(root), root.querySelector(".graph__scroll"), roots.get(root)];
  const before = svg.getBoundingClientRect();
  state.zoom = factor === null ? null : Math.min(4, Math.max(0.2, (before.width / svg.getAttribute("width")) * factor));
  root.classList.toggle("graph--moved", state.zoom !== null);
  svg.style.width = state.zoom === null ? "" : `${n(svg.getAttribute("width") * state.zoom)}px`;
  svg.style.minWidth = state.zoom === null ? `${n(svg.getAttribute("width") * least)}px` : "0";
  const held = scroll.getBoundingClientRect();
  const [x, y] = at ? [at.clientX, at.clientY] : [held.left + held.width / 2, held.top + held.height / 2];
  const grown = svg.getBoundingClientRect().width / before.width;
  scroll.scrollLeft += (x - before.left) * (grown - 1);
  scroll.scrollTop += (y - before.top) * (grown - 1);
}

// Moving until nothing has moved for a moment.
function move(root) {
  const state = roots.get(root);
  root.classList.add("graph--moving");
  clearTimeout(state.rests);
  state.rests = setTimeout(() => root.classList.remove("graph--moving"), 200);
}

function drag(root, scroll) {
  let from = null;
  scroll.addEventListener("pointerdown", (event) => {
    // Fingers scroll by themselves.
    if (event.button !== 0 || event.pointerType === "touch" || event.target.closest("a")) return;
    from = { x: event.clientX + scroll.scrollLeft, y: event.clientY + scroll.scrollTop };
    scroll.setPointerCapture(event.pointerId);
    root.classList.add("graph--dragged");
  });
  scroll.addEventListener("pointermove", (event) => {
    if (!from) return;
    move(root);
    scroll.scrollLeft = from.x - event.clientX;
    scroll.scrollTop = from.y - event.clientY;
  });
  const end = () => {
    from = null;
    root.classList.remove("graph--dragged");
  };
  scroll.addEventListener("pointerup", end);
  scroll.addEventListener("pointercancel", end);
}

// Walking

const walked = (root) => [...root.querySelectorAll("[data-walked]")];
const stop = (root) => root.querySelector("[data-walked][tabindex='0']");
const signOf = (item) => item.closest(".graph__place")?.dataset.id ?? `${item.parentNode.dataset.from}\n${item.parentNode.dataset.to}`;

function rove(root, sign) {
  const items = walked(root);
  const first = items.find((item) => signOf(item) === sign)
    ?? root.querySelector(".graph__box--failing, .graph__box--chosen") ?? root.querySelector(".graph__box");
  for (const item of root.querySelectorAll("[data-walked], .graph__more")) item.setAttribute("tabindex", item === first ? "0" : "-1");
}

function arrive(root, target) {
  const item = target.closest("[data-walked]");
  if (!item) return;
  roots.get(root).at = signOf(item);
  rove(root, signOf(item));
  light(root, idOf(item));
}

const middleOf = (item) => {
  const { left, top, width, height } = item.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, height };
};
const boxOf = (root, id) => boxes(root).find(({ dataset }) => dataset.id === id)?.querySelector(".graph__box");

function walk(root, event) {
  const item = event.target.closest("[data-walked]");
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const steps = { ArrowDown: "to", ArrowUp: "from" };
  const sides = { ArrowRight: 1, ArrowLeft: -1 };
  const state = roots.get(root);
  if (event.key === "Enter") {
    // The link does the rest.
    state.entered = Boolean(item);
    return;
  }
  if (event.key === "Escape" && root.dataset.leave) {
    state.entered = true;
    event.preventDefault();
    window.Blazor?.navigateTo(root.dataset.leave);
  } else if (event.key === "+" || event.key === "=") zoom(root, 1.25);
  else if (event.key === "-") zoom(root, 0.8);
  else if (event.key === "0") zoom(root, null);
  else if (item && event.key === "m") press(item.closest(".graph__place")?.querySelector(".graph__more"));
  else if (item && event.key in steps) along(root, item, steps[event.key]);
  else if (item && event.key in sides) aside(root, item, sides[event.key]);
  else return;
  event.preventDefault();
}

// Down a call to whoever is called, up to whoever calls; a call that can be pressed is a stop of its own on the way.
function along(root, item, end) {
  const line = item.closest(".graph__line");
  if (line) return go(root, boxOf(root, line.dataset[end]), line);
  const id = idOf(item);
  const start = end === "to" ? "from" : "to";
  const here = middleOf(item);
  const found = lines(root).filter(({ dataset }) => dataset[start] === id)
    .map((one) => ({ one, box: boxOf(root, one.dataset[end]) })).filter(({ box }) => box)
    .sort((a, b) => Math.abs(middleOf(a.box).x - here.x) - Math.abs(middleOf(b.box).x - here.x))[0];
  if (found) go(root, found.one.querySelector("[data-walked]") ?? found.box, found.one);
}

function aside(root, item, way) {
  const here = middleOf(item);
  const isLine = item.closest(".graph__line");
  const others = walked(root).filter((other) => other !== item && Boolean(other.closest(".graph__line")) === Boolean(isLine))
    .map((other) => ({ other, at: middleOf(other) }))
    .filter(({ at }) => Math.abs(at.y - here.y) < Math.max(at.height, here.height) * 0.75 && (at.x - here.x) * way > 0)
    .sort((a, b) => Math.abs(a.at.x - here.x) - Math.abs(b.at.x - here.x));
  if (others[0]) go(root, others[0].other);
}

function go(root, item, line = null) {
  if (!item) return;
  item.setAttribute("tabindex", "0");
  item.focus();
  item.scrollIntoView({ block: "nearest", inline: "nearest" });
  const call = line?.querySelector("[data-label]")?.dataset.label;
  root.querySelector(".graph__told").textContent = call && !item.closest(".graph__line") ? call : "";
}

// What is chosen, in the drawing and in the table

const idOf = (target) => target?.closest?.(".graph__place")?.dataset.id ?? target?.closest?.("tr[data-node]")?.dataset.node;

// Links of SVG have no click of their own.
const press = (link) => link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));

function light(root, id) {
  for (const box of boxes(root)) box.classList.toggle("graph__place--lit", box.dataset.id === id);
  for (const line of lines(root)) {
    line.classList.toggle("graph__line--lit", Boolean(id) && (line.dataset.from === id || line.dataset.to === id));
  }
  for (const row of document.querySelectorAll("tr[data-node]")) row.classList.toggle("is-lit", Boolean(id) && row.dataset.node === id);
}

const fromTable = ({ target }) => {
  const id = target.closest?.("tr[data-node]")?.dataset.node;
  if (id) for (const root of document.querySelectorAll(".graph[data-walks]")) light(root, id);
};
document.addEventListener("pointerover", fromTable);
document.addEventListener("focusin", fromTable);
