// Where there is room beside the form, ideas that are alike stand open; elsewhere they fold into the line kept for them.
(() => {
  const wide = matchMedia("(min-width: 80rem)");

  document.addEventListener("htmx:afterSwap", (event) => {
    const found = event.detail.target?.id === "similar" && document.querySelector("#similar > details");
    if (found) {
      found.open = wide.matches;
    }
  });
})();
