"use strict";
(() => {
  const form = document.getElementById("filters");
  const said = document.getElementById("shown");
  const choices = ["question", "answer", "theme"].map((name) => document.getElementById("by-" + name));
  const parts = Array.from(document.querySelectorAll("[data-question], [data-theme], [data-themes], [data-answer]"));
  const charts = Array.from(document.querySelectorAll("[data-whole]"));
  const fits = (part, name, wanted) => {
    if (name === "theme" && part.dataset.themes !== undefined) {
      return wanted === "" || part.dataset.themes.split(" ").includes(wanted);
    }
    const own = part.dataset[name];  // a text that several sent can have several themes
    return wanted === "" || own === undefined || own === "" || own === wanted
      || own.split(" ").includes(wanted);
  };
  const counted = (number, word) => number + " " + word + (number === 1 ? "" : "s");
  const apply = () => {
    const chosen = Object.fromEntries(choices.map((choice) => [choice.dataset.by, choice.value]));
    let quotes = 0;
    let comments = 0;
    for (const part of parts) {
      const show = choices.every((choice) => fits(part, choice.dataset.by, choice.value));
      part.hidden = !show;
    }
    // A chart shows every theme and answer.
    for (const chart of charts) { chart.hidden = chosen.answer !== "" || chosen.theme !== ""; }
    for (const part of parts) {
      if (part.closest("[hidden]") === null) {
        if (part.tagName === "BLOCKQUOTE") { quotes += 1; }
        if (part.tagName === "LI") { comments += 1; }
      }
    }
    said.textContent = counted(quotes, "quote") + " and " + counted(comments, "comment") + " are shown."
      + (chosen.answer || chosen.theme ? " Charts show everything, and are left out." : "")
      + (chosen.answer ? " Comments are not told apart by answer." : "");
  };
  choices.forEach((choice) => choice.addEventListener("change", apply));
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
