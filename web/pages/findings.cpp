// Settling what a check could not tell: the claim beside the candidates, one after the other.
#include "core/acts/findings.hpp"

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/check.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/applications.hpp"
#include "web/pages/finding_data.hpp"
#include "web/pages/finding_marks.hpp"
#include "web/pages/officers.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

Data finding_data(const store::StoredFinding& stored) {
    const auto& finding = stored.finding;
    Data data;
    data["application"] = stored.application;
    data["check"] = finding.check;
    data["title"] = as_data({finding.check});
    data["verdict"] = name_of(finding.verdict);
    data["certain"] = finding.certain;
    data["open"] = stored.open();
    data["glance"] = stored.open() ? "waiting" : stored.settled ? stored.settled->verdict : std::string(name_of(finding.verdict));
    data["made_at"] = text_of(stored.made_at);
    data["reasons"] = Data::List{};
    for (const auto& reason : finding.reasons) data["reasons"].push(reason_data(reason));
    data["candidates"] = Data::List{};
    for (const auto& evidence : finding.evidence) {
        data["as_of"] = evidence.as_of;
        if (evidence.entry.empty()) continue;
        data["candidates"].push(Data::Members{{"entry", evidence.entry}, {"name", evidence.name}, {"score", evidence.score}});
    }
    if (stored.settled) {
        data["settled"] = true;
        data["settled_verdict"] = stored.settled->verdict;
        data["settled_entry"] = stored.settled->entry;
        for (const auto& evidence : finding.evidence)
            if (!evidence.entry.empty() && evidence.entry == stored.settled->entry) data["settled_name"] = evidence.name;
        data["settled_at"] = text_of(stored.settled->at);
        data["note"] = stored.settled->note;
    }
    return data;
}

namespace {

constexpr State waiting[] = {State::submitted, State::in_review, State::returned, State::shortlisted};
constexpr std::size_t shown_at_once = 10;

// What the officer answers to: a finding made otherwise meanwhile, or settled by somebody else, is not what was looked at.
std::string seen_of(const store::StoredFinding& stored) {
    const auto& finding = stored.finding;
    return std::string(name_of(finding.verdict)) + ":" + (finding.evidence.empty() ? "" : finding.evidence.front().entry) + ":" + (stored.settled ? text_of(stored.settled->at) : "");
}

std::string page_of(const std::string& meeting, const Answers& query) { return address("/m/" + meeting + "/findings", query); }

// What is found once the officer says who it is: "It is this one" of an entry that was withdrawn brings nobody in, and of one that
// stands it means "not met" to the check that asks whether accreditation is needed. Where it is still open, both can be said.
class Settled {
public:
    Settled(const Asked& asked, const store::Reading& reading, const Meeting& meeting, const Application& application, const std::string& check)
        : asked_(asked), reading_(reading), meeting_(meeting), application_(application), check_(check) {
        const auto known = asked.house.plugins.check(check);
        if (known.behaviour) register_ = known.behaviour->register_id();
    }
    bool by_register() const { return !register_.empty(); }
    Finding as(RegisterAnswer::Candidate candidate) const { return found_of(RegisterAnswer::Verdict::match, {std::move(candidate)}); }
    Finding as_nobody() const { return found_of(RegisterAnswer::Verdict::none, {}); }
    // The entry as it stands, with why it is near where the register said so.
    std::optional<RegisterAnswer::Candidate> candidate(const Evidence& evidence, const RegisterAnswer& answer) const {
        const auto near = std::ranges::find(answer.candidates, evidence.entry, [](const auto& each) { return each.entry.id; });
        if (near != answer.candidates.end()) return *near;
        if (auto entry = by_register() ? asked_.house.registers.entry(register_, evidence.entry) : std::nullopt) return RegisterAnswer::Candidate{std::move(*entry), evidence.score};
        return {};
    }

private:
    Finding found_of(RegisterAnswer::Verdict verdict, std::vector<RegisterAnswer::Candidate> candidates) const {
        const auto [version, as_of] = asked_.house.registers.version(register_);
        return examine_as(asked_.house, reading_, meeting_, asked_.now, application_, check_, {verdict, std::move(candidates), version, as_of});
    }

    const Asked& asked_;
    const store::Reading& reading_;
    const Meeting& meeting_;
    const Application& application_;
    const std::string& check_;
    std::string register_;
};

// What the application says of itself, beside what the register has: each candidate with its own reasons, which are asked
// for again where the version the finding rests on is still the one in force, and with what it would mean.
void set_beside(const Asked& asked, const store::Reading& reading, const Meeting& meeting, const Application& application, const store::StoredFinding& stored, Data& one) {
    const auto& organisation = application.organisation;
    one["acronym"] = organisation.acronym;
    one["other_names"] = Data::List{};
    for (const auto& name : organisation.other_names) one["other_names"].push(Data::Members{{"name", name}});
    const auto colon = stored.finding.check.find('.');
    const auto& claims = application.claims.at(stored.finding.check.substr(0, colon));
    one["claimed"] = claims.text("status");
    if (!claims.text("status").empty()) one["claimed_words"] = as_data({stored.finding.check.substr(0, colon) + ".claim.status." + claims.text("status")});
    one["claimed_year"] = claims.text("year");

    const auto& evidence = stored.finding.evidence;
    RegisterAnswer answer;
    if (!evidence.empty() && asked.house.registers.version(evidence.front().source).first == evidence.front().version)
        answer = asked.house.registers.ask(evidence.front().source, question_about(application, stored.finding.check.substr(0, colon)));
    const Settled settled(asked, reading, meeting, application, stored.finding.check);
    const auto nobody = settled.by_register() ? settled.as_nobody().verdict : Finding::Verdict::unclear;
    one["either"] = nobody == Finding::Verdict::unclear;
    one["as_nobody"] = name_of(nobody);
    one["candidates"] = Data::List{};
    for (const auto& found : evidence) {
        if (found.entry.empty()) continue;
        const auto candidate = settled.candidate(found, answer);
        const bool known = candidate.has_value();
        const auto reasons = known ? candidate->reasons : std::vector<Text>{};
        const auto key = one.at("candidates").list().size() + 1;
        if (key == 1) {
            auto met = found.name;                 // and the name it was met by, where that is another
            for (const auto& reason : reasons)
                if (reason.code == "register.met_under") met += " " + convoke::answer(reason.args, "name");
            one["claim_words"] = marked(organisation.name, met, reasons);
        }
        Data shown = Data::Members{{"entry", found.entry}, {"name", found.name}, {"key", key}, {"percent", static_cast<std::int64_t>(found.score * 100)},
                                   {"words", marked(found.name, organisation.name, reasons)}, {"reasons", Data::List{}}, {"other_names", Data::List{}}};
        shown["open"] = true;
        if (known) {
            const auto meant = settled.as(*candidate);
            shown["open"] = meant.verdict == Finding::Verdict::unclear;
            shown["verdict"] = name_of(meant.verdict);
            if (!meant.reasons.empty()) shown["meaning"] = as_data(meant.reasons.front());
            shown["country"] = std::string(country_name(candidate->entry.country));
            auto names = candidate->entry.other_names;
            names.insert(names.end(), candidate->entry.acronyms.begin(), candidate->entry.acronyms.end());
            for (std::size_t i = 0; i < names.size(); ++i) shown["other_names"].push(Data::Members{{"name", names[i]}, {"more", i + 1 < names.size()}});
        }
        if (key > 1)                               // of the first, the finding itself has said them
            for (const auto& reason : reasons) shown["reasons"].push(reason_data(reason));
        one["candidates"].push(std::move(shown));
    }
}

Data drawn(const Asked& asked, const store::Reading& reading, const Meeting& meeting, const Application& application, const store::StoredFinding& finding, std::size_t number) {
    auto one = finding_data(finding);
    one["name"] = application.organisation.name;
    one["reference"] = application.reference;
    one["country"] = std::string(country_name(application.organisation.country));
    one["action"] = "/m/" + meeting.id + "/findings/" + application.id + "/" + finding.finding.check;
    one["href"] = "/m/" + meeting.id + "/applications/" + application.id;
    one["number"] = number;
    one["seen"] = seen_of(finding);
    set_beside(asked, reading, meeting, application, finding, one);
    return one;
}

// The finding that the query names, of this meeting; nothing where there is none.
struct Named { Application application; store::StoredFinding finding; };
std::optional<Named> named(const Asked& asked, const store::Reading& reading, const Meeting& meeting, std::string_view parameter) {
    const auto id = asked.query(parameter);
    if (id.empty()) return {};
    auto application = known_application(asked.house, reading, asked.actor, id);
    if (application.meeting != meeting.id) unknown("application");
    const auto finding = store::finding_of(reading, id, asked.query("check"));
    return finding ? std::optional(Named{std::move(application), *finding}) : std::nullopt;
}

View findings(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    View view{.page = "findings"};
    view.data["meeting"] = meeting->id;
    view.data["findings"] = Data::List{};
    if (const auto before = named(asked, reading, *meeting, "settled"); before && before->finding.settled) {
        view.data["before"] = finding_data(before->finding);
        view.data["before"]["name"] = before->application.organisation.name;
        view.data["before"]["another"] = !asked.query("another").empty();
        view.data["before"]["otherwise"] = page_of(meeting->id, {{"again", before->application.id}, {"check", before->finding.finding.check}});
    }
    const auto again = named(asked, reading, *meeting, "again");
    if (again) {
        view.data["findings"].push(drawn(asked, reading, *meeting, again->application, again->finding, 0));
        view.data["made_anew"] = !asked.query("anew").empty();
    }
    store::ApplicationFilter filter{.meeting = meeting->id};
    filter.states.assign(std::begin(waiting), std::end(waiting));
    filter.waiting = true;
    std::int64_t open = 0;
    std::size_t number = 0;
    store::PageAsked wanted{.sort = store::ApplicationSort::submitted, .limit = 200};
    do {
        const auto page = store::page_without_total(reading, filter, wanted);
        std::vector<std::string> ids;
        for (const auto& line : page.items) ids.push_back(line.id);
        for (const auto& [id, verdicts] : store::verdicts_of(reading, ids)) open += verdicts.waiting;
        for (const auto& line : page.items) {
            if (number == shown_at_once) break;
            for (const auto& finding : store::findings_of(reading, line.id)) {
                if (!finding.open() || number == shown_at_once) continue;
                if (again && again->application.id == line.id && again->finding.finding.check == finding.finding.check) continue;
                if (const auto application = store::read_application(reading, line.id)) view.data["findings"].push(drawn(asked, reading, *meeting, *application, finding, ++number));
            }
        }
        wanted.after = page.next;
    } while (!wanted.after.empty());
    view.data["total"] = open;
    return view;
}

Answer settle_one(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    // One button says both: "met:ECO-00012" is this entry and what that means, "not_met:" none of them.
    const auto button = asked.form.text("settle");
    const auto colon = std::min(button.find(':'), button.size());
    const Settling wanted{.verdict = button.substr(0, colon), .entry = colon < button.size() ? button.substr(colon + 1) : "", .note = asked.form.text("note")};
    if (known_application(asked.house, reading, asked.actor, asked.at("application")).meeting != meeting->id) unknown("application");
    return Apply([&asked, meeting, wanted](store::Unit& unit) {
        const auto id = asked.at("application"), check = asked.at("check"), seen = asked.form.text("seen");
        // Two officers at one queue come to the same finding: the second answer does not replace the first unseen.
        if (const auto found = store::finding_of(unit, id, check); found && !seen.empty() && seen != seen_of(*found))
            return View{.kind = View::Kind::done, .location = found->settled ? page_of(meeting->id, {{"settled", id}, {"check", check}, {"another", "yes"}})
                                                                             : page_of(meeting->id, {{"again", id}, {"check", check}, {"anew", "yes"}})};
        settle_finding(asked.house, unit, asked.actor, asked.now, id, check, wanted);
        return View{.kind = View::Kind::done, .location = page_of(meeting->id, {{"settled", id}, {"check", check}})};
    });
}

}  // namespace

std::vector<Route> finding_pages() {
    return {{"GET", "/m/{meeting}/findings", "finding.settle", Show(findings)},
            {"POST", "/m/{meeting}/findings/{application}/{check}", "finding.settle", Change(settle_one)}};
}

}  // namespace convoke::web
