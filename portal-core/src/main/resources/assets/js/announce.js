// Says aloud what changed on the page without a reload.
(() => {
  const heard = () => document.getElementById("heard");

  document.addEventListener("htmx:afterSettle", (event) => {
    const said = event.detail.elt.dataset?.said;
    if (said) {
      heard().textContent = said;
    } else if (event.detail.requestConfig?.boosted) {
      heard().textContent = document.title;
      // What was pressed may be gone; reading goes on where the new part begins.
      if (document.activeElement === document.body) {
        document.getElementById("main").focus({ preventScroll: true });
      }
    }
  });
})();
