// Shows in our words that the connection to the app is lost, and what can be done.
const dialog = document.getElementById("components-reconnect-modal");

dialog.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (detail.state === "show" && !dialog.open) dialog.showModal();
  else if (detail.state === "hide") dialog.close();
});

document.getElementById("connection-reload").addEventListener("click", () => location.reload());
document.getElementById("connection-retry").addEventListener("click", async () => {
  if (!(await Blazor.reconnect())) dialog.classList.replace("components-reconnect-failed", "components-reconnect-rejected");
});
