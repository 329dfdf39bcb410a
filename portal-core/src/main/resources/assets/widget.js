// The Cocreate widget, version 1: a feedback button, or a list, in an isolated frame. See docs/widget.md of the portal.
// <script src="https://PORTAL/widget.js" data-host="SLUG" defer></script>
(() => {
  "use strict";

  const WORDS = { en: ["Feedback", "Close"], de: ["Feedback", "Schließen"], zh: ["反馈", "关闭"], ar: ["رأيك", "إغلاق"] };
  const STYLE = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    button { font: 600 15px/1.4 system-ui, sans-serif; cursor: pointer; }
    button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
    .opener { position: fixed; z-index: 2147483000; inset-block-end: 20px; inset-inline-end: 20px; padding: 11px 20px; border: 0; border-radius: 999px; background: #0b6b5f; color: #fff; box-shadow: 0 4px 16px rgb(0 0 0 / .22); }
    .start.opener, .start + dialog { inset-inline: 20px auto; }
    dialog { position: fixed; z-index: 2147483000; inset: auto; inset-block-end: 84px; inset-inline-end: 20px; margin: 0; padding: 0; border: 1px solid rgb(128 128 128 / .3); border-radius: 14px; overflow: hidden; width: min(400px, calc(100vw - 40px)); height: min(640px, calc(100vh - 110px)); max-width: none; max-height: none; background: Canvas; color: CanvasText; box-shadow: 0 12px 48px rgb(0 0 0 / .25); }
    .close { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; width: 36px; height: 36px; padding: 0; border: 0; border-radius: 8px; background: none; color: #777; font: 24px/1 system-ui, sans-serif; }
    .close:hover { color: #0b6b5f; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    @media (max-width: 640px) { .opener + dialog { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; } }
    @media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise .16s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(12px); } } }
    @media print { .opener, dialog { display: none; } }`;

  const create = () => {
    const widgets = [];
    let provider = null;

    // A token is good for one time, so that a frame asks for another one when its session is over.
    const identify = (token) => {
      let left = token;
      provider = typeof token === "function" ? token : token ? () => [left, (left = null)][0] : null;
      widgets.forEach((widget) => widget.tell({ type: "identify", known: Boolean(provider) }));
    };

    const first = (act) => () => widgets.filter((widget) => widget[act]).slice(0, 1).forEach((widget) => widget[act]());

    const add = (script) => {
      const asked = script.dataset;
      if (!asked.host) {
        console.warn("Cocreate: the script needs data-host, the short name of this product in the portal.");
        return;
      }
      const portal = new URL(script.src, location.href).origin;
      const language = (asked.language || navigator.language || "en").toLowerCase().split("-")[0];
      const [label, close] = WORDS[language] || WORDS.en;
      const name = asked.label || label;
      const isList = asked.mode === "list";

      const frame = document.createElement("iframe");
      frame.title = name;
      frame.loading = "lazy";
      const query = new URLSearchParams({ mode: isList ? "list" : "button" });
      ["board", "language"].forEach((key) => asked[key] && query.set(key, asked[key]));
      const address = `${portal}/widget/${encodeURIComponent(asked.host)}/ideas?${query}`;

      // An empty frame is still a part of this page; only what was loaded is the portal's.
      let isLoaded = false;
      const widget = { tell: (message) => isLoaded && frame.contentWindow.postMessage({ cocreate: 1, ...message }, portal) };
      widgets.push(widget);
      frame.addEventListener("load", () => {
        isLoaded = Boolean(frame.src);
        widget.tell({ type: "hello", known: Boolean(provider), focus: widget.isOpen && widget.isOpen() });
      });

      const giveToken = () =>
        Promise.resolve()
          .then(() => provider && provider())
          .catch((failure) => console.warn("Cocreate: no token.", failure))
          .then((token) => widget.tell({ type: "token", token: token || null }));

      addEventListener("message", (event) => {
        const message = event.data;
        if (event.origin !== portal || event.source !== frame.contentWindow || !message || message.cocreate !== 1) {
          return;
        }
        if (message.type === "token") {
          giveToken();
        } else if (message.type === "close" && widget.close) {
          widget.close();
        } else if (message.type === "refused") {
          console.warn(`Cocreate: the portal did not take the token: ${message.reason}`);
        }
      });

      if (isList) {
        showList(script, asked, frame, address);
      } else {
        showButton(asked, frame, address, { name, close, language }, widget);
      }
    };

    return { version: 1, identify, add, open: first("open"), close: first("close") };
  };

  const showList = (script, asked, frame, address) => {
    const { style } = frame;
    style.display = "block";
    style.width = "100%";
    style.height = `${parseInt(asked.height, 10) || 640}px`;
    style.border = "0";
    frame.src = address;
    const target = asked.target && document.querySelector(asked.target);
    if (target) {
      target.append(frame);
    } else if (document.body.contains(script)) {
      script.before(frame);
    } else {
      document.body.append(frame);
    }
  };

  // Black or white, whichever can be read on a colour.
  const inkOn = (hex) => {
    const full = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
    const [r, g, b] = [1, 3, 5].map((at) => (parseInt(full.substr(at, 2), 16) / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "#000" : "#fff";
  };

  const make = (tag, className, more) => Object.assign(document.createElement(tag), { className, ...more });

  const showButton = (asked, frame, address, words, widget) => {
    const place = make("div", "");
    const root = place.attachShadow({ mode: "open" });
    if ("adoptedStyleSheets" in root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    } else {
      root.append(make("style", "", { textContent: STYLE }));
    }
    const box = make("div", "", { dir: words.language === "ar" ? "rtl" : "ltr", lang: words.language });
    const opener = make("button", asked.position === "start" ? "opener start" : "opener", { type: "button", textContent: words.name });
    opener.setAttribute("aria-haspopup", "dialog");
    opener.setAttribute("aria-expanded", "false");
    if (/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(asked.color || "")) {
      opener.style.background = asked.color;
      opener.style.color = inkOn(asked.color);
    }
    const dialog = make("dialog", "");
    dialog.setAttribute("aria-label", words.name);
    const closer = make("button", "close", { type: "button", textContent: "×" });
    closer.setAttribute("aria-label", words.close);
    dialog.append(frame, closer);
    box.append(opener, dialog);
    root.append(box);
    document.body.append(place);

    const narrow = matchMedia("(max-width: 640px)");
    let before = null;

    widget.isOpen = () => dialog.open;
    widget.open = () => {
      if (dialog.open) {
        return;
      }
      before = document.activeElement;
      frame.src = frame.src || address;
      // On a small screen nothing else can be seen, so nothing else can be reached either.
      dialog[narrow.matches ? "showModal" : "show"]();
      opener.setAttribute("aria-expanded", "true");
      frame.focus();
      widget.tell({ type: "focus" });
    };
    widget.close = () => {
      if (!dialog.open) {
        return;
      }
      dialog.close();
      opener.setAttribute("aria-expanded", "false");
      (before && before !== document.body && before !== place && before.isConnected ? before : opener).focus();
    };

    opener.addEventListener("click", () => (dialog.open ? widget.close() : widget.open()));
    closer.addEventListener("click", widget.close);
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      widget.close();
    });
    root.addEventListener("keydown", (event) => event.key === "Escape" && widget.close());
  };

  const script = document.currentScript;
  const begin = () => {
    if (!window.Cocreate) {
      window.Cocreate = create();
    }
    window.Cocreate.add(script);
    dispatchEvent(new Event("cocreate-ready"));
  };
  if (document.body) {
    begin();
  } else {
    document.addEventListener("DOMContentLoaded", begin);
  }
})();
