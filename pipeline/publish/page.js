"use strict";
(() => {
  const form = document.getElementById("filters");
  const said = document.getElementById("shown");
  const choices = ["question", "answer", "theme"].map((name) => document.getElementById("by-" + name));
  const parts = Array.from(document.querySelectorAll("[data-question], [data-theme], [data-themes], [data-answer]"));
  const fits = (part, name, wanted) => {
    if (name === "theme" && part.dataset.themes !== undefined) {
      return wanted === "" || part.dataset.themes.split(" ").includes(wanted);
    }
    const own = part.dataset[name];
    return wanted === "" || own === undefined || own === "" || own === wanted;
  };
  const apply = () => {
    let quotes = 0;
    for (const part of parts) {
      const show = choices.every((choice) => fits(part, choice.dataset.by, choice.value));
      part.hidden = !show;
      if (show && part.tagName === "BLOCKQUOTE" && part.closest("[hidden]") === null) { quotes += 1; }
    }
    said.textContent = quotes === 1 ? "1 quote is shown." : quotes + " quotes are shown.";
  };
  choices.forEach((choice) => choice.addEventListener("change", apply));
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
