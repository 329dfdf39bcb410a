// While a page is looked at, it is told what others do: counters change in place, and a line says what is new. Nothing moves,
// nothing takes the focus, and a reader who listens hears a summary now and then.
(() => {
  const MOST = 300;
  const PAUSE = 5000;
  const AGAIN = 30000;
  let source = null;
  let opened = "";
  let since = "";
  let line = null;
  let waiting = 0;

  // What is said at most every few seconds, however often it changes.
  const seldom = (say, soonest) => {
    let timer = 0;
    let last = 0;
    return () => {
      timer ||= setTimeout(() => {
        timer = 0;
        last = Date.now();
        say();
      }, Math.max(soonest, last + PAUSE - Date.now()));
    };
  };

  const talk = () => document.getElementById("comments");
  const counts = () => [...document.querySelectorAll("#main [id^='vote-']")];

  const address = () => {
    if (!line || document.visibilityState === "hidden") {
      return "";
    }
    const ideas = counts().slice(0, MOST).map((count) => count.id.slice(5));
    const comments = talk() ? `&comments=${talk().dataset.count}` : "";
    return `${line.dataset.live}&ideas=${ideas}${comments}`;
  };

  const close = () => {
    clearTimeout(waiting);
    source?.close();
    source = null;
    opened = "";
  };

  const sync = () => {
    if (document.getElementById("live") !== line) {
      line = document.getElementById("live");
      since = "";
      votes = null;
    }
    const wanted = address();
    if (wanted === opened) {
      return;
    }
    close();
    if (wanted) {
      open(wanted);
    }
  };

  const open = (wanted) => {
    opened = wanted;
    source = new EventSource(since ? `${wanted}&since=${since}` : wanted);
    source.addEventListener("since", (event) => (since = event.data));
    source.addEventListener("idea", (event) => show(JSON.parse(event.data)));
    source.addEventListener("news", (event) => {
      news = JSON.parse(event.data);
      news.text ? tell() : tellNow();
    });
    source.addEventListener("error", () => {
      // What was refused is not tried again by the browser.
      if (source?.readyState === EventSource.CLOSED) {
        close();
        waiting = setTimeout(sync, AGAIN * (1 + Math.random()));
      }
    });
  };

  // A number that was said already, as the answer to one's own vote does, is not said again.
  let votes = null;
  const sayVotes = seldom(() => {
    const now = counts()[0]?.textContent.trim();
    if (votes && now !== votes.number) {
      document.getElementById("heard").textContent = votes.said;
    }
    votes = votes && { ...votes, number: now };
  }, 2000);

  const put = (count, number, heard) => {
    const button = count.querySelector("button.vote");
    const place = button ? button.lastChild : count.querySelector(".number")?.firstChild;
    if (!place || place.data === number) {
      return;
    }
    place.data = number;
    if (button) {
      button.setAttribute("aria-label", heard);
    } else {
      count.querySelector(".heard").textContent = heard;
    }
    const box = button ?? count;
    box.classList.remove("moved");
    void box.offsetWidth;
    box.classList.add("moved");
  };

  const show = (idea) => {
    const count = document.getElementById(`vote-${idea.id}`);
    if (!count) {
      return;
    }
    if (talk()) {
      votes = { number: votes?.number ?? count.textContent.trim(), said: idea.said };
      put(count, idea.votes, count.matches("form") ? idea.button : idea.closed);
      sayVotes();
      return;
    }
    put(count, idea.votes, count.matches("form") ? idea.button : idea.closed);
    const facts = count.closest("li")?.querySelector(".meta");
    const status = facts?.querySelector(".status");
    if (status) {
      status.className = `status ${idea.kind}`;
      status.textContent = idea.status;
      let comments = facts.querySelector("[data-comments]");
      if (!comments && idea.comments) {
        comments = facts.appendChild(document.createElement("span"));
        comments.dataset.comments = "";
      }
      if (comments) {
        comments.textContent = idea.comments;
      }
    }
  };

  let news = { text: "", whole: false };
  const tellNow = () => {
    if (!line) {
      return;
    }
    if (!news.text) {
      line.replaceChildren();
      return;
    }
    if (!line.firstChild) {
      const link = Object.assign(document.createElement("a"), { href: line.dataset.to, textContent: line.dataset.show });
      const box = document.createElement("span");
      box.append(document.createElement("b"), " ", link);
      line.append(box);
    }
    line.querySelector("b").textContent = news.text;
  };
  const tell = seldom(tellNow, 0);

  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("#live a");
    if (!link || news.whole || !talk()) {
      return;
    }
    event.preventDefault();
    try {
      await fetchComments();
      news = { text: "", whole: false };
      tellNow();
      sync();
    } catch {
      location.assign(link.href);
    }
  });

  // New comments take their places among the others; what somebody is typing stays.
  const fetchComments = async () => {
    let first = null;
    for (let next = location.pathname + location.search; next; ) {
      const answer = await fetch(next);
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("comments");
      for (const comment of fresh.querySelectorAll("li.comment[id]")) {
        if (!document.getElementById(comment.id)) {
          const thread = comment.parentElement.closest("li.comment");
          const place = listIn(thread ? document.getElementById(thread.id).querySelector(".replies") : talk());
          place.insertBefore(document.adoptNode(comment), thread ? null : document.getElementById("more"));
          htmx.process(comment);
          first ??= comment;
        }
      }
      talk().querySelector("h2").textContent = fresh.querySelector("h2").textContent;
      talk().dataset.count = fresh.dataset.count;
      next = document.getElementById("more") ? null : page.querySelector("#more a")?.getAttribute("href").replace(/#.*/, "");
    }
    const seen = first ?? document.querySelector("#more a");
    if (seen?.matches("li")) {
      seen.tabIndex = -1;
    }
    seen?.focus();
  };

  const listIn = (box) => {
    let list = box.querySelector(":scope > ol");
    if (!list) {
      list = document.createElement("ol");
      list.setAttribute("role", "list");
      const title = box.querySelector(":scope > h2");
      title ? title.after(list) : box.prepend(list);
    }
    return list;
  };

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(sync, 300);
  };

  // What a first visit needs comes first.
  const begin = () => {
    setTimeout(sync, 1000);
    document.addEventListener("htmx:afterSettle", () => {
      if (votes) {
        votes.number = counts()[0]?.textContent.trim();
      }
      soon();
    });
    document.addEventListener("visibilitychange", () => {
      clearTimeout(waiting);
      waiting = setTimeout(sync, document.visibilityState === "hidden" ? PAUSE : 0);
    });
    addEventListener("pagehide", close);
    addEventListener("pageshow", (event) => event.persisted && sync());
  };
  document.readyState === "complete" ? begin() : addEventListener("load", begin);
})();
