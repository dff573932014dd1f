// Applies and remembers the chosen theme, and tells the page which one shows.
const system = window.matchMedia("(prefers-color-scheme: dark)");
let page = null;

const chosen = () => document.documentElement.dataset.theme ?? "system";
const isDark = () => chosen() === "dark" || (chosen() === "system" && system.matches);
const tell = () => page?.invokeMethodAsync("Shows", chosen(), isDark());

export function follow(reference) {
  page = reference;
  system.addEventListener("change", tell);
  return tell();
}

export function unfollow() {
  system.removeEventListener("change", tell);
  page = null;
}

export function choose(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // A year; the server reads it so that the first HTML already has the right theme.
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  return tell();
}
