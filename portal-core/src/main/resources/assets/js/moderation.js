// The queue without a mouse. Keys act only while one is in it, and press what is on the page; they rest while somebody types.
(() => {
  const queue = document.querySelector("[data-moderation]");
  if (!queue) {
    return;
  }
  const rows = [...queue.children];
  const visit = (row) => row?.querySelector("h2 a").focus();

  // Whoever has just decided something goes on with the next.
  if (document.referrer.split(/[?#]/)[0] === location.origin + location.pathname) {
    visit(rows[0]);
  }

  queue.addEventListener("keydown", (event) => {
    const row = event.target.closest(".queue > li");
    const types = event.target.closest("input, textarea, select");
    if (!row || types || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      visit(rows[rows.indexOf(row) + (event.key === "j" ? 1 : -1)]);
      return;
    }
    const pressed = /^[adm]$/.test(event.key) ? row.querySelector(`[data-key="${event.key}"]`) : null;
    if (pressed) {
      event.preventDefault();
      const details = pressed.closest("details");
      if (details) {
        details.open = true;
        details.querySelector("input[name=words]").focus();
      } else {
        pressed.click();
      }
    }
  });
})();
