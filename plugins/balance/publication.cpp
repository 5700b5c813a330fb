#include "plugins/balance/publication.hpp"

#include <algorithm>

#include "plugins/balance/dimensions.hpp"

namespace convoke::balance {

namespace {

// In which each country is in one group.
const std::vector<std::string> of_one_group{"country", "m49", "subregion", "intermediate", "region", "development", "ldc", "lldc", "sids"};

std::string group_of(const std::string& dimension, const Facts& one) { return std::string(kind_named(dimension)->of(one).front()); }
std::string unit_of(bool people) { return people ? "people." : "organisations."; }
std::string rest_of(const std::string& key) { return key + "!"; }      // all the others of a group that overlaps with others

Sheet sheet_of_countries(const std::vector<Facts>& members, bool people) {
    Sheet sheet{.id = unit_of(people) + "countries"};
    std::map<std::string, std::int64_t> numbers;               // countries that nobody knows are one
    for (const auto& one : members) numbers[group_of("country", one)] += one.number;
    for (const auto& [country, number] : numbers) {
        auto& place = sheet.places.emplace_back(Place{country, number, {}});
        for (const auto& dimension : of_one_group) place.figures.push_back(key_of(dimension, group_of(dimension, {.country = country})));
    }
    return sheet;
}

Data words(const std::vector<std::string>& list) {
    Data found = Data::List{};
    for (const auto& one : list) found.push(one);
    return found;
}

std::vector<std::string> texts(const Data& list) {
    std::vector<std::string> found;
    for (const auto& one : list.list()) found.push_back(one.text());
    return found;
}

Data kept_members(const std::vector<Facts>& members) {
    Data list = Data::List{};
    for (const auto& one : members)
        list.push(Data::Members{{"country", one.country}, {"type", one.type}, {"consultative", one.consultative}, {"gender", one.gender}, {"participation", one.participation},
                                {"activity", words(one.activity)}, {"languages", words(one.languages)}, {"number", one.number}});
    return list;
}

std::vector<Facts> members_kept(const Data& list) {
    std::vector<Facts> members;
    for (const auto& one : list.list())
        members.push_back({.country = one.text("country"), .type = one.text("type"), .consultative = one.text("consultative"), .gender = one.text("gender"), .participation = one.text("participation"),
                           .activity = texts(one.at("activity")), .languages = texts(one.at("languages")), .number = one.at("number").number()});
    return members;
}

}  // namespace

std::string key_of(std::string_view dimension, std::string_view group) {
    const bool special = dimension == "development" && (group == "ldc" || group == "lldc" || group == "sids");
    return std::string(special ? group : dimension) + "." + std::string(group);
}

bool of_countries(std::string_view dimension) {
    return std::ranges::find(of_one_group, dimension) != of_one_group.end();
}

Publication::Publication(const Counted& members, std::vector<Dimension> contributed, bool tables, const std::vector<Publication>& before)
    : members_{.organisations = members.organisations, .people = members.people}, contributed_(std::move(contributed)), tables_(tables) {
    make_sheets();
    const auto present = sheets_.size();
    for (const auto& earlier : before) add_sheets_gone(earlier);
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        auto& one = sheets_[i];
        std::vector<const Sheet*> earlier;
        for (const auto& publication : before)
            if (const auto* found = publication.sheet(one.id)) earlier.push_back(found);
        // A group of which nothing is said any more is known to be nought.
        if (!withhold(one, earlier) || (i >= present && one.noughts_hidden)) hindered_ = Hindered::by_figures;
    }
    for (const auto& earlier : before) {
        if (tables_ && !earlier.is_of(members_, contributed_) && (earlier.tables_ || has_tables_within(earlier))) hindered_ = Hindered::of_tables;
        if (earlier.tables_ && tells_cells_of(earlier, before)) hindered_ = Hindered::by_tables;
    }
}

void Publication::make_sheets() {
    for (const bool people : {false, true}) {
        add(sheet_of_countries(people ? members_.people : members_.organisations, people));
        for (const auto& kind : kinds())
            if (!of_countries(kind.id) && (people || !kind.of_people)) add_sheets_of(count(kind.id, members_, people));
    }
    for (const auto& one : contributed_) add_sheets_of(one);
}

void Publication::add_sheets_of(const Dimension& dimension) {
    const auto id = unit_of(dimension.of_people) + dimension.id;
    Sheet all{.id = id};
    for (const auto& group : dimension.groups) {
        const auto key = key_of(dimension.id, group.id);
        if (dimension.overlapping) {               // each against all the others: that all but two are in it tells of the two
            Sheet one{.id = id + "." + group.id};
            if (group.count > 0) one.places.push_back({key, group.count, {key}});
            if (group.count < dimension.total) one.places.push_back({rest_of(key), dimension.total - group.count, {rest_of(key)}});
            add(std::move(one));
        } else if (group.count > 0) {
            all.places.push_back({key, group.count, {key}});
            if (key == "reach.unsaid" && group.count >= fewest_shown) all.fixed = key;         // countries of activity tell it
        }
    }
    if (!dimension.overlapping) add(std::move(all));
}

// Of groups that overlap, those that an earlier publication has and this one has not: nobody is in them.
void Publication::add_sheets_gone(const Publication& earlier) {
    for (const auto& one : earlier.sheets_) {
        const auto rest = std::ranges::find_if(one.places, [](const Place& place) { return place.name.ends_with(rest_of("")); });
        if (rest == one.places.end() || sheet(one.id)) continue;
        const auto all = one.id.starts_with(unit_of(true)) ? members_.heads() : members_.size();
        if (all > 0) add({.id = one.id, .places = {{rest->name, all, {rest->name}}}});
    }
}

const Sheet* Publication::sheet(std::string_view id) const {
    const auto found = std::ranges::find(sheets_, id, &Sheet::id);
    return found == sheets_.end() ? nullptr : &*found;
}

const Dimension* Publication::contributed(std::string_view id, bool people) const {
    const auto found = std::ranges::find_if(contributed_, [&](const Dimension& one) { return one.id == id && one.of_people == people; });
    return found == contributed_.end() ? nullptr : &*found;
}

bool Publication::is_of(const Counted& members, const std::vector<Dimension>& contributed) const {
    const auto ordered = [](std::vector<Facts> list) { return std::ranges::sort(list), list; };
    const auto same = [](const Dimension& one, const Dimension& other) {
        return one.id == other.id && one.of_people == other.of_people && one.total == other.total &&
               std::ranges::equal(one.groups, other.groups, [](const Group& a, const Group& b) { return a.id == b.id && a.count == b.count; });
    };
    return ordered(members_.organisations) == ordered(members.organisations) && ordered(members_.people) == ordered(members.people) && std::ranges::equal(contributed_, contributed, same);
}

bool Publication::same_countries() const {
    for (const bool people : {false, true}) {
        const auto now = sheet_of_countries(people ? members_.people : members_.organisations, people);
        const auto* then = sheet(now.id);
        if (!then || then->counts() != now.counts()) return false;
    }
    return true;
}

const Sheet* Publication::sheet_of(const Dimension& dimension, const std::string& group) const {
    const auto unit = unit_of(dimension.of_people);
    return sheet(of_countries(dimension.id) ? unit + "countries" : unit + dimension.id + (dimension.overlapping ? "." + group : ""));
}

std::vector<bool> Publication::hidden(const Dimension& dimension) const {
    std::vector<bool> hidden;
    for (const auto& group : dimension.groups) {
        const auto* its = sheet_of(dimension, group.id);
        hidden.push_back(!its || its->withholds(key_of(dimension.id, group.id)));
    }
    hidden.push_back(dimension.total > 0 && dimension.total < fewest_shown);
    return hidden;
}

bool Publication::noughts_hidden(const Dimension& dimension, const std::string& group) const {
    const auto* its = sheet_of(dimension, group);
    return !its || its->noughts_hidden;
}

Publication::Publication(const Data& kept) : members_{.organisations = members_kept(kept.at("organisations")), .people = members_kept(kept.at("people"))}, tables_(kept.at("tables").flag()) {
    for (const auto& one : kept.at("contributed").list()) {
        Dimension dimension{.id = one.text("id"), .overlapping = one.at("overlapping").flag(), .of_people = one.at("of_people").flag(), .total = one.at("total").number()};
        for (const auto& group : one.at("groups").list()) dimension.groups.push_back({.id = group.text("id"), .count = group.at("count").number()});
        contributed_.push_back(std::move(dimension));
    }
    for (const auto& one : kept.at("sheets").list()) {
        Sheet sheet{.id = one.text("id"), .noughts_hidden = one.at("noughts_hidden").flag(), .fixed = one.text("fixed")};
        for (auto& key : texts(one.at("hidden"))) sheet.hidden.insert(std::move(key));
        for (const auto& place : one.at("places").list()) sheet.places.push_back({place.text("name"), place.at("number").number(), texts(place.at("figures"))});
        add(std::move(sheet));
    }
}

Data Publication::kept() const {
    Data kept = Data::Members{{"organisations", kept_members(members_.organisations)}, {"people", kept_members(members_.people)}, {"tables", tables_}, {"contributed", Data::List{}}, {"sheets", Data::List{}}};
    for (const auto& one : contributed_) {
        Data groups = Data::List{};
        for (const auto& group : one.groups) groups.push(Data::Members{{"id", group.id}, {"count", group.count}});
        kept["contributed"].push(Data::Members{{"id", one.id}, {"overlapping", one.overlapping}, {"of_people", one.of_people}, {"total", one.total}, {"groups", std::move(groups)}});
    }
    for (const auto& one : sheets_) {
        Data places = Data::List{};
        for (const auto& place : one.places) places.push(Data::Members{{"name", place.name}, {"number", place.number}, {"figures", words(place.figures)}});
        kept["sheets"].push(Data::Members{{"id", one.id}, {"hidden", words({one.hidden.begin(), one.hidden.end()})}, {"noughts_hidden", one.noughts_hidden}, {"fixed", one.fixed}, {"places", std::move(places)}});
    }
    return kept;
}

}  // namespace convoke::balance
