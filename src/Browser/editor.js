// The texts of a post-mortem belong to the browser: they are typed here, kept here, and told to the app over HTTP, whatever the page's
// circuit is doing.
import { PostMortemTexts } from "./editor/document.js";
import { choosePlain, isPlain } from "./editor/view.js";

const documents = new Map();

// Puts the text of a section into its place on the page; the same text again where the page was drawn anew.
export function mount(element) {
  const id = element.dataset.postMortem;
  if (!documents.has(id)) documents.set(id, new PostMortemTexts(id));
  documents.get(id).mount(element);
  drawChoice();
}

// Sends what is not sent; true once all of it is stored.
export const flush = (id) => documents.get(String(id))?.flush() ?? true;

// The choice between the editor and plain text areas stands on the page, and holds in this browser.
function drawChoice() {
  for (const button of document.querySelectorAll("[data-plain-text]")) button.setAttribute("aria-pressed", String(isPlain()));
}

document.addEventListener("click", ({ target }) => {
  if (!target.closest?.("[data-plain-text]")) return;
  choosePlain(!isPlain(), [...documents.values()].flatMap(({ sections }) => [...sections.values()]));
  drawChoice();
});
