// Leaves out of Bootstrap's style sheet what no page of ours uses: node needed.mjs FROM TO. A page that wants one of these
// families takes it off the list, and the lock of packaging/assets sees that this file has changed.
import { readFileSync, writeFileSync } from "node:fs";

const families = "accordion breadcrumb btn-check btn-close btn-group btn-toolbar bs-popover bs-tooltip carousel collapse collapsing dropdown dropend dropstart dropup " +
    "fade fixed focus-ring form-floating form-range form-switch icon-link input-group link list-group modal nav navbar offcanvas page pagination placeholder popover progress " +
    "ratio spinner sticky tab toast tooltip translate-middle valid vr was-validated z opacity object user-select pe shadow float " +
    "btn-info btn-light btn-dark btn-warning btn-outline-info btn-outline-light btn-outline-dark btn-outline-warning btn-outline-success btn-outline-secondary btn-outline-danger";
// Of columns and utilities for one width of the window only md and lg are used; -sm of a button or table is a size.
const unused = new RegExp(`\\.(${families.split(" ").join("|")})(?![a-z0-9])|-(xl|xxl)(-|$)|(?<!\\.(btn|table|form-control|form-select))-sm(-|$)|\\[data-bs-theme=dark\\]`);

// Rules and groups of rules, one level at a time.
function* blocks(css) {
    for (let at = 0; at < css.length;) {
        const open = css.indexOf("{", at), semicolon = css.indexOf(";", at);
        if (open < 0) return;
        if (semicolon >= 0 && semicolon < open) {   // @charset and the like
            yield { head: css.slice(at, semicolon + 1), body: null };
            at = semicolon + 1;
            continue;
        }
        let depth = 1, end = open + 1;
        for (; depth > 0; ++end) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
        yield { head: css.slice(at, open), body: css.slice(open + 1, end - 1) };
        at = end;
    }
}

// A comma inside :not(a,b) does not part two selectors.
function selectors(head) {
    const parts = [""];
    let depth = 0;
    for (const c of head) {
        depth += c === "(" ? 1 : c === ")" ? -1 : 0;
        if (c === "," && depth === 0) parts.push("");
        else parts[parts.length - 1] += c;
    }
    return parts;
}

function needed(css) {
    let out = "";
    for (const { head, body } of blocks(css)) {
        if (body === null) out += head;
        else if (head.startsWith("@media") || head.startsWith("@supports")) {
            const inner = needed(body);
            if (inner) out += `${head}{${inner}}`;
        } else if (head.startsWith("@keyframes")) continue;
        else {
            const kept = selectors(head).filter((one) => !unused.test(one.trim()));
            if (kept.length) out += `${kept.join(",")}{${body}}`;
        }
    }
    return out;
}

const [from, to] = process.argv.slice(2);
const css = readFileSync(from, "utf8").replace(/\/\*# sourceMappingURL=.*?\*\//, "");
const licence = css.match(/\/\*![\s\S]*?\*\//)?.[0] ?? "";
writeFileSync(to, `${licence}\n${needed(css.replace(/\/\*[\s\S]*?\*\//g, ""))}\n`);
