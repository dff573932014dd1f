// What a browser does to a field without a word: it cuts what is pasted, and breaks a line where there is only one.
const said = document.getElementById("field-said");

// Of a label its own words: between them stand the renderer's comments, and behind them what it is the label of.
const wordsOf = (label) =>
  [...(label?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" ").trim();

export function nameOf(field) {
  const heading = document.getElementById(field.getAttribute("aria-labelledby"))?.textContent;
  const label = field.labels?.[0];
  return (field.getAttribute("aria-label") || heading || wordsOf(label) || label?.textContent || field.placeholder || "").trim();
}

function say(words) {
  said.textContent = words;
  said.hidden = !words;
}

const counted = (letters) => (letters === 1 ? "1 letter" : `${letters.toLocaleString("en-GB")} letters`);

// True where the text that comes in would not fit beside what stays.
function isTooLong(field, text) {
  if (!(field.maxLength > 0)) return false;
  const over = field.value.length - (field.selectionEnd - field.selectionStart) + text.length - field.maxLength;
  if (over <= 0) return false;
  const name = nameOf(field);
  say(`Nothing was pasted: ${name ? `“${name}”` : "this field"} holds at most ${counted(field.maxLength)}, ` +
    `and with this text it would hold ${counted(over)} more. It is as it was.`);
  return true;
}

document.addEventListener("beforeinput", (event) => {
  const { target: field, inputType: how } = event;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const oneLine = "oneLine" in field.dataset;
  if (oneLine && (how === "insertLineBreak" || how === "insertParagraph")) event.preventDefault();
  if (how !== "insertFromPaste" && how !== "insertFromDrop") {
    if (!said.hidden) say("");
    return;
  }
  const given = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  const text = oneLine || field instanceof HTMLInputElement ? given.replace(/\s*[\r\n]+\s*/g, " ") : given.replace(/\r\n/g, "\n");
  if (isTooLong(field, text)) event.preventDefault();
  else if (oneLine && text !== given) {
    event.preventDefault();
    // The one way that the browser can take back by its own undo.
    document.execCommand("insertText", false, text);
  }
}, { capture: true });
document.addEventListener("focusout", () => say(""));
