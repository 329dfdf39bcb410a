// A picture that is pasted, dropped or chosen is sent at once, and its line appears where the caret is.
(() => {
  const linkOf = (area) => document.querySelector(`a[data-attach="${CSS.escape(area.id)}"]`);
  const filesOf = (data) => [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));

  const say = (text) => (document.getElementById("heard").textContent = text);

  const replace = (area, old, fresh) => {
    const at = area.value.indexOf(old);
    if (at >= 0) {
      area.setRangeText(fresh, at, at + old.length, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  const complain = (text) => {
    const toast = document.getElementById("toast");
    toast.textContent = text;
    setTimeout(() => (toast.textContent = ""), 8000);
  };

  const reason = async (answer, link) => {
    const problem = await answer.json().catch(() => ({}));
    return problem.status === 413 || problem.status === 429 ? problem.title : link.dataset.refused;
  };

  const send = async (area, file) => {
    const link = linkOf(area);
    const name = file.name.replace(/\.[^.]*$/, "").replace(/[[\]\\]/g, "");
    const busy = `![${link.dataset.busy} ${name}]()`;
    area.setRangeText(`${area.value && area.selectionStart ? "\n" : ""}${busy}\n`, area.selectionStart, area.selectionEnd, "end");
    say(link.dataset.busy);
    try {
      const answer = await fetch("/pictures", {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/octet-stream", "X-CSRF-Token": link.dataset.csrf },
        body: file,
      });
      if (!answer.ok) {
        replace(area, busy, "");
        complain(await reason(answer, link));
        return;
      }
      const { address } = await answer.json();
      replace(area, busy, `![${name}](${address})`);
      say(link.dataset.done);
    } catch {
      replace(area, busy, "");
      complain(document.getElementById("toast").dataset.offline);
    }
  };

  const take = (event, data) => {
    const area = event.target.closest?.("textarea");
    const files = area && linkOf(area) ? filesOf(data) : [];
    if (files.length > 0) {
      event.preventDefault();
      files.forEach((file) => send(area, file));
    }
  };

  document.addEventListener("paste", (event) => take(event, event.clipboardData));
  document.addEventListener("drop", (event) => take(event, event.dataTransfer));
  document.addEventListener("dragover", (event) => {
    if (event.target.matches?.("textarea") && linkOf(event.target)) {
      event.preventDefault();
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-attach]");
    const area = link && document.getElementById(link.dataset.attach);
    if (!area) {
      return;
    }
    event.preventDefault();
    const chooser = Object.assign(document.createElement("input"), { type: "file", accept: "image/png,image/jpeg,image/gif", multiple: true });
    chooser.addEventListener("change", () => [...chooser.files].forEach((file) => send(area, file)));
    chooser.click();
  });
})();
