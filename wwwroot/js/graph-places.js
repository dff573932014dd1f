// Has a worker place the boxes of a graph, and draws its lines anew. The server's places stand until then, and where no worker comes.
const kept = new Map();
const mostKept = 12;
const waiting = new Map();
let worker = null;
let hasFailed = false;
let asked = 0;

const margin = 14;
// Smaller than this letters are not read: then the drawing is moved.
export const least = 0.62;
export const n = (number) => Math.round(number * 10) / 10;

export const picture = (root) => root.querySelector(".graph__picture");
export const boxes = (root) => [...root.querySelectorAll(".graph__place")];
export const lines = (root) => [...root.querySelectorAll(".graph__line[data-from]")];

const questionOf = (root) => ({
  boxes: boxes(root).map(({ dataset }) => ({ id: dataset.id, width: +dataset.width, height: +dataset.height })),
  lines: lines(root).map(({ dataset }) => ({ from: dataset.from, to: dataset.to, weight: +dataset.weight })),
});

export async function arrange(root, then) {
  const question = questionOf(root);
  const key = JSON.stringify(question);
  const answer = question.lines.length === 0 ? null : kept.get(key) ?? (await ask(question));
  // The drawing may be another by now.
  if (!root.isConnected || key !== JSON.stringify(questionOf(root))) return;
  if (!answer) return then();
  kept.delete(key);
  kept.set(key, answer);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value);
  put(root, answer);
  root.dataset.placed = "";
  then();
}

function ask(question) {
  if (hasFailed) return null;
  if (!worker) {
    try {
      worker = new Worker(new URL("../lib/graph-layout/graph-layout.js", import.meta.url));
    } catch {
      hasFailed = true;
      return null;
    }
    worker.onmessage = ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    worker.onerror = () => {
      hasFailed = true;
      for (const done of waiting.values()) done(null);
      waiting.clear();
    };
  }
  const id = ++asked;
  return new Promise((done) => {
    waiting.set(id, done);
    worker.postMessage({ id, ...question });
  });
}

function put(root, { boxes: at, lines: ways, width, height }) {
  const svg = picture(root);
  // Lines may swing out further than boxes stand.
  const out = ways.flatMap(({ points }) => points.map(({ x }) => x));
  const [left, right] = [Math.min(0, ...out), Math.max(width, ...out)];
  const [wide, high] = [right - left + 2 * margin + 8, height + 2 * margin];
  svg.setAttribute("viewBox", `${n(left - margin)} ${-margin} ${n(wide)} ${n(high)}`);
  svg.setAttribute("width", n(wide));
  svg.setAttribute("height", n(high));
  svg.style.minWidth = `${n(wide * least)}px`;
  const taken = [];
  for (const box of boxes(root)) {
    const { x, y } = at[box.dataset.id];
    box.setAttribute("transform", `translate(${n(x)} ${n(y)})`);
    taken.push([x - 2, y - 2, x + +box.dataset.width + 2, y + +box.dataset.height + 2]);
  }
  const wayOf = new Map(ways.map((way) => [`${way.from}\n${way.to}`, way.points]));
  for (const line of lines(root)) {
    const points = wayOf.get(`${line.dataset.from}\n${line.dataset.to}`);
    for (const stroke of line.querySelectorAll(".graph__stroke, .graph__hit")) stroke.setAttribute("d", path(points));
    line.querySelector(".graph__head").setAttribute("d", head(points));
    say(line, taken, [left - margin, right + margin]);
  }
}

// As the server's GraphPath.
function path(points) {
  const [first, ...rest] = points;
  let drawn = `M${n(first.x)} ${n(first.y)}`;
  let one = first;
  for (const next of rest) {
    const middle = n((one.y + next.y) / 2);
    drawn += Math.abs(one.x - next.x) < 0.5 || Math.abs(one.y - next.y) < 0.5
      ? `L${n(next.x)} ${n(next.y)}`
      : `C${n(one.x)} ${middle} ${n(next.x)} ${middle} ${n(next.x)} ${n(next.y)}`;
    one = next;
  }
  return drawn;
}

function head(points) {
  const [before, end] = points.slice(-2);
  const down = Math.sign(end.y - before.y) || 1;
  return `M${n(end.x - 4)} ${n(end.y - down * 7)}L${n(end.x)} ${n(end.y)}L${n(end.x + 4)} ${n(end.y - down * 7)}Z`;
}

const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
const letter = 6.2;
const row = 15;
const beside = 16;

// As the server's GraphLabels: words stand beside their line, over no box and no other words; what finds no room stays away.
function say(line, taken, [from, to]) {
  const stroke = line.querySelector(".graph__stroke");
  const length = stroke.getTotalLength();
  const words = [...line.querySelectorAll(".graph__word")];
  const [width, height] = [Math.max(0, ...words.map((word) => word.textContent.length)) * letter, words.length * row];
  let found = null;
  for (const share of words.length > 0 ? shares : []) {
    const at = stroke.getPointAtLength(length * share);
    const sides = [at.x + beside, at.x - beside - width];
    const left = sides.find((x) => x >= from && x + width <= to
      && !taken.some((other) => x < other[2] && other[0] < x + width && at.y - height / 2 < other[3] && other[1] < at.y + height / 2));
    if (left === undefined) continue;
    found = { share, left, top: at.y - height / 2 };
    taken.push([left, found.top, left + width, found.top + height], [at.x - 10, at.y - 8, at.x + 10, at.y + 8]);
    break;
  }
  const at = stroke.getPointAtLength(length * (found?.share ?? 0.5));
  const next = stroke.getPointAtLength(length * (found?.share ?? 0.5) + 1);
  const angle = (Math.atan2(next.y - at.y, next.x - at.x) * 180) / Math.PI;
  line.querySelector(".graph__bar")?.setAttribute("transform", `translate(${n(at.x)} ${n(at.y)}) rotate(${n(angle + 90)})`);
  const sign = line.querySelector(".graph__sign");
  sign?.setAttribute("x", n(at.x));
  sign?.setAttribute("y", n(at.y - 8));
  for (const [number, word] of words.entries()) {
    word.classList.toggle("graph__word--away", !found);
    if (!found) continue;
    word.setAttribute("x", n(found.left < at.x ? found.left + width : found.left));
    word.setAttribute("y", n(found.top + 11 + number * row));
    word.setAttribute("text-anchor", found.left < at.x ? "end" : "start");
  }
}
