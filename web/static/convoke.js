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

    // Boxes: all at once, how many are ticked, and the balance of those.
    for (const form of document.querySelectorAll("form[data-chosen]")) {
        const boxes = () => [...form.elements].filter((one) => one.type === "checkbox" && /^(chosen|entries|applications)\[\]$/.test(one.name));
        const all = form.querySelector(".choose-all");
        const line = form.querySelector(".bulk-count") ?? document.querySelector(`.bulk-count[data-of="${form.id}"]`);
        const hint = line?.textContent;
        const show = () => {
            const ticked = boxes().filter((one) => one.checked).length;
            if (line) line.textContent = ticked ? line.dataset.count.replace("%n", ticked) : hint;
            if (!all) return;
            all.checked = ticked > 0 && ticked === boxes().length;
            all.indeterminate = ticked > 0 && !all.checked;
        };
        if (all) {
            all.hidden = false;
            if (all.checked) boxes().forEach((one) => { one.checked = true; });
            all.addEventListener("change", () => {
                boxes().forEach((one) => { one.checked = all.checked; });
                show();
            });
        }
        let asked = 0, timer;
        const weigh = () => {
            const ids = boxes().filter((one) => one.checked).map((one) => one.value);
            const query = ids.length === boxes().length ? "all=true" : "applications=" + ids.join(",");
            const place = document.querySelector(".balance");
            if (!place || query.length > 14000) return;
            const turn = ++asked;
            fetch(`${form.dataset.balance}?${query}`, { headers: { Accept: "text/html" } }).then((answer) => answer.ok ? answer.text() : "").then((html) => {
                const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".balance");
                if (fresh && turn === asked) place.replaceChildren(...fresh.childNodes);
            }).catch(() => {});
        };
        const changed = () => {
            show();
            if (!form.dataset.balance) return;
            window.clearTimeout(timer);
            timer = window.setTimeout(weigh, 200);
        };
        form.addEventListener("change", changed);
        if (form.id) document.addEventListener("change", (event) => { if (event.target.form === form && !form.contains(event.target)) changed(); });
        show();
    }
})();
