// Checks a receipt or a proof of the record here, in the browser: SHA-256, the paths of RFC 9162 and the signature of the
// certificate's key. Nothing is taken on trust from the site but the proof itself, which is what is being checked.
(() => {
    "use strict";
    const form = document.getElementById("verify");
    if (!form || !window.crypto || !crypto.subtle) return;
    const result = document.getElementById("verify-result");
    const utf8 = (text) => new TextEncoder().encode(text);
    const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const unhex = (text) => new Uint8Array((text.match(/../g) || []).map((pair) => parseInt(pair, 16)));
    const unbase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const joined = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
    const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const same = (one, other) => hex(one) === hex(other);
    const node = (left, right) => sha256(joined([1], left, right));

    // RFC 9162, 2.1.3.2. Places and sizes may exceed 32 bits, so they are halved, not shifted.
    const half = (n) => Math.floor(n / 2);
    async function includes(root, size, leaf, place, path) {
        if (place < 0 || place >= size) return false;
        let at = place, last = size - 1, hash = leaf;
        for (const other of path) {
            if (last === 0) return false;
            if (at % 2 === 1 || at === last) {
                hash = await node(other, hash);
                while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
            } else {
                hash = await node(hash, other);
            }
            [at, last] = [half(at), half(last)];
        }
        return last === 0 && same(hash, root);
    }

    // RFC 9162, 2.1.4.2.
    async function extendsOld(oldRoot, oldSize, newRoot, newSize, path) {
        if (oldSize > newSize) return false;
        if (oldSize === newSize) return path.length === 0 && same(oldRoot, newRoot);
        if (oldSize === 0) return path.length === 0 && same(oldRoot, await sha256(new Uint8Array()));
        const whole = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...path] : [...path];
        if (whole.length === 0) return false;
        let at = oldSize - 1, last = newSize - 1;
        while (at % 2 === 1) [at, last] = [half(at), half(last)];
        let before = whole[0], after = whole[0];
        for (const one of whole.slice(1)) {
            if (last === 0) return false;
            if (at % 2 === 1 || at === last) {
                before = await node(one, before);
                after = await node(one, after);
                while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
            } else {
                after = await node(after, one);
            }
            [at, last] = [half(at), half(last)];
        }
        return last === 0 && same(before, oldRoot) && same(after, newRoot);
    }

    function checkpointIn(text) {
        const lines = text.split("\n");
        if (lines.length !== 6 || lines[0] !== "Convoke record" || lines[5] !== "" || !/^\d+$/.test(lines[1]) || !/^[0-9a-f]{64}$/.test(lines[2])) throw new Error("no checkpoint");
        return {size: Number(lines[1]), root: unhex(lines[2]), at: lines[3]};
    }

    // One element of DER: its content and where the next begins.
    function element(bytes, at) {
        let length = bytes[at + 1], from = at + 2;
        if (length & 0x80) {
            const count = length & 0x7f;
            length = 0;
            for (let i = 0; i < count; ++i) length = length * 256 + bytes[from++];
        }
        return {tag: bytes[at], from, to: from + length, whole: bytes.slice(at, from + length)};
    }
    function elements(bytes, from, to) {
        const all = [];
        for (let at = from; at < to;) {
            const one = element(bytes, at);
            all.push(one);
            at = one.to;
        }
        return all;
    }

    // The public key of an X.509 certificate: the element after version, serial, algorithm, issuer, validity and subject.
    async function keyOf(pem) {
        const bytes = unbase64(pem.replace(/-----[^-]+-----/g, "").replace(/\s/g, ""));
        const whole = element(bytes, 0), body = element(bytes, whole.from);
        const parts = elements(bytes, body.from, body.to);
        const key = parts[parts[0].tag === 0xa0 ? 6 : 5].whole;
        return crypto.subtle.importKey("spki", key, {name: "ECDSA", namedCurve: "P-256"}, false, ["verify"]);
    }

    // WebCrypto takes the two numbers of a signature side by side, DER has them one by one.
    async function signedBy(key, text, signature) {
        const bytes = unbase64(signature), whole = element(bytes, 0);
        const numbers = elements(bytes, whole.from, whole.to).map((one) => {
            const number = bytes.slice(one.from, one.to);
            const short = number.slice(Math.max(0, number.length - 32));
            return joined(new Uint8Array(32 - short.length), short);
        });
        return crypto.subtle.verify({name: "ECDSA", hash: "SHA-256"}, key, joined(...numbers), utf8(text));
    }

    async function check(proof, held, key) {
        const found = [], tell = (id, good, places = {}) => found.push({id, good: Boolean(good), places});
        const later = checkpointIn(proof.checkpoint.text), earlier = proof.earlier ? checkpointIn(proof.earlier.text) : null;
        tell("checkpoint_signed", await signedBy(key, proof.checkpoint.text, proof.checkpoint.signature) &&
            (!proof.earlier || await signedBy(key, proof.earlier.text, proof.earlier.signature)));
        if (held) tell("held", proof.earlier && proof.earlier.text === held.text);
        if (proof.receipt) {
            const {body, line, text, signature} = proof.receipt, said = JSON.parse(line), received = JSON.parse(body).received_at;
            const bodyHash = await sha256(utf8(body)), lineHash = await sha256(utf8(line));
            const expected = `Convoke receipt\n${hex(bodyHash)}\n${hex(lineHash)}\n${said.sequence}\n${received}\n`;
            tell("receipt_signed", text === expected && await signedBy(key, text, signature));
            tell("committed", said.data.commitment === hex(bodyHash));
            const leaf = await sha256(joined([0], lineHash));
            tell("included", await includes(later.root, later.size, leaf, said.sequence - 1, proof.inclusion.map(unhex)), {sequence: said.sequence, size: later.size});
            if (earlier) tell("not_backdated", said.sequence <= earlier.size || received > earlier.at);
        }
        if (earlier) tell("consistent", await extendsOld(earlier.root, earlier.size, later.root, later.size, proof.consistency.map(unhex)), {size: earlier.size});
        return found;
    }

    const words = (say) => form.querySelector(`[data-say="${say}"]`).textContent;
    function show(title, good, lines) {
        const box = document.createElement("div"), head = document.createElement("p"), list = document.createElement("ul");
        box.className = `alert ${good ? "alert-success" : "alert-danger"}`;
        head.textContent = title;
        for (const {id, good: holds, places} of lines) {
            const item = document.createElement("li"), said = form.querySelector(`[data-check="${id}"]`);
            item.textContent = (holds ? "✓ " : "✗ ") + (holds ? said.dataset.good : said.dataset.bad).replace(/\{(\w+)\}/g, (_, name) => places[name]);
            list.append(item);
        }
        box.append(head, list);
        result.replaceChildren(box);
    }

    const read = async (id) => {
        const input = document.getElementById(id);
        return input.files.length ? input.files[0].text() : "";
    };
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        try {
            let file = JSON.parse(await read("v-file"));
            const heldText = await read("v-held"), held = heldText ? JSON.parse(heldText) : null;
            if (file.convoke === "receipt") {
                if (!form.dataset.mayProve) return show(words("sign-in"), false, []);
                const body = {receipt: file};
                if (held) body.since = {convoke: held.convoke, text: held.text, signature: held.signature};
                const answer = await fetch("/api/v1/proofs", {method: "POST", headers: {"Content-Type": "application/json", "X-CSRF-Token": form.dataset.csrf}, body: JSON.stringify(body)});
                file = await answer.json();
                if (!answer.ok) return show(file.detail || file.title, false, []);
            }
            let key;
            try {
                key = await keyOf(await read("v-certificate") || await (await fetch("/certificate.pem")).text());
            } catch (unusable) {
                return show(words("other-key"), false, []);
            }
            const lines = await check(file, held, key), good = lines.length > 0 && lines.every((line) => line.good);
            show(words(good ? "holds" : "fails"), good, lines);
        } catch (unreadable) {
            show(words("unreadable"), false, []);
        }
    });
})();
