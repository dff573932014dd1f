// Places the boxes of a graph in a worker, so that the page goes on meanwhile. The same boxes and lines come to the same places: they are
// sorted first, and circles are broken here, both as the server does it.
import dagre from "@dagrejs/dagre";

self.onmessage = ({ data: { id, boxes, lines } }) => self.postMessage({ id, ...place(boxes, lines) });

function place(boxes, lines) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 26, edgesep: 16, ranksep: 70, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  const sorted = [...boxes].sort(byId);
  for (const { id, width, height } of sorted) graph.setNode(id, { width, height });
  const calls = [...lines].sort((one, other) => compare(one.from, other.from) || compare(one.to, other.to));
  const turned = circles(sorted.map(({ id }) => id), calls);
  for (const line of calls) {
    const [from, to] = turned.has(line) ? [line.to, line.from] : [line.from, line.to];
    graph.setEdge(from, to, {}, nameOf(line));
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width, height,
    boxes: Object.fromEntries(graph.nodes().map((id) => [id, graph.node(id)]).map(([id, { x, y, width: w, height: h }]) =>
      [id, { x: x - w / 2, y: y - h / 2 }])),
    lines: calls.map((line) => {
      const isTurned = turned.has(line);
      const { points } = isTurned ? graph.edge(line.to, line.from, nameOf(line)) : graph.edge(line.from, line.to, nameOf(line));
      const way = points.map((point) => ({ x: point.x, y: point.y }));
      return { from: line.from, to: line.to, points: isTurned ? way.reverse() : way };
    }),
  };
}

// The lines that close a circle: as little of their weight as a greedy order of the boxes finds (Eades, Lin, Smyth 1993).
function circles(ids, calls) {
  const left = new Set(ids);
  const open = new Set(calls);
  const place = new Map();
  const sum = (id, end) => [...open].reduce((all, call) => all + (call[end] === id ? call.weight : 0), 0);
  let [first, last] = [0, ids.length];
  while (left.size > 0) {
    const free = (end) => [...left].find((id) => ![...open].some((call) => call[end] === id));
    let next = free("from");
    if (next !== undefined) place.set(next, --last);
    else {
      next = free("to") ?? [...left].reduce((best, id) =>
        (sum(id, "from") - sum(id, "to") > sum(best, "from") - sum(best, "to") ? id : best));
      place.set(next, first++);
    }
    left.delete(next);
    for (const call of open) if (call.from === next || call.to === next) open.delete(call);
  }
  return new Set(calls.filter(({ from, to }) => place.get(from) > place.get(to)));
}

// Of two boxes that call each other each line has a way of its own.
const nameOf = ({ from, to }) => `${from}\n${to}`;

// By the code of letters, which no language of a browser changes.
const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
const byId = (one, other) => compare(one.id, other.id);
