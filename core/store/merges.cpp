#include "core/store/merges.hpp"

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

std::vector<Merge> merges(const Reading& reading, const std::string& condition, const std::string& id) {
    std::vector<Merge> found;
    Merge one;
    std::string state, kept_state, organisations, at, undone_at;
    int joined = 0;
    Query(reading,
          "SELECT id, meeting, kept, merged, state, kept_state, joined, from_family, organisations, merged_by, merged_at, undone_by, undone_at "
          "FROM merges WHERE " + condition + " ORDER BY merged_at, id")
        .with("id", id)
        .into(one.id, one.meeting, one.kept, one.merged, state, kept_state, joined, one.from_family, organisations, one.by, at, one.undone_by, undone_at)
        .each([&] {
            one.state = state_named(state).value_or(State::submitted);
            one.kept_state = state_named(kept_state).value_or(State::submitted);
            one.joined = joined == 1;
            one.organisations.clear();
            for (const auto& organisation : read_json(organisations).list()) one.organisations.push_back(organisation.text());
            one.at = instant_of(at).value_or(Time{});
            one.undone_at = instant_of(undone_at);
            found.push_back(one);
        });
    return found;
}

}  // namespace

void insert_merge(Unit& unit, const Merge& merge) {
    Data organisations = Data::List{};
    for (const auto& one : merge.organisations) organisations.push(one);
    Query(unit,
          "INSERT INTO merges (id, meeting, kept, merged, state, kept_state, joined, from_family, organisations, merged_by, merged_at, "
          "undone_by, undone_at) VALUES (:id, :meeting, :kept, :merged, :state, :kept_state, :joined, :from_family, :organisations, "
          ":by, :at, '', '')")
        .with("id", merge.id)
        .with("meeting", merge.meeting)
        .with("kept", merge.kept)
        .with("merged", merge.merged)
        .with("state", std::string(name_of(merge.state)))
        .with("kept_state", std::string(name_of(merge.kept_state)))
        .with("joined", merge.joined ? 1 : 0)
        .with("from_family", merge.from_family)
        .with("organisations", write_json(organisations))
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
    std::vector<std::string> moved;
    std::string id;
    Query(unit, "SELECT id FROM organisations WHERE family = :family ORDER BY id").with("family", family).into(id).each([&] { moved.push_back(id); });
    set_family(unit, moved, into);
    return moved;
}

void set_family(Unit& unit, const std::vector<std::string>& organisations, const std::string& family) {
    for (const auto& id : organisations) Query(unit, "UPDATE organisations SET family = :family WHERE id = :id").with("family", family).with("id", id).run();
}

}  // namespace convoke::store
