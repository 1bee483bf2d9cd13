// What HTML and htmx leave over. Every page works without this file; nothing here decides anything.
(() => {
  "use strict";
  const doc = document;
  const words = doc.body.dataset;

  // Menus made of <details> close on Escape, on a click beside them, and when the focus leaves.
  doc.addEventListener("click", (e) => {
    for (const menu of doc.querySelectorAll("details.menu[open]")) if (!menu.contains(e.target)) menu.open = false;
  });
  doc.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    const menu = doc.activeElement?.closest?.("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });
  doc.addEventListener("focusout", (e) => {
    const menu = e.target.closest?.("details.menu[open]");
    if (menu && e.relatedTarget && !menu.contains(e.relatedTarget)) menu.open = false;
  });

  // A pressed button stays and turns; a second press does not send twice.
  doc.addEventListener("submit", (e) => {
    const button = e.submitter;
    if (e.defaultPrevented || !button || e.target.hasAttribute("hx-post")) return;
    if (button.getAttribute("aria-busy") === "true") { e.preventDefault(); return; }
    button.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => doc.querySelectorAll('button[aria-busy="true"]').forEach((b) => b.removeAttribute("aria-busy")));

  // After a refused form the summary takes the focus: it says how many entries are wrong and leads to them.
  doc.getElementById("refused")?.focus();

  // Copying a value; the button says so for two seconds.
  doc.addEventListener("click", async (e) => {
    const button = e.target.closest("[data-copy]");
    if (!button) return;
    try { await navigator.clipboard.writeText(button.dataset.copy); } catch { return; }
    const label = button.querySelector("span") ?? button;
    const before = label.textContent;
    label.textContent = words.copied;
    setTimeout(() => { label.textContent = before; }, 2000);
  });

  // Toasts leave after eight seconds unless a person is at them.
  const leave = (toast) => setTimeout(() => (toast.matches(":hover, :focus-within") ? leave(toast) : toast.remove()), 8000);
  doc.querySelectorAll(".toasts .toast").forEach(leave);

  // Fields that depend on another one: data-when="name=A|B;other!=C", all rules must hold.
  const valueOf = (form, name) => {
    const all = [...form.elements].filter((el) => el.name === name && el.type !== "hidden");
    if (all[0]?.type === "checkbox") return String(all[0].checked);
    if (all[0]?.type === "radio") return all.find((el) => el.checked)?.value ?? "";
    return all[0]?.value ?? "";
  };
  const showWhatApplies = (root) => {
    for (const part of root.querySelectorAll("[data-when]")) {
      const form = part.closest("form");
      if (!form) continue;
      part.hidden = !part.dataset.when.split(";").every((rule) => {
        const [, name, not, wanted] = /^([^!=]+)(!?)=(.*)$/.exec(rule);
        return wanted.split("|").includes(valueOf(form, name)) !== (not === "!");
      });
    }
  };
  doc.addEventListener("change", (e) => { if (e.target.form) showWhatApplies(e.target.form); });
  showWhatApplies(doc);
  doc.addEventListener("htmx:afterSettle", (e) => showWhatApplies(e.target.parentElement ?? doc));

  // Pages that follow the work: one stream per page; a region marked data-live="topic topic" is told to look again,
  // at most every two seconds, so that a screen reader is not flooded.
  const regions = () => [...doc.querySelectorAll("[data-live]")];
  if (regions().length && "EventSource" in window && words.events) {
    const stream = new EventSource(words.events);
    const waiting = new Set();
    let next = 0;
    const look = () => {
      next = Date.now() + 2000;
      for (const el of regions())
        if (el.dataset.live.split(" ").some((topic) => waiting.has(topic))) el.dispatchEvent(new CustomEvent("look"));
      waiting.clear();
    };
    let timer = null;
    const soon = () => {
      if (timer) return;
      timer = setTimeout(() => { timer = null; look(); }, Math.max(150, next - Date.now()));
    };
    stream.addEventListener("changed", (e) => { for (const topic of e.data.split(" ")) waiting.add(topic); soon(); });
    // After a broken line everything may have changed.
    let opened = false;
    stream.addEventListener("open", () => {
      if (opened) { regions().forEach((el) => el.dataset.live.split(" ").forEach((t) => waiting.add(t))); soon(); }
      opened = true;
    });
    addEventListener("pagehide", () => stream.close());
  }

  // A request of htmx that failed: said once, in words, at the top; what the person typed stays.
  const problem = (text) => {
    const place = doc.getElementById("problem");
    if (!place) return;
    place.querySelector("b").textContent = text;
    place.hidden = false;
  };
  doc.addEventListener("htmx:sendError", () => problem(words.offline));
  doc.addEventListener("htmx:responseError", (e) => {
    const status = e.detail.xhr.status;
    if (status === 401) { location.reload(); return; }
    problem(status === 403 ? words.forbidden : words.failed);
  });
  doc.addEventListener("htmx:afterRequest", (e) => {
    if (!e.detail.successful) return;
    const place = doc.getElementById("problem");
    if (place) place.hidden = true;
  });

  // Uploads: too large a file is refused before it travels; the bar shows how far it has come.
  doc.addEventListener("change", (e) => {
    const limit = Number(e.target.dataset?.max);
    if (!limit || !e.target.files) return;
    const large = e.target.files[0]?.size > limit;
    e.target.setCustomValidity(large ? e.target.dataset.tooLarge : "");
    const place = doc.getElementById("file-problem");
    place.querySelector("span").textContent = large ? e.target.dataset.tooLarge : "";
    place.hidden = !large;
  });
  doc.addEventListener("htmx:beforeRequest", (e) => {
    const panel = e.target.matches?.("[data-upload]") && e.target.querySelector(".uploading");
    if (panel) panel.hidden = false;
  });
  doc.addEventListener("htmx:xhr:progress", (e) => {
    const panel = e.target.matches?.("[data-upload]") && e.target.querySelector(".uploading");
    if (!panel || !e.detail.lengthComputable) return;
    const bar = panel.querySelector("progress");
    const words = panel.querySelector("p");
    if (e.detail.loaded < e.detail.total) bar.value = Math.round((100 * e.detail.loaded) / e.detail.total);
    else { bar.removeAttribute("value"); words.textContent = words.dataset.checking; }
  });
  doc.addEventListener("htmx:afterRequest", (e) => {
    const panel = e.target.matches?.("[data-upload]") && e.target.querySelector(".uploading");
    if (panel && !e.detail.successful) panel.hidden = true;
  });

  // Lists: J and K move, Enter opens, X selects.
  doc.addEventListener("keydown", (e) => {
    const table = doc.querySelector("table[data-keys]");
    if (!table || e.altKey || e.ctrlKey || e.metaKey || e.target.closest("input:not(.box), textarea, select, [popover]")) return;
    const links = [...table.querySelectorAll("tbody th a[href]")];
    const here = links.findIndex((a) => a.closest("tr").contains(doc.activeElement));
    if (e.key === "j" || e.key === "k") {
      const to = links[Math.min(links.length - 1, Math.max(0, here + (e.key === "j" ? 1 : -1)))];
      if (to) { to.focus(); e.preventDefault(); }
    } else if (e.key === "x" && here >= 0) {
      links[here].closest("tr").querySelector(".box")?.click();
    }
  });
})();
