"use strict";
for (const table of document.querySelectorAll("table[data-sort]")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") !== "descending";
      heads.forEach((one) => one.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const value = (row) => row.cells[place].dataset.value ?? row.cells[place].textContent.trim();
      const rows = [...table.tBodies[0].rows];
      rows.sort((one, other) => {
        const [left, right] = [value(one), value(other)];
        const numbers = left !== "" && right !== "" && !isNaN(left) && !isNaN(right);
        const order = numbers ? left - right : left.localeCompare(right);
        return down ? -order : order;
      });
      table.tBodies[0].append(...rows);
    });
  });
}
const show = document.getElementById("show");
if (show) {
  show.hidden = false;
  show.addEventListener("click", () => {
    const open = show.getAttribute("aria-pressed") !== "true";
    show.setAttribute("aria-pressed", String(open));
    for (const one of document.querySelectorAll("details.example")) one.open = open;
  });
}
