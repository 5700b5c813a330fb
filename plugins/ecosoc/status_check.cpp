#include "plugins/ecosoc/status_check.hpp"

#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/ecosoc/register.hpp"

namespace convoke::ecosoc {

namespace {

using Verdict = Finding::Verdict;

// Of nobody the first is no entry: who is nearest by chance is not who it is.
std::vector<Evidence> evidence_of(const RegisterAnswer& answer) {
    std::vector<Evidence> evidence;
    if (answer.verdict == RegisterAnswer::Verdict::none)
        evidence.push_back({"ecosoc", answer.version, answer.as_of, "", "", answer.candidates.empty() ? 0 : answer.candidates.front().score});
    for (const auto& candidate : answer.candidates)
        evidence.push_back({"ecosoc", answer.version, answer.as_of, candidate.entry.id, candidate.entry.name, candidate.score});
    return evidence;
}

// What an entry says on the day that counts, in a code and its words.
struct Stand {
    std::string standing;                          // as status_on; "former" and "merged" are names, not standings
    Text words;
    bool merged = false;                           // met under the name of a body that was merged into the entry
    std::vector<Text> beside = {};                 // what a person should know besides
};

Stand stand_of(const RegisterAnswer& asked, const std::string& day) {
    const auto& candidate = asked.candidates.front();
    const auto& entry = candidate.entry;
    const auto [standing, since] = status_on(entry, day);
    const Answers words{{"name", entry.name}, {"as_of", asked.as_of}, {"status", answer(entry.facts, "status")}, {"since", since.empty() ? "none" : since}, {"day", day}};
    Stand stand{standing, {standing == "active" ? "ecosoc.found" : "ecosoc." + standing, words}};
    for (const auto& reason : candidate.reasons) {
        if (reason.code != "register.met_under") continue;
        const auto kind = kind_of_name(entry, answer(reason.args, "name"));
        stand.merged = kind == "merged";
        if (!kind.empty()) stand.beside.push_back({"ecosoc." + std::string(kind) + "_name", {{"name", entry.name}, {"former", answer(reason.args, "name")}}});
    }
    if (standing == "active" && !since.empty()) stand.beside.push_back({"ecosoc." + answer(entry.facts, "standing") + "_later", words});
    if (const auto on = answer(entry.facts, "declined_on"); standing != "declined" && !on.empty()) stand.beside.push_back({"ecosoc.declined_before", {{"date", on}}});
    return stand;
}

void add_reasons(Finding& finding, const RegisterAnswer& answer) {
    if (answer.candidates.empty()) return;
    if (answer.verdict != RegisterAnswer::Verdict::match && finding.reasons.front().code != "ecosoc.perhaps_in_status")
        finding.reasons.push_back({"ecosoc.nearest", {{"name", answer.candidates.front().entry.name}}});
    const bool status_said = std::ranges::any_of(finding.reasons, [](const Text& reason) { return reason.code == "ecosoc.other_status"; });
    for (const auto& reason : answer.candidates.front().reasons)
        if (!status_said || reason.code != "names.status_differs") finding.reasons.push_back(reason);
}

Finding status_of(const Application& application, const RegisterAnswer& asked, const std::string& day) {
    Finding finding{.check = "ecosoc.status", .evidence = evidence_of(asked)};
    if (asked.version.empty()) {
        finding.reasons = {{"ecosoc.no_register"}};
    } else if (asked.verdict == RegisterAnswer::Verdict::none) {
        finding.verdict = Verdict::not_met;
        finding.reasons = {{"ecosoc.not_found", {{"as_of", asked.as_of}}}};
    } else if (asked.verdict == RegisterAnswer::Verdict::review) {
        finding.reasons = {{"ecosoc.candidates", {{"count", std::to_string(asked.candidates.size())}}}};
    } else {
        const auto stand = stand_of(asked, day);
        const bool stands = stand.standing == "active";
        finding.verdict = stands ? Verdict::met : Verdict::not_met;
        // A withdrawal or a decline is final for who it names, but keeps nobody out without a person having looked; nor does a
        // body that was merged into another bring it in.
        finding.certain = stands && !stand.merged;
        finding.reasons = {stand.words};
        finding.reasons.insert(finding.reasons.end(), stand.beside.begin(), stand.beside.end());
        const auto claimed = application.claims.at("ecosoc").text("status"), held = answer(asked.candidates.front().entry.facts, "status");
        if (stands && !claimed.empty() && !held.empty() && claimed != held) {
            finding.certain = false;
            finding.reasons.push_back({"ecosoc.other_status", {{"claimed", claimed}, {"held", held}}});
        }
    }
    add_reasons(finding, asked);
    return finding;
}

Finding unneeded_of(const Application&, const RegisterAnswer& asked, const std::string& day) {
    Finding finding{.check = "ecosoc.unneeded", .evidence = evidence_of(asked)};
    if (asked.version.empty()) {
        finding.reasons = {{"ecosoc.no_register"}};
    } else if (asked.verdict == RegisterAnswer::Verdict::none) {
        finding.verdict = Verdict::met;
        finding.certain = true;
        finding.reasons = {{"ecosoc.without_status", {{"as_of", asked.as_of}}}};
    } else if (asked.verdict == RegisterAnswer::Verdict::review) {
        finding.reasons = {{"ecosoc.perhaps_in_status", {{"name", asked.candidates.front().entry.name}}}};
    } else {
        const auto stand = stand_of(asked, day);
        if (stand.standing == "active" && !stand.merged) {
            finding.verdict = Verdict::not_met;
            finding.certain = true;
            finding.reasons = {{"ecosoc.needs_no_accreditation", {{"name", asked.candidates.front().entry.name}, {"as_of", asked.as_of}}}};
        } else {
            finding.verdict = stand.merged && stand.standing == "active" ? Verdict::unclear : Verdict::met;
            finding.reasons = {stand.words};
        }
        finding.reasons.insert(finding.reasons.end(), stand.beside.begin(), stand.beside.end());
    }
    add_reasons(finding, asked);
    return finding;
}

class RegisterCheck : public Check {
public:
    using Judge = Finding (*)(const Application&, const RegisterAnswer&, const std::string& day);
    RegisterCheck(std::string_view id, Judge judge, Form claims = {}) : id_(id), judge_(judge), claims_(std::move(claims)) {}
    std::string_view id() const override { return id_; }
    std::string_view register_id() const override { return "ecosoc"; }
    Form claims() const override { return claims_; }
    std::vector<Finding> examine(std::span<const Application> batch, const Context& context) const override {
        std::vector<Finding> findings;
        const auto day = first_day(context.meeting, context.now);
        for (const auto& application : batch)
            findings.push_back(judge_(application, context.registers.ask("ecosoc", question_about(application, "ecosoc")), day));
        return findings;
    }

private:
    std::string_view id_;
    Judge judge_;
    Form claims_;
};

// What an organisation in consultative status knows of itself; the register decides.
Form status_claims() {
    return {{.name = "status", .label = {"ecosoc.claim.status"}, .kind = Field::Kind::choice, .options = {"general", "special", "roster"},
             .required = false, .help = {"ecosoc.claim.help"}},
            {.name = "year", .label = {"ecosoc.claim.year"}, .kind = Field::Kind::number, .required = false}};
}

}  // namespace

std::unique_ptr<Check> status_check() { return std::make_unique<RegisterCheck>("ecosoc.status", status_of, status_claims()); }

std::unique_ptr<Check> unneeded_check() { return std::make_unique<RegisterCheck>("ecosoc.unneeded", unneeded_of); }

}  // namespace convoke::ecosoc
