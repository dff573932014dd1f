// What a chart can only do in the browser: know its size, be walked by keyboard, become a picture, go on paper.
const charts = new Map();

export const measure = (frame) => frame.clientWidth;

export function attach(frame, page, walked) {
  const plot = frame.querySelector(".js-plotly-plot");
  if (!plot || !plot.on) return false;
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
  return true;
}

export function detach(frame) {
  const chart = charts.get(frame);
  if (!chart) return;
  chart.abort.abort();
  chart.observer.disconnect();
  clearTimeout(chart.resize);
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
  const height = (layout.height ?? frame.clientHeight) + 84;
  const margin = { ...layout.margin, t: (layout.margin?.t ?? 0) + 40, b: (layout.margin?.b ?? 0) + 44 };
  const picture = {
    data,
    layout: {
      ...layout, width, height, margin, autosize: false, paper_bgcolor: ground, plot_bgcolor: ground,
      title: { text: title, x: 0, xref: "container", xanchor: "left", pad: { l: 16 }, y: 1, yref: "container", yanchor: "top", yshift: -8, pad_t: 12, font: { size: 16, color: ink } },
      showlegend: true,
      legend: { orientation: "h", x: 0, y: 0, yref: "container", yanchor: "bottom", font: { color: ink } },
      annotations: [...(layout.annotations ?? []), { text: caption, showarrow: false, xref: "paper", yref: "paper", x: 1, y: 1, xanchor: "right", yanchor: "bottom", yshift: 14, font: { size: 11, color: ink } }],
    },
  };
  const url = await window.Plotly.toImage(picture, { format: "png", width, height, scale: 2 });
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

// On paper charts keep their vectors, take the page's width and the light theme.
const lightOf = new Map();
let undo = [];

export function printColours(pairs) {
  for (const [dark, light] of pairs) lightOf.set(rgb(dark), light);
}

function rgb(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${r}, ${g}, ${b})`;
}

function toPaper() {
  const dark = getComputedStyle(document.documentElement).colorScheme === "dark";
  for (const svg of document.querySelectorAll(".js-plotly-plot .main-svg")) {
    const { width, height } = svg.getBoundingClientRect();
    if (width === 0) continue;
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    undo.push(() => svg.removeAttribute("viewBox"));
    if (!dark) continue;
    for (const shape of svg.querySelectorAll("[style]"))
      for (const property of ["fill", "stroke"]) {
        const light = lightOf.get(shape.style[property]);
        if (!light) continue;
        const before = shape.style[property];
        shape.style[property] = light;
        undo.push(() => { shape.style[property] = before; });
      }
  }
}

window.addEventListener("beforeprint", toPaper);
window.addEventListener("afterprint", () => { undo.forEach((back) => back()); undo = []; });
