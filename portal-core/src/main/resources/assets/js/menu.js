// A menu closes when somebody presses Escape or goes elsewhere.
(() => {
  const open = () => document.querySelectorAll("details.menu[open]");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      open().forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });

  const closeOthers = (event) => open().forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
})();
