// Goes to a part of the page that an address names, for the eye and for the keyboard.
export function reach(id) {
  const part = document.getElementById(id);
  if (!part) return;
  part.scrollIntoView({ block: "start" });
  part.focus({ preventScroll: true });
}
