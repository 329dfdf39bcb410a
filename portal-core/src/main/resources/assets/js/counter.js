// Counts characters as the portal does, once a field is nearly full.
(() => {
  const show = (field) => {
    const most = Number(field.dataset.most);
    const length = [...field.value.trim()].length;
    const box = field.closest(".field");
    let counter = box.querySelector(".counter");
    if (!counter) {
      counter = document.createElement("span");
      counter.className = "counter number";
      counter.setAttribute("aria-live", "polite");
      box.append(counter);
    }
    counter.textContent = length > most * 0.8 ? `${length} / ${most}` : "";
    counter.classList.toggle("over", length > most);
  };

  document.addEventListener("input", (event) => {
    if (event.target.dataset?.most) {
      show(event.target);
    }
  });
})();
