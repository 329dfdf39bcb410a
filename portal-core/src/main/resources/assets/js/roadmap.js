// The team drags ideas over the roadmap. Inside a column the order is kept at once; into another one an idea goes with an answer.
// Whoever uses keys has Alt with the arrows, and buttons.
(() => {
  let dragged = null;

  const step = (target) => target instanceof Element ? target.closest(".roadmap li[data-idea]") : null;
  const column = (target) => target instanceof Element ? target.closest(".roadmap section[data-status]") : null;

  document.addEventListener("dragstart", (event) => {
    dragged = step(event.target);
    dragged?.classList.add("dragged");
  });

  document.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
  });

  document.addEventListener("dragover", (event) => {
    if (dragged && column(event.target)) {
      event.preventDefault();
    }
  });

  document.addEventListener("drop", (event) => {
    const to = column(event.target);
    if (!dragged || !to) {
      return;
    }
    event.preventDefault();
    if (to !== column(dragged)) {
      location.assign(`/ideas/${dragged.dataset.idea}?to=${encodeURIComponent(to.dataset.status)}#answering`);
    } else {
      const before = step(event.target);
      if (before !== dragged) {
        place(dragged, before ? before.dataset.idea : "last");
      }
    }
  });

  document.addEventListener("keydown", (event) => {
    const moved = event.altKey && step(event.target);
    const direction = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const button = moved && direction && moved.querySelector(`.places [value="${direction}"]`);
    if (button) {
      event.preventDefault();
      button.focus();
      button.click();
    }
  });

  function place(idea, to) {
    const form = idea.querySelector(".places");
    if (form) {
      htmx.ajax("POST", form.getAttribute("action"), {
        values: { to, csrf: form.elements.csrf.value }, target: "#main", select: "#main", swap: "outerHTML",
      });
    }
  }
})();
