// What makes the desk faster by keyboard. Every page works without it.
"use strict";

const items = () => [...document.querySelectorAll(".item")];
let at = -1;

function go(step) {
  const all = items();
  if (!all.length) return;
  const now = all.findIndex((one) => one.contains(document.activeElement));
  at = now >= 0 ? now : at;
  at = Math.min(Math.max(at + step, 0), all.length - 1);
  all[at].focus();
  all[at].scrollIntoView({ block: "nearest" });
}

function typing(element) {
  return element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "/") {
    const search = document.querySelector("[data-search]");
    if (!search) return;
    search.closest("details")?.setAttribute("open", "");
    search.focus();
  } else {
    // A key acts where the person is: inside the item that has the focus, else on the first.
    const item = event.target.closest(".item") ?? items()[Math.max(at, 0)];
    const key = `[data-key="${CSS.escape(event.key)}"]`;
    const target = item?.querySelector(key) ?? document.querySelector(`.notes ${key}, main > form ${key}, main > nav ${key}`);
    if (!target) return;
    target.click();
  }
  event.preventDefault();
});

// A filter answers as soon as it is chosen.
for (const form of document.querySelectorAll("form[data-at-once]")) {
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, [type=checkbox]")) form.requestSubmit();
  });
}

const progress = document.querySelector("#progress[data-watch]");
if (progress?.dataset.watch) {
  const look = async () => {
    try {
      const answer = await fetch(progress.dataset.watch, { credentials: "same-origin" });
      if (!answer.ok) return;
      const run = await answer.json();
      const lines = document.querySelector("#lines");
      if (lines) lines.textContent = run.lines.join("\n");
      if (!run.under_way || (!lines && run.lines.length)) location.reload();
      else setTimeout(look, 1000);
    } catch { setTimeout(look, 5000); }
  };
  setTimeout(look, 1000);
}
