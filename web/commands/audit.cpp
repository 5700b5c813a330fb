// The record verified whole; its checkpoints; proofs made, and checked by whoever holds a certificate and nothing else.
#include <fstream>
#include <iostream>

#include "core/acts/checkpoint.hpp"
#include "core/crypto/signer.hpp"
#include "core/json/json.hpp"
#include "core/proof/record.hpp"
#include "core/store/record.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace {

Data json_file(const std::string& file) {
    JsonError error;
    auto data = parse_json(content(file), error);
    if (!data) throw Refused(Refused::Kind::invalid, {"proof.not_json", {{"file", file}}});
    return std::move(*data);
}

SignedText checkpoint_in_file(const std::string& file) {
    const auto found = checkpoint_file(json_file(file));
    if (!found) throw Refused(Refused::Kind::invalid, {"proof.no_checkpoint_file"});
    return *found;
}

// To the file, or where there is none to standard output.
void put(const Data& data, const std::string& file) {
    if (file.empty()) {
        std::cout << write_json_indented(data) << std::flush;
        return;
    }
    std::ofstream out(file, std::ios::binary);
    out << write_json_indented(data);
    out.close();
    if (!out) throw Refused(Refused::Kind::unavailable, {"file.unwritable", {{"file", file}}});
    std::cout << file << "\n";
}

int told(const std::vector<Checked>& all) {
    for (const auto& [what, good] : all) std::cout << (good ? "ok    " : "FAILS ") << in_english({what.code + (good ? "" : ".not"), what.args}) << "\n";
    return holds(all) ? 0 : 1;
}

int verify(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 2);
    const Opened opened(settings);
    const auto reading = opened.house().database.read();
    if (const auto broken = store::verify_record(*reading)) {
        std::cerr << in_english(broken->why) << "\n";
        return 1;
    }
    if (const auto broken = broken_checkpoint(*reading, opened.house().signer.certificate_pem())) {
        std::cerr << in_english({"proof.checkpoint_broken", {{"size", std::to_string(*broken)}}}) << "\n";
        return 1;
    }
    std::cout << "the record is unaltered: " << store::last_of_record(*reading) << " entries\n";
    return 0;
}

int checkpoint(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"out"}, 2);
    const Opened opened(settings);
    const auto last = store::latest_checkpoint(*opened.house().database.read());
    if (!last) throw Refused(Refused::Kind::unknown, {"proof.not_covered"});
    put(as_file(SignedText{last->text, last->signature}), arguments.option("out"));
    return 0;
}

int make_proof(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"out", "since"}, 3);
    const auto receipt = receipt_file(json_file(arguments.word(2, "audit prove: the receipt")));
    if (!receipt) throw Refused(Refused::Kind::invalid, {"proof.no_receipt"});
    std::optional<SignedText> since;
    if (const auto file = arguments.option("since"); !file.empty()) since = checkpoint_in_file(file);
    const Opened opened(settings);
    put(as_file(prove(*opened.house().database.read(), receipt, since)), arguments.option("out"));
    return 0;
}

// The record as a file: an entry a line.
int export_record(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"out"}, 2);
    const auto file = arguments.option("out");
    const Opened opened(settings);
    std::ofstream chosen;
    if (!file.empty()) chosen.open(file, std::ios::binary);
    std::ostream& out = file.empty() ? std::cout : chosen;
    each_entry(*opened.house().database.read(), [&](const Data& entry) { out << write_json(entry) << '\n'; });
    out.flush();
    if (!out) throw Refused(Refused::Kind::unavailable, {"file.unwritable", {{"file", file}}});
    if (!file.empty()) std::cout << file << "\n";
    return 0;
}

Data entry_of(const std::string& line) {
    JsonError error;
    return parse_json(line, error).value_or(Data());
}

// Whether the file's first line is an entry of a record.
bool holds_record(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::string line;
    return std::getline(in, line) && is_entry(entry_of(line));
}

// A record that somebody was given, against the checkpoint that they kept.
int check_record(const std::string& file, const std::optional<SignedText>& held, const std::string& certificate) {
    if (!held) throw Refused(Refused::Kind::invalid, {"proof.checkpoint_needed"});
    RecordCheck check(*held, certificate);
    std::ifstream in(file, std::ios::binary);
    for (std::string line; std::getline(in, line);) check.entry(entry_of(line));
    if (in.bad()) throw Refused(Refused::Kind::unknown, {"file.unreadable", {{"file", file}}});
    return told(check.found());
}

// A proof, and a record that is a file, are checked as a stranger would: with the certificate and what was kept alone. A
// checkpoint or a receipt is checked against the record that lies here.
int check_file(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"checkpoint", "certificate"}, 3);
    const auto name = arguments.word(2, "audit check: the file");
    const auto certificate = content(arguments.option("certificate", settings.text("data.folder") + "/keys/certificate.pem"));
    std::optional<SignedText> held;
    if (const auto old = arguments.option("checkpoint"); !old.empty()) held = checkpoint_in_file(old);
    if (holds_record(name)) return check_record(name, held, certificate);
    const auto file = json_file(name);
    if (const auto proof = proof_file(file)) return told(check(*proof, certificate, held));
    if (const auto receipt = receipt_file(file)) {
        const Opened opened(settings);
        const auto proof = prove(*opened.house().database.read(), receipt, held);
        return told(check(proof, certificate, held));
    }
    const auto text = checkpoint_file(file);
    if (!text || !checkpoint_in(text->text)) throw Refused(Refused::Kind::invalid, {"proof.unknown_file"});
    RecordCheck check(*text, certificate);
    const Opened opened(settings);
    each_entry(*opened.house().database.read(), [&](const Data& entry) { check.entry(entry); });
    return told(check.found());
}

}  // namespace

int audit_command(const Arguments& arguments, const Settings& settings) {
    const auto what = arguments.word(1, "audit: verify, checkpoint, export, prove or check");
    if (what == "verify") return verify(arguments, settings);
    if (what == "checkpoint") return checkpoint(arguments, settings);
    if (what == "export") return export_record(arguments, settings);
    if (what == "prove") return make_proof(arguments, settings);
    if (what == "check") return check_file(arguments, settings);
    throw Usage("audit: there is “verify”, “checkpoint”, “export”, “prove” and “check”");
}

}  // namespace convoke::web
