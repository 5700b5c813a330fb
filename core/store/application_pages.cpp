#include "core/store/application_pages.hpp"

#include <algorithm>
#include <array>

#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

// The columns a sort goes by; the last one tells any two applications apart.
struct Order {
    std::string_view name;
    std::vector<std::string> columns;
};

const Order& order_of(ApplicationSort sort) {
    static const std::array<Order, 4> orders{{{"name", {"name_key", "id"}},
                                              {"submitted", {"submitted_at", "id"}},
                                              {"country", {"country", "name_key", "id"}},
                                              {"reference", {"reference", "id"}}}};
    return orders[static_cast<std::size_t>(sort)];
}

std::string joined(const std::vector<std::string>& parts, const std::string& after_each = {}) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part + after_each;
    return text;
}

// Where the page before ended: the sort, its direction, and the values of its columns.
std::string cursor(const PageAsked& asked, const std::vector<std::string>& values) {
    Data::List place{order_of(asked.sort).name, asked.descending};
    for (const auto& value : values) place.emplace_back(value);
    return base64_url(write_json(place));
}

std::vector<std::string> read_cursor(const PageAsked& asked) {
    const auto& order = order_of(asked.sort);
    JsonError error;
    const auto place = parse_json(from_base64(asked.after).value_or(""), error);
    const auto& parts = place ? place->list() : Data{}.list();
    if (parts.size() != order.columns.size() + 2 || parts[0] != Data(order.name) || parts[1] != Data(asked.descending))
        throw Refused(Refused::Kind::invalid, {"page.unknown_place"});
    std::vector<std::string> values;
    for (std::size_t i = 2; i < parts.size(); ++i) values.push_back(parts[i].text());
    return values;
}

struct Condition {
    std::string text;
    std::vector<std::pair<std::string, std::string>> values;

    void also(const std::string& term, const std::string& name, const std::string& value) {
        text += (text.empty() ? "" : " AND ") + term;
        values.emplace_back(name, value);
    }
    void bind(Query& query) const {
        for (const auto& [name, value] : values) query.with(name, value);
    }
};

// Everything but the states.
Condition condition(const ApplicationFilter& filter) {
    Condition all;
    if (!filter.account.empty()) all.also("account = :account", "account", filter.account);
    if (!filter.acting.empty())
        all.also("(account = :acting OR organisation IN (SELECT o.id FROM organisation_people p JOIN organisations m ON m.id = p.organisation "
                 "JOIN organisations o ON o.family = m.family WHERE p.account = :acting AND p.until IS NULL))", "acting", filter.acting);
    if (!filter.meeting.empty()) all.also("meeting = :meeting", "meeting", filter.meeting);
    if (all.text.empty()) throw std::logic_error("a list of applications is of a meeting or of an account");
    if (!filter.category.empty()) all.also("category = :category", "category", filter.category);
    if (!filter.country.empty()) all.also("country = :country", "country", filter.country);
    if (!filter.type.empty()) all.also("type = :type", "type", filter.type);
    if (filter.changed_after) all.also("updated_at > :changed_after", "changed_after", text_of(*filter.changed_after));
    if (filter.changed_until) all.also("updated_at <= :changed_until", "changed_until", text_of(*filter.changed_until));
    if (filter.waiting)
        all.text += " AND EXISTS (SELECT 1 FROM findings WHERE findings.application = applications.id AND certain = 0 AND settled_verdict = '')";
    if (filter.duplicates) all.text += " AND EXISTS (SELECT 1 FROM open_duplicates WHERE open_duplicates.application = applications.id)";
    if (!filter.name_part.empty()) all.also("name_key LIKE :part ESCAPE '!'", "part", anywhere(filter.name_part));
    // What was given up before it was ever sent in is its account's alone.
    if (filter.account.empty() && filter.acting.empty()) all.text += " AND (state <> 'withdrawn' OR submitted_at <> '')";
    return all;
}

// Where something else finds the rows, the states must not choose the index.
std::string states_in(const std::vector<State>& states, bool found_otherwise, Condition& all) {
    std::string text = found_otherwise ? " AND state || '' IN (" : " AND state IN (";
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto name = "s" + std::to_string(i);
        text += (i ? ", :" : ":") + name;
        all.values.emplace_back(name, name_of(states[i]));
    }
    return text + ")";
}

constexpr const char* line_columns =
    "id, reference, meeting, category, account, organisation, name, name_key, country, type, state, version, shown_version, "
    "submitted_at, updated_at";

// One row of `line_columns`.
struct LineRow {
    ApplicationLine line;
    std::string name_key, state, submitted_at, updated_at;
    long long version = 0, shown_version = 0;

    Query& into(Query& query) {
        return query.into(line.id, line.reference, line.meeting, line.category, line.account, line.organisation, line.name, name_key,
                          line.country, line.type, state, version, shown_version, submitted_at, updated_at);
    }
    const ApplicationLine& shown() {
        line.state = state_named(state).value_or(State::draft);
        line.version = version;
        line.shown_version = shown_version;
        line.submitted_at = instant_of(submitted_at);
        line.updated_at = instant_of(updated_at).value_or(Time{});
        return line;
    }
};

// Nearly every state, as an officer sees first: what is stored, without drafts. By name those left out are passed over on
// the way, wherever they stand; by submission they would stand together, at the beginning.
bool nearly_all(const std::vector<State>& states) {
    constexpr std::size_t all_but_drafts = 11;
    return states.size() >= all_but_drafts;
}

// A country has few applications, so it finds the rows. Otherwise a sort that has an index by state is read along it, state
// by state, and the short pieces are merged: however many states are asked for, no more is read than is shown. The pieces
// are keys, which the index has; whole rows are read of those alone that are shown.
std::string statement(const ApplicationFilter& filter, const PageAsked& asked, Condition& all) {
    const auto& order = order_of(asked.sort);
    const auto ordered = " ORDER BY " + joined(order.columns, asked.descending ? " DESC" : ""), tail = ordered + " LIMIT :most";
    const auto select = "SELECT " + std::string(line_columns) + " FROM applications WHERE ";
    if (filter.states.empty()) return select + all.text + tail;
    const bool along_name = asked.sort == ApplicationSort::name && nearly_all(filter.states), along_country = !filter.country.empty();
    const bool by_state = filter.account.empty() && filter.acting.empty() && !along_country && !along_name &&
                          (asked.sort == ApplicationSort::name || asked.sort == ApplicationSort::submitted);
    if (!by_state) return select + all.text + states_in(filter.states, along_country || along_name, all) + tail;
    const auto keys = "SELECT " + joined(order.columns) + " FROM applications WHERE " + all.text;
    std::string pieces;
    for (std::size_t i = 0; i < filter.states.size(); ++i) {
        const auto name = "s" + std::to_string(i);
        all.values.emplace_back(name, name_of(filter.states[i]));
        pieces += (i ? " UNION ALL SELECT * FROM (" : "SELECT * FROM (") + keys + " AND state = :" + name + tail + ") AS " + name;
    }
    return select + "id IN (SELECT id FROM (" + pieces + tail + ") AS shown)" + ordered;
}

ApplicationPage lines(const Reading& reading, const ApplicationFilter& filter, const PageAsked& asked) {
    const auto& order = order_of(asked.sort);
    auto all = condition(filter);
    if (!asked.after.empty()) {
        const auto values = read_cursor(asked);
        std::vector<std::string> places;
        for (std::size_t i = 0; i < values.size(); ++i) places.push_back(":k" + std::to_string(i));
        all.text += " AND (" + joined(order.columns) + (asked.descending ? ") < (" : ") > (") + joined(places) + ")";
        for (std::size_t i = 0; i < values.size(); ++i) all.values.emplace_back("k" + std::to_string(i), values[i]);
    }
    const auto limit = std::max<std::size_t>(1, std::min<std::size_t>(asked.limit, 500));
    Query query(reading, statement(filter, asked, all));
    all.bind(query);
    query.with("most", static_cast<std::int64_t>(limit + 1));      // one more tells whether there is a next page

    ApplicationPage page;
    LineRow row;
    std::string last_key, last_submitted;
    bool more = false;
    row.into(query).each([&] {
        if (page.items.size() == limit) {
            more = true;
            return;
        }
        page.items.push_back(row.shown());
        last_key = row.name_key;
        last_submitted = row.submitted_at;
    });
    if (!more) return page;
    const auto& last = page.items.back();
    std::vector<std::string> values;
    for (const auto& column : order.columns)
        values.push_back(column == "name_key"       ? last_key
                         : column == "submitted_at" ? last_submitted
                         : column == "country"      ? last.country
                         : column == "reference"    ? last.reference
                                                    : last.id);
    page.next = cursor(asked, values);
    return page;
}

}  // namespace

std::optional<ApplicationSort> sort_named(std::string_view name) {
    for (const auto sort : {ApplicationSort::name, ApplicationSort::submitted, ApplicationSort::country, ApplicationSort::reference})
        if (order_of(sort).name == name) return sort;
    return {};
}

ApplicationPage page_without_total(const Reading& reading, const ApplicationFilter& filter, const PageAsked& asked) {
    return lines(reading, filter, asked);
}

ApplicationPage page_of_applications(const Reading& reading, const ApplicationFilter& filter, const PageAsked& asked) {
    auto page = lines(reading, filter, asked);
    page.total = asked.after.empty() && page.next.empty() ? static_cast<std::int64_t>(page.items.size())
                                                          : number_of_applications(reading, filter);
    return page;
}

std::map<std::string, ApplicationLine> lines_of(const Reading& reading, std::span<const std::string> ids) {
    std::map<std::string, ApplicationLine> found;
    if (ids.empty()) return found;
    Query query(reading, "SELECT " + std::string(line_columns) + " FROM applications WHERE id IN " + placeholders(ids.size()));
    bind(query, ids);
    LineRow row;
    row.into(query).each([&] { found.emplace(row.line.id, row.shown()); });
    return found;
}

std::int64_t number_of_applications(const Reading& reading, const ApplicationFilter& filter) {
    const bool kept = filter.account.empty() && filter.acting.empty() && filter.country.empty() && filter.type.empty() && filter.name_part.empty() && !filter.waiting && !filter.duplicates;
    std::int64_t total = 0;
    if (kept) {
        for (const auto& [category, states] : counts_of_applications(reading, filter.meeting))
            for (const auto& [state, number] : states)
                if ((filter.category.empty() || filter.category == category) &&
                    (filter.states.empty() || std::ranges::find(filter.states, state) != filter.states.end()))
                    total += number;
        return total;
    }
    auto all = condition(filter);
    auto text = "SELECT COUNT(*) FROM applications WHERE " + all.text;
    if (!filter.states.empty()) text += states_in(filter.states, !filter.country.empty(), all);
    long long number = 0;
    Query query(reading, text);
    all.bind(query);
    query.into(number).one();
    return number;
}

ApplicationCounts counts_of_applications(const Reading& reading, const std::string& meeting) {
    ApplicationCounts counts;
    std::string category, state;
    long long number = 0;
    Query(reading, "SELECT category, state, number FROM application_counts WHERE meeting = :meeting AND number > 0")
        .with("meeting", meeting)
        .into(category, state, number)
        .each([&] {
            if (const auto known = state_named(state)) counts[category][*known] = number;
        });
    return counts;
}

}  // namespace convoke::store
