// What only the browser knows of a threshold that moves: where the pointer is. Where it may stand, and what that means, the page says.
export function attach(root, page) {
  for (const handle of root.querySelectorAll("[role=slider]")) follow(root, page, handle);
}

const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

function follow(root, page, handle) {
  const across = handle.getAttribute("aria-orientation") === "horizontal";
  const [side, inset] = across ? ["left", root.dataset.left] : ["top", root.dataset.top];
  let begun = null;
  let wanted = null;
  let asking = null;

  const show = (moved) => {
    handle.classList.add("threshold--moving");
    handle.style[side] = `${parseFloat(inset) + moved.place}px`;
    handle.setAttribute("aria-valuenow", moved.value);
    handle.setAttribute("aria-valuetext", moved.says);
    const said = root.querySelector(".threshold__said");
    said.textContent = moved.beyond ?? `${moved.says}.`;
    said.hidden = false;
    name(root, moved.names);
  };

  // One question at a time; of the places that the pointer came by meanwhile only the last counts.
  const ask = async () => {
    while (wanted !== null) {
      const place = wanted;
      wanted = null;
      show(await page.invokeMethodAsync("Moved", across, place));
    }
    asking = null;
  };

  const putBack = async () => {
    begun = null;
    await page.invokeMethodAsync("Forget");
    handle.classList.remove("threshold--moving");
    handle.style[side] = handle.dataset.from;
    handle.setAttribute("aria-valuenow", handle.dataset.value);
    handle.setAttribute("aria-valuetext", handle.dataset.says);
    root.querySelector(".threshold__said").hidden = true;
    name(root, JSON.parse(root.dataset.names));
  };

  const begin = () => {
    if (handle.classList.contains("threshold--moving")) return;
    handle.dataset.from = handle.style[side];
    handle.dataset.value = handle.getAttribute("aria-valuenow");
    handle.dataset.says = handle.getAttribute("aria-valuetext");
    root.dataset.names = JSON.stringify(names(root));
  };

  const let_ = async () => {
    await asking;
    handle.classList.remove("threshold--moving");
    root.querySelector(".threshold__said").hidden = true;
    await page.invokeMethodAsync("Let");
  };

  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.focus();
    begin();
    begun = { at: across ? event.clientX : event.clientY, from: parseFloat(handle.style[side]) - parseFloat(inset) };
  });
  handle.addEventListener("pointermove", (event) => {
    if (!begun) return;
    wanted = begun.from + (across ? event.clientX : event.clientY) - begun.at;
    asking ??= ask();
  });
  handle.addEventListener("pointerup", () => {
    if (!begun) return;
    begun = null;
    let_();
  });
  handle.addEventListener("pointercancel", () => begun && putBack());
  handle.addEventListener("keydown", async (event) => {
    if (event.key === "Escape") {
      if (!handle.classList.contains("threshold--moving")) return;
      event.preventDefault();
      event.stopPropagation();
      await putBack();
    } else if (event.key === "Enter") {
      event.preventDefault();
      await let_();
    } else if (event.key in STEPS) {
      event.preventDefault();
      begin();
      show(await page.invokeMethodAsync("Stepped", across, STEPS[event.key]));
    }
  });
}

const plotOf = (root) => root.closest(".chart").querySelector(".js-plotly-plot");

// The names of the quadrants are the first words that the plot bears.
const names = (root) => plotOf(root).layout.annotations.slice(0, Number(root.dataset.named)).map(({ text }) => text);

function name(root, texts) {
  window.Plotly.relayout(plotOf(root), Object.fromEntries(texts.map((text, index) => [`annotations[${index}].text`, text])));
}
