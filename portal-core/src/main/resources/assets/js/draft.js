// Keeps what is typed into a form until the portal has taken it, so that a lost connection or an expired session costs nothing.
(() => {
  const MONTH = 30 * 24 * 60 * 60 * 1000;
  const SENT = "draft-sent";
  const key = (form) => `draft:${form.dataset.draft}`;
  const fields = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "submit");

  const hasWords = (form) => fields(form).some((field) => !(field instanceof HTMLSelectElement) && field.value.trim());

  const remember = (form) => {
    const values = Object.fromEntries(fields(form).map((field) => [field.name, field.value]));
    if (hasWords(form)) {
      localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values }));
    } else {
      localStorage.removeItem(key(form));
    }
  };

  const recall = (form) => {
    const kept = JSON.parse(localStorage.getItem(key(form)) ?? "null");
    return kept && Date.now() - kept.at < MONTH ? kept.values : null;
  };

  const restore = (form) => {
    const values = recall(form);
    const isFilled = hasWords(form);
    const notice = form.querySelector(".kept-draft");
    if (!values || isFilled || !notice) {
      return;
    }
    fields(form).forEach((field) => {
      if (values[field.name]) {
        field.value = values[field.name];
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    notice.hidden = false;
    document.getElementById("heard").textContent = notice.querySelector("p").textContent;
  };

  // The portal answers a form that it took by leading on to another page; to a form with faults, or to nobody it still
  // knows, it does not.
  const forgetWhatWasTaken = () => {
    const sent = sessionStorage.getItem(SENT);
    const arrival = performance.getEntriesByType("navigation")[0];
    const again = [...document.querySelectorAll("form[data-draft]")].some((form) => key(form) === sent && hasWords(form));
    if (sent && arrival?.redirectCount > 0 && !again) {
      localStorage.removeItem(sent);
    }
    // A page that offers to send the same once more decides it later.
    if (!document.querySelector("form[data-again]")) {
      sessionStorage.removeItem(SENT);
    }
  };

  const quietly = (act) => {
    try {
      act();
    } catch {
      // A browser that keeps nothing keeps no draft either.
    }
  };

  quietly(forgetWhatWasTaken);
  document.querySelectorAll("form[data-draft]").forEach((form) => quietly(() => restore(form)));

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (form) {
      quietly(() => remember(form));
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("form[data-draft]")) {
      quietly(() => sessionStorage.setItem(SENT, key(form)));
    } else if (form.action.endsWith("/sign-in/out")) {
      quietly(() => Object.keys(localStorage).filter((name) => name.startsWith("draft:")).forEach((name) => localStorage.removeItem(name)));
    }
  });

  document.addEventListener("click", (event) => {
    const form = event.target.closest?.("[data-discard]")?.closest("form");
    if (form) {
      quietly(() => localStorage.removeItem(key(form)));
      form.reset();
      form.querySelector(".kept-draft").hidden = true;
      fields(form)[0].dispatchEvent(new Event("input", { bubbles: true }));
      fields(form)[0].focus();
    }
  });
})();
