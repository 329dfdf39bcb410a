// When more of a list arrives, reading goes on with the first that is new.
(() => {
  let last = null;

  document.addEventListener("htmx:beforeSwap", (event) => {
    last = event.detail.target.id === "more" ? event.detail.target.previousElementSibling : null;
  });

  document.addEventListener("htmx:afterSettle", () => {
    const next = last?.nextElementSibling?.querySelector("a");
    if (next) {
      next.focus({ preventScroll: true });
      last = null;
    }
  });
})();
