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
    const counted = (area) => {
        if (area.dataset.counted) return;
        area.dataset.counted = "yes";
        const limit = Number(area.dataset.limit), line = area.parentElement.querySelector(".form-text:last-child");
        if (!line) return;
        const count = document.createElement("span");
        count.className = "count-left";
        line.append(" ", count);
        const show = () => { count.textContent = `${[...area.value].length} / ${limit}`; };
        area.addEventListener("input", show);
        show();
    };
    const count_all = () => document.querySelectorAll("textarea[data-limit]").forEach(counted);
    count_all();

    // A question that is asked only after a certain answer comes and goes with it; without scripts it comes when the step is saved.
    for (const place of document.querySelectorAll("[data-when]")) {
        const inputs = () => [...place.closest("form").elements].filter((one) => one.name === place.dataset.when || one.name === place.dataset.when + "[]");
        const answers = () => inputs().flatMap((one) => one.type === "checkbox" && one.value === "true" ? [String(one.checked)]
            : one.type === "radio" || one.type === "checkbox" ? (one.checked ? [one.value] : []) : [one.value]);
        const show = () => {
            const kept = place.querySelector(":scope > template"), asked = answers().includes(place.dataset.equals);
            if (asked && kept) {
                kept.replaceWith(kept.content);
                count_all();
            } else if (!asked && !kept) {
                const away = document.createElement("template");
                away.content.append(...place.childNodes);
                place.append(away);
            }
        };
        place.closest("form").addEventListener("change", show);
        show();
    }

    // What the registers say of an organisation is told while its name is typed; without scripts, when the step is saved.
    const advised = document.querySelector("form[data-advised]"), advice = document.querySelector("[data-advice]");
    if (advised && advice) {
        let asked = 0, timer;
        const ask = () => {
            const turn = ++asked, typed = new URLSearchParams(new FormData(advised));
            typed.set("go", "advice");
            fetch(advised.action, { method: "POST", body: typed, headers: { Accept: "text/html" } }).then((answer) => answer.ok ? answer.text() : "").then((html) => {
                const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-advice]");
                if (fresh && turn === asked && fresh.innerHTML !== advice.innerHTML) advice.replaceChildren(...fresh.childNodes);
            }).catch(() => {});
        };
        advised.addEventListener("input", (event) => {
            if (!/^organisation\.(name|other_names|acronym|country|website|established)|^claims\./.test(event.target.name)) return;
            // Beneath what was typed last: that stays where it is, and what is told is seen.
            const field = event.target.closest(".field");
            if (field && field.nextElementSibling !== advice) field.after(advice);
            window.clearTimeout(timer);
            timer = window.setTimeout(ask, 700);
        });
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

    // What goes on is followed until it is there.
    const follow = () => window.setTimeout(() => {
        const place = document.querySelector("[data-going]");
        fetch(place.dataset.going, { headers: { Accept: "text/html" } }).then((answer) => answer.text()).then((html) => {
            const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-going]");
            if (!fresh) return window.location.reload();
            place.replaceChildren(...fresh.childNodes);
            follow();
        }).catch(follow);
    }, 500);
    if (document.querySelector("[data-going]")) follow();

    // A finding is settled by the number beside the answer, while its reader is at it and not writing; the next one comes to the
    // top of the page that answers, and z leads back to the one before.
    const findings = document.querySelectorAll("form[data-keys]");
    if (findings.length) {
        document.querySelectorAll("[data-keys-hint]").forEach((hint) => { hint.hidden = false; });
        findings[0].focus({ preventScroll: true });
        document.querySelector("[data-before]")?.scrollIntoView({ behavior: "instant" });
        document.addEventListener("keydown", (event) => {
            if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !/^[0-9z]$/.test(event.key)) return;
            const form = event.target.closest("form[data-keys]");
            if (!form || event.target.matches("input, textarea, select")) return;
            const button = (event.key === "z" ? document : form).querySelector(`[data-key="${event.key}"]`);
            if (!button) return;
            event.preventDefault();
            button.click();
        });
    }
})();
