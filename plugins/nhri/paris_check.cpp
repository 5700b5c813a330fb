#include "plugins/nhri/paris_check.hpp"

#include "core/domain/time.hpp"
#include "plugins/nhri/accreditation.hpp"
#include "plugins/nhri/body.hpp"

namespace convoke::nhri {

namespace {

using Verdict = Finding::Verdict;

std::string reason_of(std::string_view status) {
    if (status == "A") return "nhri.status_a";
    if (status == "B") return "nhri.status_b";
    return known_status(status) && status != "NONE" ? "nhri.status_" + std::string(status) : "nhri.status_none";
}

// Nobody of the register: the name tells what else it is, or nothing.
Text not_found(const std::string& name, const std::string& as_of) {
    const auto kind = kind_of_body(name);
    return {kind.empty() ? "nhri.not_found" : "nhri.not_found_" + std::string(kind), {{"as_of", as_of}, {"name", name}}};
}

class ParisCheck final : public Check {
public:
    std::string_view id() const override { return "nhri.paris"; }
    std::string_view register_id() const override { return "nhri"; }
    Form claims() const override {
        return {{.name = "status", .label = {"nhri.claim.status"}, .kind = Field::Kind::choice, .options = {"A", "B", "none"},
                 .required = false, .help = {"nhri.claim.help"}},
                {.name = "year", .label = {"nhri.claim.year"}, .kind = Field::Kind::number, .required = false}};
    }

    std::vector<Finding> examine(std::span<const Application> batch, const Context& context) const override {
        std::vector<Finding> findings;
        for (const auto& application : batch) findings.push_back(examine_one(application, context));
        return findings;
    }

private:
    static Finding examine_one(const Application& application, const Context& context) {
        const auto& organisation = application.organisation;
        const auto asked = context.registers.ask("nhri", question_about(application, "nhri"));

        Finding finding{.check = "nhri.paris"};
        // Of nobody the first is no entry: who is nearest by chance is not who it is.
        if (asked.verdict == RegisterAnswer::Verdict::none)
            finding.evidence.push_back({"nhri", asked.version, asked.as_of, "", "", asked.candidates.empty() ? 0 : asked.candidates.front().score});
        for (const auto& candidate : asked.candidates)
            finding.evidence.push_back({"nhri", asked.version, asked.as_of, candidate.entry.id, candidate.entry.name, candidate.score});

        if (asked.version.empty()) {
            finding.reasons = {{"nhri.no_register"}};
        } else if (asked.verdict == RegisterAnswer::Verdict::none) {
            finding.verdict = Verdict::not_met;
            finding.reasons = {not_found(organisation.name, asked.as_of)};
        } else if (asked.verdict == RegisterAnswer::Verdict::review) {
            finding.reasons = {{"nhri.candidates", {{"count", std::to_string(asked.candidates.size())}}}};
            if (const auto kind = kind_of_body(organisation.name); !kind.empty()) finding.reasons.push_back(not_found(organisation.name, asked.as_of));
        } else {
            judge(finding, asked, context);
            const auto claimed = application.claims.at("nhri").text("status");
            const auto held = status_at(asked.candidates.front().entry, first_day(context.meeting, context.now)).status;
            if (!claimed.empty() && claimed != "none" && claimed != held) finding.reasons.push_back({"nhri.other_status", {{"claimed", claimed}}});
        }
        // What a match held on the day was compared above; the candidate's own reason knows the latest status only.
        if (asked.candidates.empty()) return finding;
        if (asked.verdict != RegisterAnswer::Verdict::match) finding.reasons.push_back({"nhri.nearest", {{"name", asked.candidates.front().entry.name}}});
        for (const auto& reason : asked.candidates.front().reasons)
            if (asked.verdict != RegisterAnswer::Verdict::match || reason.code != "names.status_differs") finding.reasons.push_back(reason);
        return finding;
    }

    static void judge(Finding& finding, const RegisterAnswer& asked, const Context& context) {
        const auto& entry = asked.candidates.front().entry;
        const auto day = first_day(context.meeting, context.now);
        const auto [status, known_for] = status_at(entry, day);
        const bool good = accepted(status, answer(context.settings, "accepted", "A"));
        // Under special review or deferred, an institution keeps its status until the decision: a person looks.
        const bool pending = status == "special_review" || status == "deferred";
        finding.verdict = good ? Verdict::met : pending ? Verdict::unclear : Verdict::not_met;
        finding.certain = !pending;
        finding.reasons = {{reason_of(status) + (good && status == "B" ? "_accepted" : ""), {{"name", entry.name}, {"day", day}, {"known_for", known_for}, {"as_of", asked.as_of}}}};
        if (const auto note = answer(entry.facts, "note"); !note.empty()) finding.reasons.push_back({"nhri.note", {{"note", note}}});
    }
};

}  // namespace

std::unique_ptr<Check> paris_check() { return std::make_unique<ParisCheck>(); }

}  // namespace convoke::nhri
