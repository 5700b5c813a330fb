// The President's guests (paragraphs 2 (a) and 12 of the draft resolution): registered by the Office of the President, with
// their balance in view: "bearing in mind the level of representation as well as equitable geographical representation".
#include <algorithm>
#include <array>

#include "core/acts/delegation.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/countries.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/people.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

Roster roster_of(std::shared_ptr<const Meeting> meeting, const Delegation& guests) {
    const auto home = "/m/" + meeting->id + "/guests";
    Roster roster{.id = guests.id, .meeting = meeting, .category = meeting->category(guests.category), .whose = {"guests.title"}, .home = home, .people = home,
                  .all = guests.members, .version = guests.version};
    if (!roster.category) unknown("category");
    return roster;
}

Roster read_guests(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    return roster_of(meeting, delegation_for(asked.house, reading, *meeting, asked.actor, Party::guests));
}

RosterChanged change_guests(const Asked& asked, store::Unit& unit, const Meeting& meeting, const PersonChange& change, bool, std::optional<std::int64_t> version) {
    auto kept = change_member(asked.house, unit, meeting, asked.actor, asked.now, Party::guests, change, false, version);
    const auto whole = open_meeting(asked.house, unit, asked.actor, meeting.id);
    return {std::move(kept.problems), kept.stale, kept.person, roster_of(whole, kept.delegation)};
}

// How many guests are of each group, in a fixed order, groups without any included: a gap is what is to be seen.
Data shares(const Text& title, const std::vector<Representative>& guests, std::span<const std::string_view> groups, const std::string& prefix,
            std::string_view (*group_of)(const Representative&), std::optional<double> reference) {
    Data drawn = Data::Members{{"label", as_data(title)}, {"here", as_data({"guests.here"})}, {"there", ""}, {"groups", Data::List{}}};
    drawn["reference_label"] = reference ? as_data({"shares.reference"}) : Data("");
    for (const auto group : groups) {
        const auto count = std::ranges::count(guests, group, group_of);
        if (count == 0 && (group == "other" || group == "undisclosed" || group == "none")) continue;
        Data one = Data::Members{{"label", as_data({prefix + std::string(group)})}, {"count", static_cast<std::int64_t>(count)},
                                 {"share", guests.empty() ? 0 : static_cast<double>(count) / static_cast<double>(guests.size())}};
        if (reference && (group == "female" || group == "male")) one["reference_share"] = *reference;
        drawn["groups"].push(std::move(one));
    }
    return drawn;
}

std::string_view gender_of(const Representative& guest) {
    return guest.gender == "female" || guest.gender == "male" || guest.gender == "other" ? std::string_view(guest.gender) : "undisclosed";
}

std::string_view region_of(const Representative& guest) {
    const auto* one = country(guest.nationality);
    return one && !one->group.empty() ? one->group : "none";
}

View guests_page(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    View view{.page = "guests", .data = Data::Members{{"meeting", meeting->id}}};
    if (!category_of_guests(*meeting)) return view;
    const auto roster = read_guests(asked, reading);
    view.data["roster"] = roster_data(asked, roster);
    view.data["category"] = as_data(roster.category->title);
    if (!roster.category->description.code.empty()) view.data["description"] = as_data(roster.category->description);
    view.data["document"] = roster.category->source.document;
    view.data["paragraph"] = roster.category->source.paragraph;
    if (roster.all.empty()) return view;
    static constexpr std::array<std::string_view, 4> genders{"female", "male", "other", "undisclosed"};
    static constexpr std::array<std::string_view, 6> regions{"african", "asia-pacific", "eastern-european", "grulac", "weog", "none"};
    view.data["genders"] = shares({"guests.by_gender"}, roster.all, genders, "people.gender.", gender_of, 0.5);
    view.data["regions"] = shares({"guests.by_region"}, roster.all, regions, "region.", region_of, {});
    return view;
}

}  // namespace

std::vector<Route> guest_pages() {
    auto routes = roster_routes({"guest.register", "/m/{meeting}/guests", "/api/v1/meetings/{meeting}/guests", read_guests, change_guests});
    routes.push_back({"GET", "/m/{meeting}/guests", "guest.register", Show(guests_page)});
    return routes;
}

}  // namespace convoke::web
