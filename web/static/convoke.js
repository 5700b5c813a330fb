// Niceties only: every page works without this file.
(() => {
    "use strict";
    // The summary of errors is where the reader wants to be after a form came back.
    const problems = document.getElementById("problems");
    if (problems) problems.focus();

    // A menu closes when its reader goes elsewhere.
    document.addEventListener("click", (event) => {
        for (const menu of document.querySelectorAll("details.menu[open]"))
            if (!menu.contains(event.target)) menu.open = false;
    });
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        for (const menu of document.querySelectorAll("details.menu[open]")) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
    });

    // One press sends a form once.
    document.addEventListener("submit", (event) => {
        const form = event.target;
        if (form.method !== "post") return;
        if (form.dataset.sent) event.preventDefault();
        form.dataset.sent = "yes";
        window.setTimeout(() => delete form.dataset.sent, 8000);
    });

    // How much of a long answer is written.
    for (const area of document.querySelectorAll("textarea[data-limit]")) {
        const limit = Number(area.dataset.limit), line = area.parentElement.querySelector(".form-text:last-child");
        if (!line) continue;
        const count = document.createElement("span");
        count.className = "count-left";
        line.append(" ", count);
        const show = () => { count.textContent = `${[...area.value].length} / ${limit}`; };
        area.addEventListener("input", show);
        show();
    }
})();
