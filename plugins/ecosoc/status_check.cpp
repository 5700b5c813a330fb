#include "plugins/ecosoc/status_check.hpp"

#include "plugins/ecosoc/register.hpp"

namespace convoke::ecosoc {

namespace {

using Verdict = Finding::Verdict;

RegisterQuestion question_of(const Organisation& organisation) {
    RegisterQuestion question{.name = organisation.name, .other_names = organisation.other_names, .country = organisation.country};
    if (!organisation.acronym.empty()) question.acronyms.push_back(organisation.acronym);
    return question;
}

std::vector<Evidence> evidence_of(const RegisterAnswer& answer) {
    std::vector<Evidence> evidence;
    for (const auto& candidate : answer.candidates)
        evidence.push_back({"ecosoc", answer.version, answer.as_of, candidate.entry.id, candidate.entry.name, candidate.score});
    if (evidence.empty()) evidence.push_back({"ecosoc", answer.version, answer.as_of, "", "", 0});
    return evidence;
}

void add_reasons(Finding& finding, const RegisterAnswer& answer) {
    if (answer.candidates.empty()) return;
    for (const auto& reason : answer.candidates.front().reasons) finding.reasons.push_back(reason);
}

Finding status_of(const Application& application, const RegisterAnswer& asked) {
    Finding finding{.check = "ecosoc.status", .evidence = evidence_of(asked)};
    if (asked.version.empty()) {
        finding.reasons = {{"ecosoc.no_register"}};
    } else if (asked.verdict == RegisterAnswer::Verdict::none) {
        finding.verdict = Verdict::not_met;
        finding.reasons = {{"ecosoc.not_found", {{"as_of", asked.as_of}}}};
    } else if (asked.verdict == RegisterAnswer::Verdict::review) {
        finding.reasons = {{"ecosoc.candidates", {{"count", std::to_string(asked.candidates.size())}}}};
    } else {
        const auto& entry = asked.candidates.front().entry;
        const Answers words{{"name", entry.name}, {"as_of", asked.as_of}, {"status", answer(entry.facts, "status")},
                            {"standing", answer(entry.facts, "standing")}};
        const auto claimed = application.claims.at("ecosoc").text("status"), held = answer(entry.facts, "status");
        finding.certain = stands(entry);
        finding.verdict = stands(entry) ? Verdict::met : Verdict::not_met;
        finding.reasons = {{stands(entry) ? "ecosoc.found" : "ecosoc.does_not_stand", words}};
        if (stands(entry) && !claimed.empty() && !held.empty() && claimed != held) {
            finding.certain = false;
            finding.reasons.push_back({"ecosoc.other_status", {{"claimed", claimed}, {"held", held}}});
        }
    }
    add_reasons(finding, asked);
    return finding;
}

Finding unneeded_of(const RegisterAnswer& asked) {
    Finding finding{.check = "ecosoc.unneeded", .evidence = evidence_of(asked)};
    const bool sure = asked.verdict == RegisterAnswer::Verdict::match && stands(asked.candidates.front().entry);
    if (asked.version.empty()) {
        finding.reasons = {{"ecosoc.no_register"}};
    } else if (sure) {
        finding.verdict = Verdict::not_met;
        finding.certain = true;
        finding.reasons = {{"ecosoc.needs_no_accreditation", {{"name", asked.candidates.front().entry.name}, {"as_of", asked.as_of}}}};
    } else if (asked.verdict == RegisterAnswer::Verdict::none || asked.verdict == RegisterAnswer::Verdict::match) {
        finding.verdict = Verdict::met;
        finding.certain = asked.verdict == RegisterAnswer::Verdict::none;
        finding.reasons = {{"ecosoc.without_status", {{"as_of", asked.as_of}}}};
    } else {
        finding.reasons = {{"ecosoc.perhaps_in_status", {{"name", asked.candidates.front().entry.name}}}};
    }
    add_reasons(finding, asked);
    return finding;
}

class RegisterCheck : public Check {
public:
    using Judge = Finding (*)(const Application&, const RegisterAnswer&);
    RegisterCheck(std::string_view id, Judge judge, Form claims = {}) : id_(id), judge_(judge), claims_(std::move(claims)) {}
    std::string_view id() const override { return id_; }
    std::string_view register_id() const override { return "ecosoc"; }
    Form claims() const override { return claims_; }
    std::vector<Finding> examine(std::span<const Application> batch, const Context& context) const override {
        std::vector<Finding> findings;
        for (const auto& application : batch)
            findings.push_back(judge_(application, context.registers.ask("ecosoc", question_of(application.organisation))));
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

std::unique_ptr<Check> unneeded_check() {
    return std::make_unique<RegisterCheck>("ecosoc.unneeded", [](const Application&, const RegisterAnswer& asked) { return unneeded_of(asked); });
}

}  // namespace convoke::ecosoc
