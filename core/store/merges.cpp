#include "core/store/merges.hpp"

#include <algorithm>
#include <map>

#include "core/domain/time.hpp"
#include "core/store/organisations.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

std::vector<Merge> merges(const Reading& reading, const std::string& condition, const std::string& id) {
    std::vector<Merge> found;
    Merge one;
    std::string state, kept_state, at, undone_at;
    int joined = 0;
    Query(reading,
          "SELECT id, meeting, kept, merged, state, kept_state, joined, kept_organisation, merged_organisation, merged_by, merged_at, undone_by, undone_at "
          "FROM merges WHERE " + condition + " ORDER BY merged_at, id")
        .with("id", id)
        .into(one.id, one.meeting, one.kept, one.merged, state, kept_state, joined, one.kept_organisation, one.merged_organisation, one.by, at, one.undone_by, undone_at)
        .each([&] {
            one.state = state_named(state).value_or(State::submitted);
            one.kept_state = state_named(kept_state).value_or(State::submitted);
            one.joined = joined == 1;
            one.at = instant_of(at).value_or(Time{});
            one.undone_at = instant_of(undone_at);
            found.push_back(one);
        });
    return found;
}

std::vector<std::string> members_of(const Reading& reading, const std::string& family) {
    std::vector<std::string> members;
    std::string id;
    Query(reading, "SELECT id FROM organisations WHERE family = :family ORDER BY id").with("family", family).into(id).each([&] { members.push_back(id); });
    return members;
}

void set_family(Unit& unit, const std::vector<std::string>& organisations, const std::string& family) {
    for (const auto& id : organisations) Query(unit, "UPDATE organisations SET family = :family WHERE id = :id").with("family", family).with("id", id).run();
}

}  // namespace

void insert_merge(Unit& unit, const Merge& merge) {
    Query(unit,
          "INSERT INTO merges (id, meeting, kept, merged, state, kept_state, joined, kept_organisation, merged_organisation, "
          "merged_by, merged_at, undone_by, undone_at) VALUES (:id, :meeting, :kept, :merged, :state, :kept_state, :joined, "
          ":kept_organisation, :merged_organisation, :by, :at, '', '')")
        .with("id", merge.id)
        .with("meeting", merge.meeting)
        .with("kept", merge.kept)
        .with("merged", merge.merged)
        .with("state", std::string(name_of(merge.state)))
        .with("kept_state", std::string(name_of(merge.kept_state)))
        .with("joined", merge.joined ? 1 : 0)
        .with("kept_organisation", merge.kept_organisation)
        .with("merged_organisation", merge.merged_organisation)
        .with("by", merge.by)
        .with("at", text_of(merge.at))
        .run();
}

void undo_merge(Unit& unit, const std::string& id, const std::string& by, Time now) {
    Query(unit, "UPDATE merges SET undone_by = :by, undone_at = :at WHERE id = :id").with("by", by).with("at", text_of(now)).with("id", id).run();
}

std::optional<Merge> merge_by_id(const Reading& reading, const std::string& id) {
    auto found = merges(reading, "id = :id", id);
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<Merge> merges_into(const Reading& reading, const std::string& kept) { return merges(reading, "kept = :id AND undone_at = ''", kept); }

std::optional<Merge> merge_of(const Reading& reading, const std::string& merged) {
    auto found = merges(reading, "merged = :id AND undone_at = ''", merged);
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<std::string> join_families(Unit& unit, const std::string& family, const std::string& into) {
    auto moved = members_of(unit, family);
    set_family(unit, moved, into);
    return moved;
}

Parts parts_without(const Reading& reading, const Merge& merge) {
    const auto family = family_of(reading, merge.kept_organisation);
    std::map<std::string, std::string> part;       // of each, by the least of its ids
    for (const auto& id : members_of(reading, family)) part.emplace(id, id);
    std::string kept, merged;
    Query(reading,
          "SELECT g.kept_organisation, g.merged_organisation FROM merges g JOIN organisations o ON o.id = g.kept_organisation "
          "WHERE o.family = :family AND g.joined = 1 AND g.undone_at = '' AND g.id <> :id")
        .with("family", family)
        .with("id", merge.id)
        .into(kept, merged)
        .each([&] {
            const auto one = part.find(kept), two = part.find(merged);
            if (one == part.end() || two == part.end()) return;
            const auto [least, other] = std::pair(std::minmax({one->second, two->second}));
            for (auto& [id, of] : part)
                if (of == other) of = least;
        });
    std::map<std::string, std::vector<std::string>> parts;
    for (const auto& [id, of] : part) parts[of].push_back(id);
    Parts found;
    for (auto& [of, members] : parts) found.push_back(std::move(members));
    return found;
}

void part_families(Unit& unit, const Parts& parts) {
    if (parts.size() < 2) return;
    const auto family = family_of(unit, parts.front().front());
    for (const auto& members : parts)
        if (std::ranges::find(members, family) == members.end()) set_family(unit, members, members.front());
}

}  // namespace convoke::store
