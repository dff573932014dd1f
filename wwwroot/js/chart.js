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

export async function attach(frame, page, walked) {
  const plot = await drawn(frame);
  if (!plot) return false;
  detach(frame);
  const chart = { plot, page, walked, at: -1, width: frame.clientWidth, abort: new AbortController(), resize: 0 };
  charts.set(frame, chart);
  plot.on("plotly_click", ({ points }) => pick(chart, points[0]));
  plot.on("plotly_hover", ({ points }) => page.invokeMethodAsync("Hovered", points[0].curveNumber, points[0].pointNumber));
  plot.on("plotly_unhover", () => page.invokeMethodAsync("Hovered", -1, -1));
  frame.addEventListener("keydown", (event) => walk(chart, event), { signal: chart.abort.signal });
  frame.addEventListener("blur", () => { chart.at = -1; window.Plotly.Fx.unhover(plot); }, { signal: chart.abort.signal });
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
  else window.Plotly.Fx.hover(chart.plot, [{ curveNumber: curve, pointNumber: point }]);
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
  chart.page.invokeMethodAsync("Picked", point.curveNumber, point.pointNumber);
}

// Left and right go through the points that lead somewhere, Enter follows, Escape lets go.
function walk(chart, event) {
  const { plot, walked } = chart;
  if (event.target !== event.currentTarget || walked.length === 0) return;
  const last = walked.length - 1;
  const next = { ArrowRight: chart.at + 1, ArrowLeft: chart.at < 0 ? last : chart.at - 1, Home: 0, End: last }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    chart.at = Math.min(last, Math.max(0, next));
    const [curveNumber, pointNumber] = walked[chart.at];
    window.Plotly.Fx.hover(plot, [{ curveNumber, pointNumber }]);
    const said = plot.data[curveNumber].hovertext;
    const text = Array.isArray(said) ? said[pointNumber] : said;
    event.currentTarget.querySelector(".chart__said").textContent = plain(text ?? "");
  } else if (event.key === "Enter" && chart.at >= 0) {
    event.preventDefault();
    const [curveNumber, pointNumber] = walked[chart.at];
    pick(chart, { curveNumber, pointNumber });
  } else if (event.key === "Escape") {
    chart.at = -1;
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
