// The desk without a mouse. Keys only press what is on the page; they rest while somebody types, and can be switched off.
(() => {
  const OFF = "desk-keys-off";
  const pile = document.querySelector(".pile");
  const dialog = document.getElementById("desk-keys");
  if (!dialog) {
    return;
  }
  const rows = pile ? [...pile.querySelectorAll(".lying")] : [];
  const bulk = document.getElementById("bulk-title");
  const opener = document.querySelector("[data-keys]");
  const power = dialog.querySelector("[data-keys-on]");
  const title = (row) => row.querySelector("h2 a");
  const box = (row) => row.querySelector("[name=idea]");
  let at = null;

  const off = () => {
    try {
      return localStorage.getItem(OFF) === "yes";
    } catch {
      return false;
    }
  };

  const visit = (row) => {
    if (row) {
      at = row;
      title(row).focus();
      row.scrollIntoView({ block: "nearest" });
    }
  };

  const here = () => document.activeElement?.closest?.(".lying") ?? at ?? rows[0];
  const selected = () => rows.filter((row) => box(row).checked);

  const count = () => {
    const all = document.getElementById("all")?.checked;
    const many = selected().length;
    if (bulk && !all) {
      bulk.textContent = many ? bulk.dataset.some.replace("{count}", many.toLocaleString(document.documentElement.lang)) : bulk.dataset.none;
    } else if (bulk) {
      bulk.textContent = document.getElementById("all").closest("label").textContent;
    }
    rows.forEach((row) => row.classList.toggle("selected", all || box(row).checked));
  };

  const pick = (row) => {
    if (row) {
      box(row).checked = !box(row).checked;
      box(row).dispatchEvent(new Event("change", { bubbles: true }));
      document.getElementById("heard").textContent = bulk.textContent;
    }
  };

  // What is about to be changed is what is selected, or the idea that one is at.
  const field = (id) => {
    const target = document.getElementById(id);
    if (!target || !rows.length) {
      return;
    }
    at = here();
    if (!selected().length && !document.getElementById("all")?.checked) {
      pick(at);
    }
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  };

  const go = (tail) => {
    const row = here();
    if (row) {
      location.assign(title(row).getAttribute("href") + tail);
    }
  };

  const step = (by) => visit(at && rows.includes(at) ? rows[rows.indexOf(at) + by] : rows[0]);

  const search = () => {
    document.querySelector(".filters").open = true;
    document.getElementById("q").focus();
  };

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      const row = here();
      pick(row);
      visit(row);
    },
    e: () => field("status"),
    a: () => field("assignee"),
    t: () => field("tags"),
    u: () => field("need"),
    m: () => go("/merge"),
    n: () => go("/notes"),
    "/": search,
    "?": () => dialog.showModal(),
  };

  const types = (element) => element.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.id === "change") {
        event.target.form.requestSubmit();
      }
      return;
    }
    if (event.key === "Escape" && !dialog.open && types(event.target) && event.target.closest(".change, .filters")) {
      visit(at ?? rows[0]);
      return;
    }
    if (dialog.open || off() || types(event.target) || !Object.hasOwn(keys, event.key)) {
      return;
    }
    event.preventDefault();
    keys[event.key]();
  });

  document.addEventListener("focusin", (event) => {
    at = event.target.closest(".lying") ?? at;
  });
  document.getElementById("change")?.addEventListener("change", count);
  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  power.checked = !off();
  power.addEventListener("change", () => {
    try {
      localStorage.setItem(OFF, power.checked ? "no" : "yes");
    } catch {
      // Where nothing can be kept, keys stay as they are until the next page.
    }
  });
  count();
})();
