#include "core/acts/findings.hpp"

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/domain/time.hpp"
#include "core/json/messages.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

constexpr std::size_t longest_note = 8000;         // bytes

std::string best_entry(const Finding& finding) { return finding.evidence.empty() ? "" : finding.evidence.front().entry; }

std::string gist(const Finding& finding) { return finding.reasons.empty() ? "" : finding.reasons.front().code; }

bool says_the_same(const Finding& one, const Finding& other) {
    return gist(one) == gist(other) && one.verdict == other.verdict && one.certain == other.certain && best_entry(one) == best_entry(other);
}

void note(store::Unit& unit, const Application& application, const std::string& actor, Time now, std::string kind, const Finding& finding, const store::StoredFinding* before) {
    Data data;
    data["check"] = finding.check;
    data["verdict"] = name_of(finding.verdict);
    data["certain"] = finding.certain;
    if (!finding.evidence.empty()) {
        data["entry"] = finding.evidence.front().entry;
        data["register"] = finding.evidence.front().version;
        data["as_of"] = finding.evidence.front().as_of;
    }
    // What stood: an officer's answer, where there was one.
    if (before && before->settled) data["was"] = Data::Members{{"verdict", before->settled->verdict}, {"certain", true}, {"entry", before->settled->entry}};
    else if (before) data["was"] = Data::Members{{"verdict", name_of(before->finding.verdict)}, {"certain", before->finding.certain}, {"entry", best_entry(before->finding)}};
    store::append(unit, {.at = now, .meeting = application.meeting, .actor = actor, .kind = std::move(kind), .subject = application.id, .data = data});
}

bool known_entry(const House& house, const Finding& finding, const std::string& entry) {
    if (std::ranges::find(finding.evidence, entry, &Evidence::entry) != finding.evidence.end()) return true;
    const auto check = house.plugins.check(finding.check);
    const auto of = check.behaviour ? check.behaviour->register_id() : std::string_view();
    return !of.empty() && house.registers.entry(of, entry).has_value();
}

}  // namespace

Problems settling_problems(const House& house, const store::StoredFinding& found, const Settling& settling) {
    Problems problems;
    if (settling.verdict != "met" && settling.verdict != "not_met") problems.push_back({"verdict", {"finding.verdict_wrong"}});
    if (!settling.entry.empty() && !known_entry(house, found.finding, settling.entry)) problems.push_back({"entry", {"finding.entry_unknown", {{"entry", settling.entry}}}});
    if (settling.note.size() > longest_note) problems.push_back({"note", {"finding.note_too_long"}});
    return problems;
}

std::size_t keep_findings(const House&, store::Unit& unit, const Application& application, std::span<const Finding> findings, Time now, const std::set<std::string>& touched) {
    std::size_t changed = 0;
    for (const auto& finding : findings) {
        const auto before = store::finding_of(unit, application.id, finding.check);
        store::StoredFinding kept{.application = application.id, .finding = finding, .made_at = now};
        // Settled as an entry that stands otherwise now, it is an open question again, although the candidates are the same.
        const bool same = before && says_the_same(before->finding, finding) && !(before->settled && touched.contains(before->settled->entry));
        if (same) kept.settled = before->settled;
        store::save_finding(unit, kept);
        if (same) continue;
        ++changed;
        note(unit, application, "", now, "finding.made", finding, before ? &*before : nullptr);
    }
    return changed;
}

store::StoredFinding settle_finding(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& id, const std::string& check,
                                    const Settling& settling) {
    demand(house.rights, actor, "finding.settle");
    const auto application = known_application(house, unit, actor, id);
    auto found = store::finding_of(unit, id, check);
    if (!found) unknown("finding");
    if (const auto problems = settling_problems(house, *found, settling); !problems.empty()) throw Refused(Refused::Kind::invalid, problems.front().message);
    found->settled = store::Settlement{.verdict = settling.verdict, .entry = settling.entry, .by = actor.account, .at = now, .note = settling.note};
    store::save_finding(unit, *found);
    Data data;
    data["check"] = check;
    data["verdict"] = settling.verdict;
    data["entry"] = settling.entry;
    store::append(unit, {.at = now, .meeting = application.meeting, .actor = actor.account, .kind = "finding.settled", .subject = id, .data = data});
    return *found;
}

Data data_of(const store::StoredFinding& stored) {
    const auto& finding = stored.finding;
    Data data;
    data["check"] = finding.check;
    data["verdict"] = stored.settled ? Data(stored.settled->verdict) : Data(name_of(finding.verdict));
    data["found"] = name_of(finding.verdict);
    data["certain"] = finding.certain;
    data["open"] = stored.open();
    data["entry"] = stored.settled ? stored.settled->entry : finding.certain ? best_entry(finding) : "";
    data["score"] = finding.evidence.empty() ? 0.0 : finding.evidence.front().score;
    data["register_as_of"] = finding.evidence.empty() ? "" : finding.evidence.front().as_of;
    data["register_version"] = finding.evidence.empty() ? "" : finding.evidence.front().version;
    data["made_at"] = text_of(stored.made_at);
    data["reasons"] = as_list(finding.reasons);
    data["candidates"] = Data::List{};
    for (const auto& evidence : finding.evidence)
        if (!evidence.entry.empty()) data["candidates"].push(Data::Members{{"entry", evidence.entry}, {"name", evidence.name}, {"score", evidence.score}});
    if (stored.settled) {
        data["settled"]["verdict"] = stored.settled->verdict;
        data["settled"]["entry"] = stored.settled->entry;
        data["settled"]["note"] = stored.settled->note;
        data["settled"]["at"] = text_of(stored.settled->at);
    }
    return data;
}

}  // namespace convoke
