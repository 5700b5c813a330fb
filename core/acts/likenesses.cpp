#include "core/acts/likenesses.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/acts/meeting.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/domain/application_problems.hpp"
#include "core/names/as_written.hpp"
#include "core/names/beside.hpp"
#include "core/names/fold.hpp"
#include "core/names/names.hpp"

namespace convoke {

namespace {

constexpr std::size_t most_found = 10, most_gathered = 12;
constexpr std::size_t rebuilt_whole = 4000;        // up to here everything is built again for a newcomer: 40 ms
constexpr std::size_t most_newcomers = 2000;       // beyond, newcomers join the large index
constexpr std::size_t background = 1500;           // names beside few newcomers, so that common words are known to be common
constexpr std::size_t most_of_one_domain = 4;      // a website that more share is no organisation's own
constexpr std::int64_t probable_from = 350;        // of a thousand: of 600 real second names 483, and one pair in vain for 24 applications

names::Entry entry_of(const store::Described& one) {
    const auto& organisation = one.organisation;
    names::Entry entry{.id = one.application, .name = organisation.name, .other_names = organisation.other_names, .country = organisation.country};
    if (!organisation.acronym.empty()) entry.acronyms = {organisation.acronym};
    return entry;
}

// Of two applications neither is the register that a reason names: the same in words of their own.
Text between_two(const names::Reason& reason) {
    constexpr std::string_view owner = "names.";
    static const std::unordered_set<std::string_view> sided{"word_differs", "word_opposed", "word_only_ours", "word_only_theirs", "country_only_ours", "country_only_theirs",
                                                            "part_only_ours", "part_only_theirs", "country_differs", "another_as_near"};
    const std::string_view what = std::string_view(reason.code).substr(std::min(owner.size(), reason.code.size()));
    auto text = names::told(reason);
    if (sided.contains(what)) text.code = "likeness." + std::string(what);
    return text;
}

names::Query query_of(const store::Described& one) {
    const auto& organisation = one.organisation;
    return {.name = organisation.name, .other_names = organisation.other_names, .acronym = organisation.acronym, .country = organisation.country, .except = one.application};
}

// What tells an organisation for certain, as keys of the others that have the same.
std::vector<std::string> keys_of(const store::Described& one) {
    std::vector<std::string> keys;
    const auto& organisation = one.organisation;
    if (const auto folded = names::folded(organisation.name); !folded.empty()) keys.push_back("n " + organisation.country + " " + folded);
    if (const auto domain = domain_of(organisation.website); !domain.empty()) keys.push_back("w " + domain);
    return keys;
}

bool same(const store::Described& one, const store::Described& two) {
    const auto& a = one.organisation, & b = two.organisation;
    return a.name == b.name && a.other_names == b.other_names && a.acronym == b.acronym && a.country == b.country && a.website == b.website;
}

}  // namespace

std::string domain_of(std::string_view website) {
    const auto scheme = website.find("://");
    if (scheme == std::string_view::npos) return {};
    auto host = names::host_in(website);
    for (const std::string_view prefix : {"m.", "web."})
        if (host.starts_with(prefix)) host.erase(0, prefix.size());
    const bool address = host.find_first_not_of("0123456789.") == std::string::npos;
    if (host.find('.') == std::string::npos || address) return {};
    for (const std::string ending : {"org", "com", "net"})
        if (const auto nobody = "example." + ending; host == nobody || host.ends_with("." + nobody)) return {};
    constexpr std::string_view shared[] = {"facebook.com", "fb.com", "instagram.com", "linkedin.com", "twitter.com", "x.com", "youtube.com", "sites.google.com", "medium.com",
                                           "t.me", "wa.me", "linktr.ee", "github.com", "docs.google.com", "drive.google.com", "goo.gl", "bit.ly", "vk.com", "weibo.com"};
    if (std::ranges::find(shared, host) == std::end(shared)) return host;
    website.remove_prefix(scheme + 3);
    website = website.substr(0, website.find_first_of("?#"));
    std::string path(website.substr(std::min(website.find('/'), website.size())));
    std::ranges::transform(path, path.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    while (path.ends_with('/')) path.pop_back();
    return path.empty() ? "" : host + path;
}

// One meeting's applications, or those accredited. The large index never changes; newcomers stand in a small one beside it.
struct Likenesses::Crowd {
    std::mutex one_at_a_time;
    bool loaded = false;
    std::int64_t number = -1;                      // comparisons of the meeting, or of those accredited
    std::int64_t accredited = -1;                  // how many, where it is those
    Time asked{};
    std::map<std::string, store::Described> known;
    std::unordered_map<std::string, std::set<std::string>> by_key;
    names::Index all, few;
    std::set<std::string> newcomers;               // in `few`; what `all` has under that id is out of date

    void forget() { known.clear(), by_key.clear(), newcomers.clear(), all = few = {}, loaded = false; }

    void note(store::Described one) {
        if (const auto before = known.find(one.application); before != known.end())
            for (const auto& key : keys_of(before->second)) by_key[key].erase(one.application);
        for (const auto& key : keys_of(one)) by_key[key].insert(one.application);
        known.insert_or_assign(one.application, std::move(one));
    }

    void build(const std::vector<names::Index>& teachers) {
        newcomers.clear();
        few = {};
        std::vector<names::Entry> entries;
        entries.reserve(known.size());
        for (const auto& [id, one] : known) entries.push_back(entry_of(one));
        all = names::Index::build(entries, teachers);
    }

    // They are known from now on. Nothing is built where nothing is new.
    void take(std::vector<store::Described> more, const std::vector<names::Index>& teachers) {
        bool any = false;
        for (auto& one : more) {
            const auto before = known.find(one.application);
            if (before != known.end() && same(before->second, one)) continue;
            any = true;
            newcomers.insert(one.application);
            note(std::move(one));
        }
        if (!any) return;
        if (known.size() <= rebuilt_whole || newcomers.size() > most_newcomers) return build(teachers);
        std::vector<names::Entry> entries;
        for (const auto& id : newcomers) entries.push_back(entry_of(known.at(id)));
        const auto every = std::max<std::size_t>(1, known.size() / background);
        std::size_t place = 0;
        for (const auto& [id, one] : known)
            if (place++ % every == 0 && !newcomers.contains(id)) entries.push_back(entry_of(one));
        few = names::Index::build(entries, teachers);
    }

    // kin: what is of its organisation, by what the database says now.
    std::vector<Likeness> like(const store::Described& one, const std::vector<std::string>& kin) const {
        std::map<std::string, Likeness> found;
        const auto at = [&](const std::string& id) -> Likeness& {
            auto& likeness = found[id];
            likeness.other = id;
            return likeness;
        };
        const auto by_name = [&](const names::Index& index, bool newer) {
            const auto query = query_of(one);
            names::AsWritten ours(query.name);
            for (const auto& name : query.other_names) ours.add(name);
            for (auto& candidate : index.search(query, most_gathered)) {
                if (newcomers.contains(candidate.entry) != newer) continue;
                const auto score = static_cast<std::int64_t>(candidate.score * 1000 + 0.5);
                if (score < probable_from) continue;
                names::put_in_writing(candidate.reasons, ours, names::AsWritten(candidate.matched_name));
                auto& likeness = at(candidate.entry);
                likeness.score = score;
                for (const auto& reason : candidate.reasons) likeness.reasons.push_back(between_two(reason));
            }
        };
        by_name(all, false);
        by_name(few, true);
        for (const auto& key : keys_of(one)) {
            const auto sharers = by_key.find(key);
            if (sharers == by_key.end()) continue;
            const bool website = key.front() == 'w', own = !website || sharers->second.size() <= most_of_one_domain;
            std::size_t shown = 0;
            for (const auto& id : sharers->second) {
                if (id == one.application || (!own && !found.contains(id)) || ++shown > 2 * most_found) continue;
                auto& likeness = at(id);
                // Branches of an organisation in several countries often share its website: for a person to say.
                const bool abroad = website && known.at(id).organisation.country != one.organisation.country;
                likeness.certain = likeness.certain || (own && !abroad);
                likeness.score = std::max<std::int64_t>(likeness.score, own && !abroad ? 990 : own ? 500 : 0);
                const Text why = website ? Text{"duplicates.same_website", {{"website", key.substr(2)}}} : Text{"duplicates.same_name"};
                likeness.reasons.insert(likeness.reasons.begin(), why);
            }
        }
        std::size_t shown = 0;
        for (const auto& id : kin) {
            if (!known.contains(id) || ++shown > 2 * most_found) continue;
            auto& likeness = at(id);
            likeness.certain = true;
            likeness.score = std::max<std::int64_t>(likeness.score, 990);
            likeness.reasons.insert(likeness.reasons.begin(), {"duplicates.same_organisation"});
        }
        std::vector<Likeness> list;
        for (auto& [id, likeness] : found) {
            likeness.meeting = known.at(id).meeting;
            list.push_back(std::move(likeness));
        }
        std::ranges::stable_sort(list, [](const Likeness& a, const Likeness& b) { return std::pair(!a.certain, -a.score) < std::pair(!b.certain, -b.score); });
        return list;
    }
};

Likenesses::Likenesses() = default;
Likenesses::~Likenesses() = default;

std::shared_ptr<Likenesses::Crowd> Likenesses::crowd(const std::string& meeting) {
    const std::lock_guard guard(lock_);
    auto& found = crowds_[meeting];
    if (!found) found = std::make_shared<Crowd>();
    return found;
}

namespace {

// As far as officers may know it: what the meeting file keeps for the organisation itself compares nothing.
store::Described for_officers(const Meeting* meeting, store::Described one) {
    const auto* category = meeting ? meeting->category(one.category) : nullptr;
    if (category) one.organisation = for_others({.organisation = std::move(one.organisation)}, *category).organisation;
    return one;
}

}  // namespace

Likenesses::Compared Likenesses::compare(const House& house, const store::Reading& reading, const std::string& meeting_id, std::span<const std::string> applications) {
    const auto held = crowd(meeting_id);
    const std::lock_guard guard(held->one_at_a_time);
    const auto meeting = meeting_on_file(house, reading, meeting_id);
    held->asked = house.clock();
    Compared compared{.comparisons = store::comparisons_of(reading, meeting_id), .found = {}};
    if (!held->loaded || held->number != compared.comparisons) {
        held->forget();
        store::each_handed_in(reading, meeting_id, {}, [&](store::Described one) { held->note(for_officers(meeting.get(), std::move(one))); });
        held->build(house.registers.indexes());
        held->loaded = true;
        held->number = compared.comparisons;
    } else {
        std::vector<store::Described> more;
        store::each_handed_in(reading, meeting_id, applications, [&](store::Described one) { more.push_back(for_officers(meeting.get(), std::move(one))); });
        held->take(std::move(more), house.registers.indexes());
    }
    const auto kin = store::kin_of(reading, applications);
    for (const auto& id : applications) {
        const auto found = held->known.find(id);
        const auto its = kin.find(id);
        auto likenesses = found == held->known.end() ? std::vector<Likeness>{} : held->like(found->second, its == kin.end() ? std::vector<std::string>{} : its->second);
        if (likenesses.size() > most_found) likenesses.resize(most_found);
        compared.found.push_back(std::move(likenesses));
    }
    return compared;
}

void Likenesses::kept(const std::string& meeting, std::int64_t comparisons) {
    const auto held = crowd(meeting);
    const std::lock_guard guard(held->one_at_a_time);
    held->number = comparisons;
}

std::vector<Likeness> Likenesses::accreditations(const House& house, const store::Reading& reading, const std::string& application, const std::string& meeting) {
    const auto held = crowd("");
    const std::lock_guard guard(held->one_at_a_time);
    held->asked = house.clock();
    std::map<std::string, std::shared_ptr<const Meeting>> meetings;
    const auto seen = [&](store::Described one) {
        auto [at, fresh] = meetings.try_emplace(one.meeting);
        if (fresh) at->second = meeting_on_file(house, reading, one.meeting);
        return for_officers(at->second.get(), std::move(one));
    };
    if (const auto erased = store::comparisons_of(reading, ""); std::exchange(held->number, erased) != erased) held->forget();
    if (const auto number = store::number_accredited(reading); !held->loaded || held->accredited != number) {
        std::vector<store::Described> more;
        std::set<std::string> still;
        store::each_accredited(reading, [&](store::Described one) { still.insert(one.application), more.push_back(seen(std::move(one))); });
        if (std::ranges::any_of(held->known, [&](const auto& known) { return !still.contains(known.first); })) held->forget();
        held->take(std::move(more), house.registers.indexes());
        held->loaded = true;
        held->accredited = number;
    }
    std::vector<Likeness> found;
    const auto kin = store::kin_of(reading, {&application, 1});
    store::each_handed_in(reading, meeting, {&application, 1}, [&](store::Described one) {
        found = held->like(seen(std::move(one)), kin.empty() ? std::vector<std::string>{} : kin.begin()->second);
    });
    std::erase_if(found, [&](const Likeness& one) { return one.meeting == meeting; });
    if (found.size() > most_found) found.resize(most_found);
    return found;
}

void Likenesses::let_go(Time unasked_since) {
    const std::lock_guard guard(lock_);
    std::erase_if(crowds_, [&](const auto& one) { return one.second.use_count() == 1 && one.second->asked < unasked_since; });
}

std::size_t Likenesses::held() const {
    const std::lock_guard guard(lock_);
    std::size_t number = 0;
    for (const auto& [meeting, held] : crowds_) number += held->all.entries() + held->few.entries();
    return number;
}

}  // namespace convoke
