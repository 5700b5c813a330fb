#include "core/acts/register_shelf.hpp"

#include <algorithm>

#include "core/acts/demand.hpp"
#include "core/acts/shelved_entries.hpp"
#include "core/names/as_written.hpp"
#include "core/names/names.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/registers.hpp"

namespace convoke {

struct RegisterShelf::Shelf {
    std::string version, as_of;
    names::Index index;
    ShelvedEntries entries;
};

namespace {

std::vector<names::Entry> named(std::vector<RegisterEntry> entries) {
    std::vector<names::Entry> all;
    for (auto& entry : entries)
        all.push_back({std::move(entry.id), std::move(entry.name), std::move(entry.other_names), std::move(entry.acronyms), std::move(entry.country),
                       answer(entry.facts, "website"), answer(entry.facts, "established"), answer(entry.facts, "status"), answer(entry.facts, "status_year")});
    return all;
}

}  // namespace

RegisterShelf::RegisterShelf() = default;
RegisterShelf::~RegisterShelf() = default;

std::shared_ptr<const RegisterShelf::Shelf> RegisterShelf::find(std::string_view register_id) const {
    return shelves_.read([&](const auto& shelves) {
        const auto found = shelves.find(register_id);
        return found == shelves.end() ? nullptr : found->second;
    });
}

std::shared_ptr<const RegisterShelf::Shelf> RegisterShelf::held(std::string_view register_id) const {
    auto found = find(register_id);
    if (!found) unknown(register_id);
    return found;
}

std::vector<names::Index> RegisterShelf::indexes() const {
    return shelves_.read([](const auto& shelves) {
        std::vector<names::Index> all;
        for (const auto& [id, shelf] : shelves) all.push_back(shelf->index);
        return all;
    });
}

void RegisterShelf::load(const store::Reading& reading, const Plugins& plugins) {
    bool another = false;
    for (const auto& one : plugins.registers()) another = load_alone(reading, one.behaviour->id(), {}) || another;
    if (another) teach_each_other(reading);
}

void RegisterShelf::load(const store::Reading& reading, std::string_view register_id, const std::string& at) {
    if (load_alone(reading, register_id, at)) teach_each_other(reading);
}

bool RegisterShelf::load_alone(const store::Reading& reading, std::string_view register_id, const std::string& at) {
    const auto version = store::register_version(reading, std::string(register_id), at);
    if (const auto held = find(register_id); held && held->version == (version ? version->id : "")) return false;
    auto shelf = std::make_shared<Shelf>();
    if (version) {
        shelf->version = version->id;
        shelf->as_of = version->as_of;
        auto entries = store::register_entries(reading, version->id);
        shelf->entries = ShelvedEntries(entries);
        shelf->index = names::Index::build(named(std::move(entries)));
    }
    shelves_.change([&](auto& shelves) { shelves.insert_or_assign(std::string(register_id), std::move(shelf)); });
    return true;
}

void RegisterShelf::teach_each_other(const store::Reading& reading) {
    const auto shelves = shelves_.read([](const auto& all) { return all; });
    for (const auto& [id, shelf] : shelves) {
        std::vector<names::Index> teachers;
        for (const auto& [other, teacher] : shelves)
            if (other != id && teacher->index.teaches()) teachers.push_back(teacher->index);
        if (shelf->version.empty() || (teachers.empty() && !shelf->index.was_taught())) continue;
        auto taught = std::make_shared<Shelf>(*shelf);
        taught->index = names::Index::build(named(store::register_entries(reading, shelf->version)), teachers);
        shelves_.change([&](auto& all) {
            // Unless a newer version came meanwhile, whose import teaches again.
            if (const auto held = all.find(id); held != all.end() && held->second == shelf) held->second = std::move(taught);
        });
    }
}

RegisterAnswer RegisterShelf::ask(std::string_view register_id, const RegisterQuestion& question) const {
    const auto shelf = held(register_id);
    RegisterAnswer answer;
    answer.version = shelf->version;
    answer.as_of = shelf->as_of;
    auto found = names::decide(shelf->index, {.name = question.name, .other_names = question.other_names,
                                                    .acronym = question.acronyms.empty() ? "" : question.acronyms.front(),
                                                    .country = question.country, .website = question.website, .established = question.established,
                                                    .status = question.status, .status_year = question.status_year});
    switch (found.verdict) {
        case names::Verdict::match: answer.verdict = RegisterAnswer::Verdict::match; break;
        case names::Verdict::review: answer.verdict = RegisterAnswer::Verdict::review; break;
        case names::Verdict::none: answer.verdict = RegisterAnswer::Verdict::none; break;
    }
    names::AsWritten ours(question.name);
    for (const auto& name : question.other_names) ours.add(name);
    for (auto& candidate : found.candidates) {
        names::put_in_writing(candidate.reasons, ours, names::AsWritten(candidate.matched_name));
        RegisterAnswer::Candidate one{.entry = shelf->entries.find(candidate.entry).value(), .score = candidate.score};
        const auto& others = one.entry.other_names;
        if (std::ranges::find(others, candidate.matched_name) != others.end()) one.reasons.push_back({"register.met_under", {{"name", candidate.matched_name}}});
        for (const auto& reason : candidate.reasons) one.reasons.push_back(names::told(reason));
        answer.candidates.push_back(std::move(one));
    }
    return answer;
}

std::optional<RegisterEntry> RegisterShelf::entry(std::string_view register_id, std::string_view entry_id) const {
    return held(register_id)->entries.find(entry_id);
}

std::pair<std::string, std::string> RegisterShelf::version(std::string_view register_id) const {
    const auto shelf = held(register_id);
    return {shelf->version, shelf->as_of};
}

}  // namespace convoke
