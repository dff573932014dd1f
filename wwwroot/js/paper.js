// On paper a page says whose it is, what it shows and when, and its charts are pictures that the server draws from the same series. All of
// it is fetched at the moment of printing, in one answer that the browser waits for: nobody who only looks at a page loads any of it.
const NAME = " · Reliability";
const LONGEST_HEAD = 70, LONGEST_SCOPE = 100;
let undo = [];

addEventListener("beforeprint", () => {
  takeBack();
  if (!document.querySelector(".shell, .entry")) return;
  const places = [...document.querySelectorAll("[data-picture]")];
  const { words, pictures } = ask(places.map((place) => place.dataset.picture)) ?? { words: unanswered(), pictures: [] };
  places.forEach((place, index) => {
    place.innerHTML = pictures[index] ?? "";
    undo.push(() => place.replaceChildren());
  });
  const head = [words.organisation, document.title.replace(NAME, "")].filter(Boolean).join(" · ");
  const foot = [words.data, words.printed].filter(Boolean).join(" · ");
  add("header", "paper-head", [head, words.scope], (line) => document.body.prepend(line));
  // Firefox and Safari have no words in the margins of sheets; there they number them themselves.
  if (!("CSSMarginRule" in window)) add("footer", "paper-foot", [foot], (line) => document.body.append(line));
  margin("--paper-head", cut(head, LONGEST_HEAD));
  margin("--paper-scope", cut(words.scope, LONGEST_SCOPE));
  margin("--paper-foot", foot);
});

addEventListener("afterprint", takeBack);

function takeBack() {
  undo.forEach((back) => back());
  undo = [];
}

// Only a request that is waited for ends before the sheets are laid out.
function ask(pictures) {
  const question = new URLSearchParams({ address: location.pathname + location.search });
  const scope = document.querySelector("[data-scope]")?.dataset.scope;
  if (scope) question.set("scope", scope);
  for (const picture of pictures) question.append("picture", picture);
  const request = new XMLHttpRequest();
  request.open("GET", `paper?${question}`, false);
  try {
    request.send();
    return request.status === 200 ? JSON.parse(request.responseText) : null;
  } catch {
    return null;
  }
}

// The address holds period and filter as well.
function unanswered() {
  const now = new Date().toISOString();
  return { scope: location.href, printed: `printed ${now.slice(0, 10)}, ${now.slice(11, 16)} UTC` };
}

function add(kind, name, texts, place) {
  const line = document.createElement(kind);
  line.className = name;
  for (const text of texts) {
    const part = document.createElement("span");
    part.dir = "auto";
    part.textContent = text;
    line.append(part);
  }
  place(line);
  undo.push(() => line.remove());
}

// A text as style sheets hold it.
function margin(name, text) {
  const { style } = document.documentElement;
  style.setProperty(name, JSON.stringify(text.replace(/\s+/g, " ")));
  undo.push(() => style.removeProperty(name));
}

function cut(text, most) {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("").trimEnd()}…`;
}
