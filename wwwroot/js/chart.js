// What a chart can only do in the browser: know its size, be walked by keyboard, become a picture.
const charts = new Map();

// The room of a chart, which is drawn as soon as it is told. Charts in sight come first: the others would keep the browser from making
// those usable.
export async function measure(frame) {
  if (!inSight(frame) && someInSightAreWaitedFor()) await new Promise((go) => { outOfSight.add(go); setTimeout(go, LONGEST_WAIT); });
  return frame.clientWidth;
}

const LONGEST_WAIT = 2_000;
const outOfSight = new Set();

const inSight = (frame) => {
  const { top, bottom } = frame.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

const someInSightAreWaitedFor = () =>
  [...document.querySelectorAll(".chart")].some((frame) => inSight(frame) && !("ready" in frame.dataset));

function letOthersGo() {
  if (someInSightAreWaitedFor()) return;
  outOfSight.forEach((go) => go());
  outOfSight.clear();
}

export async function attach(frame, page, walked, stretches) {
  const plot = await drawn(frame);
  if (!plot) return false;
  detach(frame);
  const chart = {
    frame, plot, page, walked, stretches, at: -1, from: -1, width: frame.clientWidth, abort: new AbortController(), resize: 0,
    dragged: false, first: null,
  };
  charts.set(frame, chart);
  plot.on("plotly_click", ({ points }) => pick(chart, points[0]));
  plot.on("plotly_hover", ({ points }) => page.invokeMethodAsync("Hovered", points[0].curveNumber, points[0].pointNumber));
  plot.on("plotly_unhover", () => page.invokeMethodAsync("Hovered", -1, -1));
  frame.addEventListener("keydown", (event) => walk(chart, event), { signal: chart.abort.signal });
  frame.addEventListener("blur", () => { chart.at = -1; letGo(frame); window.Plotly.Fx.unhover(plot); }, { signal: chart.abort.signal });
  if (stretches) followDragging(chart);
  // Plotly follows the window, not its container: a drawer or a table beside it changes only the latter.
  chart.observer = new ResizeObserver(() => {
    clearTimeout(chart.resize);
    chart.resize = setTimeout(() => {
      const width = frame.clientWidth;
      if (width === 0 || Math.abs(width - chart.width) < 2) return;
      chart.width = width;
      page.invokeMethodAsync("Resized", width);
    }, 120);
  });
  chart.observer.observe(frame);
  frame.dataset.ready = "";
  letOthersGo();
  return true;
}

// While the script still loads, all but the chart that asked for it are told of as drawn before they are.
async function drawn(frame) {
  for (let waited = 0; frame.isConnected && waited < 30_000; waited += 50) {
    const plot = frame.querySelector(".js-plotly-plot");
    if (plot?.on) return plot;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

export function detach(frame) {
  const chart = charts.get(frame);
  if (!chart) return;
  // A chart that is drawn anew keeps its listeners; a second set would open everything twice.
  for (const event of ["plotly_click", "plotly_hover", "plotly_unhover"]) chart.plot.removeAllListeners?.(event);
  letGo(chart.frame);
  chart.abort.abort();
  chart.observer.disconnect();
  clearTimeout(chart.resize);
  delete frame.dataset.ready;
  charts.delete(frame);
}

export function resize(frame) {
  const chart = charts.get(frame);
  if (chart) window.Plotly.Plots.resize(chart.plot);
}

// Lights one point, so that a list beside the chart can point into it; a negative one puts it out.
export function light(frame, curve, point) {
  const chart = charts.get(frame);
  if (!chart) return;
  if (curve < 0) window.Plotly.Fx.unhover(chart.plot);
  else hover(chart.plot, curve, point);
}

// Points of a second axis lie in a part of the plot of their own.
function hover(plot, curveNumber, pointNumber) {
  const { xaxis = "x", yaxis = "y" } = plot.data[curveNumber];
  window.Plotly.Fx.hover(plot, [{ curveNumber, pointNumber }], xaxis + yaxis);
}

// The keyboard goes on from a point.
export function focus(frame, curve, point) {
  const chart = charts.get(frame);
  if (!chart) return;
  frame.focus();
  chart.at = chart.walked.findIndex(([atCurve, atPoint]) => atCurve === curve && atPoint === point);
  light(frame, curve, point);
}

function pick(chart, point) {
  if (chart.dragged || isChoosing(chart)) return;
  chart.page.invokeMethodAsync("Picked", point.curveNumber, point.pointNumber);
}

// A stretch of the axis, as shares of its length from the left.
function showStretch(chart, from, to) {
  const { xaxis, _size } = chart.plot._fullLayout;
  const [left, right] = [Math.min(from, to), Math.max(from, to)].map((share) => xaxis._offset + share * xaxis._length);
  const shade = chart.frame.querySelector(".chart__stretch");
  Object.assign(shade.style, { left: `${left}px`, width: `${Math.max(2, right - left)}px`, top: `${_size.t}px`, height: `${_size.h}px` });
  shade.hidden = false;
}

// No stretch is being chosen any more.
export function letGo(frame) {
  const chart = charts.get(frame);
  if (chart) [chart.from, chart.first] = [-1, null];
  const shade = frame.querySelector(".chart__stretch");
  if (shade) shade.hidden = true;
}

const takeStretch = (chart, from, to) => chart.page.invokeMethodAsync("Stretched", Math.min(from, to), Math.max(from, to));

// Two touches choose a stretch of time.
const isChoosing = ({ frame }) => "choosing" in frame.dataset;

// A touch, not the beginning of scrolling: its first one marks where the stretch begins.
function touch(chart, share) {
  // What lies under the finger is not opened.
  chart.dragged = true;
  const [from, to] = [chart.first ?? share, share];
  showStretch(chart, from, to);
  if (chart.first !== null) takeStretch(chart, from, to);
  chart.first = chart.first === null ? share : null;
}

// Dragging with mouse or pen chooses a stretch of time; a finger scrolls the page as ever.
function followDragging(chart) {
  const { frame, plot, abort: { signal } } = chart;
  let begun = null;
  let pressed = null;
  const shareAt = (event) => {
    const { xaxis } = plot._fullLayout;
    return Math.min(1, Math.max(0, (event.clientX - plot.getBoundingClientRect().left - xaxis._offset) / xaxis._length));
  };
  frame.addEventListener("pointerdown", (event) => {
    chart.dragged = false;
    pressed = event;
    if (!isChoosing(chart) && event.button === 0 && event.pointerType !== "touch") begun = { x: event.clientX, share: shareAt(event) };
  }, { signal, capture: true });
  frame.addEventListener("pointerup", (event) => {
    const moved = pressed ? Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) : Infinity;
    pressed = null;
    if (isChoosing(chart) && moved < 10) touch(chart, shareAt(event));
  }, { signal, capture: true });
  window.addEventListener("pointermove", (event) => {
    if (!begun || (!chart.dragged && Math.abs(event.clientX - begun.x) < 6)) return;
    chart.dragged = true;
    showStretch(chart, begun.share, shareAt(event));
  }, { signal });
  window.addEventListener("pointerup", (event) => {
    if (begun && chart.dragged) takeStretch(chart, begun.share, shareAt(event));
    begun = null;
  }, { signal });
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !begun) return;
    begun = null;
    letGo(chart.frame);
  }, { signal });
}

// Where a point lies on the axis, as a share of its length.
function shareOf({ plot, walked }, at) {
  const { xaxis } = plot._fullLayout;
  const [curve, point] = walked[at];
  return xaxis.d2p(plot.data[curve].x[point]) / xaxis._length;
}

// The edges of the bucket in whose middle a point stands: whole buckets are taken, so whole ones are shaded. Buckets lie side by side.
function bucketOf(chart, at) {
  const [curve] = chart.walked[at];
  const { x } = chart.plot.data[curve];
  const { xaxis } = chart.plot._fullLayout;
  const middles = Array.from(x, (one) => xaxis.d2p(one) / xaxis._length);
  const index = chart.walked[at][1];
  let edge = 0;
  for (let bucket = 0; bucket < index; bucket++) edge = 2 * middles[bucket] - edge;
  return [edge, Math.min(1, 2 * middles[index] - edge)];
}

const saidOf = ({ plot, walked }, at) => {
  const [curve, point] = walked[at];
  const said = plot.data[curve].hovertext;
  return plain((Array.isArray(said) ? said[point] : said) ?? "");
};

// Left and right go through the points that lead somewhere, with Shift they draw a stretch of time; Enter follows, Escape lets go.
function walk(chart, event) {
  const { plot, walked } = chart;
  if (event.target !== event.currentTarget || walked.length === 0) return;
  const last = walked.length - 1;
  const next = { ArrowRight: chart.at + 1, ArrowLeft: chart.at < 0 ? last : chart.at - 1, Home: 0, End: last }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    const isStretch = event.shiftKey && chart.stretches;
    // From the right a stretch begins at the end of the first line, not at what is marked behind it.
    const first = isStretch && chart.at < 0 && next === last ? walked.findLastIndex(([curve]) => curve === walked[0][0]) : next;
    const to = Math.min(last, Math.max(0, first));
    const from = !isStretch ? -1 : chart.from >= 0 ? chart.from : chart.at >= 0 ? chart.at : to;
    // A stretch stays on the line on which it began.
    if (from >= 0 && walked[from][0] !== walked[to][0]) return;
    chart.at = to;
    hover(plot, ...walked[to]);
    const said = event.currentTarget.querySelector(".chart__said");
    if (from < 0) {
      letGo(chart.frame);
      said.textContent = saidOf(chart, to);
    } else {
      chart.from = from;
      const ends = [from, to].flatMap((at) => bucketOf(chart, at));
      showStretch(chart, Math.min(...ends), Math.max(...ends));
      said.textContent = `From ${saidOf(chart, from)} to ${saidOf(chart, to)}. Enter shows this stretch.`;
    }
  } else if (event.key === "Enter" && chart.from >= 0) {
    event.preventDefault();
    takeStretch(chart, shareOf(chart, chart.from), shareOf(chart, chart.at));
  } else if (event.key === "Enter" && chart.at >= 0) {
    event.preventDefault();
    const [curveNumber, pointNumber] = walked[chart.at];
    // What the mouse did last does not count for the keyboard.
    chart.dragged = false;
    pick(chart, { curveNumber, pointNumber });
  } else if (event.key === "Escape") {
    chart.at = -1;
    letGo(chart.frame);
    window.Plotly.Fx.unhover(plot);
  }
}

function plain(text) {
  return new DOMParser().parseFromString(text.replaceAll("<br>", ", "), "text/html").body.textContent;
}

// The picture carries what stands around the plot on the page: title, legend, scale.
export async function savePicture(frame, name, title, caption, ground, ink) {
  const chart = charts.get(frame);
  if (!chart) return;
  const { data, layout } = chart.plot;
  const width = Math.max(640, frame.clientWidth);
  const height = (layout.height ?? frame.clientHeight) + 88;
  const margin = { ...layout.margin, t: (layout.margin?.t ?? 0) + 44, b: (layout.margin?.b ?? 0) + 44 };
  const beside = (text, x, xanchor, size) => ({
    text, showarrow: false, xref: "paper", yref: "paper", x, y: 1, xanchor, yanchor: "bottom", yshift: 16, font: { size, color: ink },
  });
  const picture = {
    data,
    layout: {
      ...layout, width, height, margin, autosize: false, paper_bgcolor: ground, plot_bgcolor: ground,
      showlegend: true,
      legend: { orientation: "h", x: 0, xanchor: "left", y: 0, yref: "container", yanchor: "bottom", font: { color: ink } },
      annotations: [...(layout.annotations ?? []), beside(`<b>${title}</b>`, 0, "left", 15), beside(caption, 1, "right", 12)],
    },
  };
  const svg = await window.Plotly.toImage(picture, { format: "svg", width, height, imageDataOnly: true });
  const link = document.createElement("a");
  link.href = await toPng(await withFonts(svg), width, height);
  link.download = name;
  link.click();
}

// A picture sees none of the page's fonts, so they go along inside it.
async function withFonts(svg) {
  const faces = await Promise.all([400, 500, 600].map(async (weight) => {
    const font = new Uint8Array(await (await fetch(`fonts/ibm-plex-sans-latin-${weight}-normal.woff2`)).arrayBuffer());
    const letters = btoa(Array.from(font, (byte) => String.fromCharCode(byte)).join(""));
    return `@font-face{font-family:"IBM Plex Sans";font-weight:${weight};src:url(data:font/woff2;base64,${letters})}`;
  }));
  return svg.replace(/<svg[^>]*>/, (opening) => `${opening}<style>${faces.join("")}</style>`);
}

function toPng(svg, width, height) {
  const sharpness = 2;
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onerror = () => reject(new Error("The chart could not be turned into a picture."));
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width * sharpness, height * sharpness];
      const context = canvas.getContext("2d");
      context.scale(sharpness, sharpness);
      context.drawImage(image, 0, 0, width, height);
      resolve(canvas.toDataURL("image/png"));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
