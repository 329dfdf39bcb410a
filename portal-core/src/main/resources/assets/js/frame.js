// The widget's frame: it talks with the page around it, and has its session in memory alone. Nothing is kept in the browser.
(() => {
  const { origins, session: door, mode } = document.body.dataset;
  const hosts = origins.split(" ");
  let host = null;
  let session = null;
  let waiting = null;

  const tell = (message) => host && parent.postMessage({ cocreate: 1, ...message }, host);

  const focusMain = () => document.getElementById("main").focus({ preventScroll: true });

  const show = async () => {
    const hadFocus = document.hasFocus();
    await htmx.ajax("GET", document.getElementById("frame").dataset.at, { target: "#frame", select: "#frame", swap: "outerHTML" });
    if (hadFocus && document.activeElement === document.body) {
      focusMain();
    }
  };

  const complain = (text) => {
    const toast = document.getElementById("toast");
    toast.textContent = text;
    setTimeout(() => (toast.textContent = ""), 8000);
  };

  const change = async (token) => {
    const answer = await fetch(door, { method: "POST", credentials: "omit", headers: { Accept: "application/json" }, body: new URLSearchParams({ token }) });
    const content = await answer.json();
    if (!answer.ok) {
      tell({ type: "refused", reason: content.code });
    }
    return content.session ?? null;
  };

  const take = async (token) => {
    const wasKnown = session !== null || waiting !== null;
    const again = waiting;
    waiting = null;
    session = token ? await change(token).catch(() => null) : null;
    if (session && again instanceof HTMLFormElement && again.isConnected) {
      again.requestSubmit();
    } else if (session || wasKnown) {
      await show();
    }
  };

  addEventListener("message", (event) => {
    const message = event.data;
    if (event.source !== parent || !hosts.includes(event.origin) || message?.cocreate !== 1) {
      return;
    }
    host = event.origin;
    if (message.type === "focus" || message.focus) {
      focusMain();
    }
    if (message.type === "token") {
      take(message.token);
    } else if (message.known) {
      tell({ type: "token" });
    } else if (session && message.type === "identify") {
      take(null);
    }
  });

  document.addEventListener("htmx:configRequest", (event) => {
    if (session) {
      event.detail.headers["Widget-Session"] = session;
    }
  });

  document.addEventListener("htmx:responseError", (event) => {
    const { elt, xhr } = event.detail;
    if (xhr.status === 401 && session) {
      waiting = elt;
      tell({ type: "token" });
    } else {
      complain(new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector("h1")?.textContent ?? "");
    }
  });

  // Links lead out of the frame, but for those that lead to a place in it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link) {
      link.target = "_self";
    }
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.requestConfig?.boosted) {
      scrollTo(0, 0);
    }
  });

  document.addEventListener("htmx:sendError", () => complain(document.getElementById("toast").dataset.offline));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && mode === "button") {
      tell({ type: "close" });
    }
  });
})();
