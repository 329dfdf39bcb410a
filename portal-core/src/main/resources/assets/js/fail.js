// What does not work in place is done as if there were no scripts, so that the portal's own page says what is wrong.
// What only helps fails quietly.
(() => {
  document.addEventListener("htmx:responseError", (event) => {
    const { elt, pathInfo } = event.detail;
    if (elt.hasAttribute("data-quiet")) {
      return;
    }
    if (elt instanceof HTMLFormElement) {
      elt.submit();
    } else {
      location.assign(pathInfo.requestPath);
    }
  });

  document.addEventListener("htmx:sendError", (event) => {
    if (event.detail.elt.hasAttribute("data-quiet")) {
      return;
    }
    const toast = document.getElementById("toast");
    toast.textContent = toast.dataset.offline;
    setTimeout(() => (toast.textContent = ""), 8000);
  });
})();
