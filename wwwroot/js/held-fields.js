// The app never writes into a field that somebody is in: what it has to say comes with the next letter, or once the field is left.
const natural = (field) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");

export function write(field, text) {
  natural(field).set.call(field, text);
}

document.addEventListener("focusin", ({ target: field }) => {
  if (!field.matches?.("[data-keep-in] :is(input, textarea)") || field.closest("section-text")) return;
  let late = null;
  const take = () => {
    if (late === null) return;
    const [start, end] = [field.selectionStart, field.selectionEnd].map((at) => Math.min(at, late.length));
    write(field, late);
    late = null;
    if (document.activeElement === field) field.setSelectionRange(start, end);
  };
  Object.defineProperty(field, "value", {
    configurable: true, get: () => natural(field).get.call(field),
    set: (text) => { late = text === field.value || "taken" in field.dataset ? null : text; },
  });
  field.addEventListener("beforeinput", take);
  field.addEventListener("focusout", () => {
    delete field.value;
    field.removeEventListener("beforeinput", take);
    take();
  }, { once: true });
});

// What was typed is taken out of such a field into a list, at once: letters that follow are the next one's.
document.addEventListener("change", ({ target: field }) => {
  if ("taken" in field.dataset) write(field, "");
});
