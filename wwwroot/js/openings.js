// Whoever opens a form or adds a line wants to write there: its first empty field takes the focus.
import { isField, isWritable, until } from "./places.js";

const fieldsIn = (place) =>
  [...(place?.querySelectorAll("input, textarea, select") ?? [])].filter((field) => isField(field) && isWritable(field));

document.addEventListener("click", async ({ target }) => {
  const opener = target.closest?.("[data-opens], [data-adds]");
  if (!opener) return;
  const form = opener.dataset.opens && `[data-opened-by="${opener.dataset.opens}"]`;
  const place = () => (form ? document.querySelector(form) : opener.closest("section"));
  // What is there already is not opened but closed.
  if (form && place()) return;
  const before = new Set(fieldsIn(place()));
  const added = await until(() => {
    const fields = fieldsIn(place()).filter((field) => !before.has(field));
    return fields.find((field) => !field.value) ?? fields[0];
  });
  // Elsewhere somebody has gone on by themselves.
  if (added && [opener, document.body].includes(document.activeElement)) added.focus();
});
