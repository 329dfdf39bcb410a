// Offers names while somebody types one behind an at sign. Who types it whole needs none of this.
(() => {
  const BEGUN = /(?:^|[^A-Za-z0-9_%+=/\\`-])[@＠]([^@＠\n]{0,40})$/u;
  const PAUSE = 120;
  let area = null;
  let list = null;
  let begin = 0;
  let timer = 0;
  let asked = 0;
  let vain = null;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const active = () => list?.querySelector("[aria-selected=true]");

  const close = () => {
    clearTimeout(timer);
    asked++;
    list?.remove();
    list = null;
    ["aria-autocomplete", "aria-controls", "aria-activedescendant"].forEach((name) => area?.removeAttribute(name));
  };

  const choose = (option) => {
    active()?.setAttribute("aria-selected", "false");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    area.setAttribute("aria-activedescendant", option.id);
  };

  // A text area may not be a combobox. It may have a list of its own, and what is in it is heard.
  const show = (html) => {
    const box = document.createElement("div");
    box.innerHTML = html;
    const found = box.querySelector("[role=listbox]");
    if (!found?.querySelector("[role=option]")) {
      vain = area.value.slice(begin, area.selectionStart);
      close();
      return;
    }
    list?.remove();
    list = found;
    list.id = `${area.id}-people`;
    options().forEach((option, number) => (option.id = `${list.id}-${number}`));
    list.style.insetBlockStart = `${area.offsetTop + area.offsetHeight + 4}px`;
    area.after(list);
    area.setAttribute("aria-autocomplete", "list");
    area.setAttribute("aria-controls", list.id);
    list.scrollIntoView({ block: "nearest" });
    choose(options()[0]);
    document.getElementById("heard").textContent = list.dataset.heard;
  };

  const ask = async (typed) => {
    const number = ++asked;
    try {
      const answer = await fetch(`${area.dataset.mentions}?q=${encodeURIComponent(typed)}`, { headers: { Accept: "text/html" } });
      const html = answer.ok ? await answer.text() : "";
      if (number === asked) {
        show(html);
      }
    } catch {
      // Without a connection names are typed whole.
    }
  };

  const take = (option) => {
    const name = `@${option.dataset.name} `;
    const person = Object.assign(document.createElement("input"), { type: "hidden", name: "mentioned", value: option.dataset.person });
    const field = area;
    field.form.append(person);
    close();
    field.setRangeText(name, begin - 1, field.selectionStart, "end");
    vain = field.value.slice(begin, field.selectionStart);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };

  document.addEventListener("input", (event) => {
    if (!event.target.dataset?.mentions) {
      return;
    }
    if (area !== event.target) {
      close();
      area = event.target;
    }
    const found = area.selectionStart === area.selectionEnd && area.value.slice(0, area.selectionStart).match(BEGUN);
    if (!found) {
      vain = null;
      close();
      return;
    }
    if (begin === area.selectionStart - found[1].length && vain !== null && found[1].startsWith(vain)) {
      close();
      return;
    }
    vain = null;
    begin = area.selectionStart - found[1].length;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE, found[1]);
  });

  const step = (by) => {
    const all = options();
    choose(all[(all.indexOf(active()) + by + all.length) % all.length]);
  };

  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => take(active()),
    Tab: () => take(active()),
    Escape: () => {
      vain = area.value.slice(begin, area.selectionStart);
      close();
    },
  };

  // Whoever writes with an input method confirms characters with the same keys.
  document.addEventListener("keydown", (event) => {
    if (list && event.target === area && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.shiftKey && keys[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    }
  }, true);

  document.addEventListener("pointerdown", (event) => {
    const option = list && event.target.closest?.("[role=option]");
    if (option && list.contains(option)) {
      event.preventDefault();
      take(option);
    }
  });

  document.addEventListener("focusout", (event) => {
    if (list && event.target === area) {
      close();
    }
  });
})();
