// The page on which figures are published, and on which those that were can be taken.
#include <algorithm>
#include <ranges>

#include "core/domain/time.hpp"
#include "plugins/balance/page_parts.hpp"
#include "plugins/balance/published.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

constexpr std::string_view may_publish = "balance.publish";

Data published_data(const PublishedRow& row, const Context& context) {
    auto options = row.population;
    Data data = Data::Members{{"id", row.id}, {"label", published_label(row.population, context)}, {"tables", row.figures.tables()}, {"by", context.desk.account_name(row.by)}, {"at", text_of(row.at)}, {"population", Data::Members{}}};
    for (const auto& [name, value] : row.population) data["population"][name] = value;
    options["public"] = "yes";
    data["annex"] = downloads_of("balance.annex", options, context);
    data["figures"] = Data::List{};
    const auto add = [&](const std::string& report, const Text& label, const Answers& options_there) {
        data["figures"].push(Data::Members{{"label", context.desk.say(label)}, {"href", address_with(context, "/reports/" + report, options_there, {})}});
    };
    for (const auto id : dimensions()) {
        auto there = options;
        if (row.figures.members().organisations.empty()) there["unit"] = "people";
        add("balance." + std::string(id), {"balance.by_" + std::string(id)}, there);
    }
    for (const std::string rows : {"region", "type", "consultative", "participation"}) {
        if (!row.figures.tables()) break;
        auto there = options;
        there["rows"] = rows, there["columns"] = "gender", there["unit"] = "people";
        add("balance.cross", {"balance.by_two", {{"rows", context.desk.say({"balance.by_" + rows})}, {"columns", context.desk.say({"balance.by_gender"})}}}, there);
    }
    return data;
}

Data page_of(const Answers& chosen, const Context& context) {
    Data data = Data::Members{{"items", Data::List{}}};
    const auto rows = published_of(context.sql, context.meeting.id);
    for (const auto& row : rows | std::views::reverse) {
        // Of a population that was published again, what stands.
        const bool again = std::ranges::any_of(rows, [&](const PublishedRow& other) { return other.population == row.population && (other.at > row.at || (other.at == row.at && other.id > row.id)); });
        auto one = published_data(row, context);
        one["stands"] = !again;
        data["items"].push(std::move(one));
    }
    Data form = Data::Members{{"action", "/m/" + context.meeting.id + "/balance/publications"}, {"back", "/m/" + context.meeting.id + "/balance"}, {"of", Data::List{}}, {"sessions", Data::List{}}, {"kept", Data::List{}},
                              {"tables", answer(chosen, "tables") == "yes"}};
    auto populations = std::vector<std::string>{"applicants", "pool", "participants", "speakers"};
    if (const auto of = answer(chosen, "of"); !of.empty() && of != "previous" && of != "cleared" && std::ranges::find(populations, of) == populations.end()) populations.push_back(of);
    for (const auto& one : populations)
        form["of"].push(Data::Members{{"id", one}, {"label", one == "list" ? published_label(chosen, context) : population_label(one, context)}, {"chosen", one == answer(chosen, "of", "pool")}});
    for (const auto& one : context.meeting.sessions) form["sessions"].push(Data::Members{{"id", one.id}, {"label", context.desk.say(one.title)}, {"chosen", one.id == answer(chosen, "session")}});
    for (const std::string name : {"list", "version", "view", "selection"})
        if (!answer(chosen, name).empty()) form["kept"].push(Data::Members{{"name", name}, {"value", answer(chosen, name)}});
    data["form"] = std::move(form);
    return data;
}

class PublicationsPage final : public Page {
public:
    PublicationsPage(std::string_view method, std::string_view path) : route_{method, path, method == "GET" ? std::string_view(may_read) : may_publish} {}
    PageRoute route() const override { return route_; }
    View serve(const Request& request, const Context& context) const override {
        if (route_.method == "GET") {
            View view{.page = "publications", .data = page_of(request.query, context)};
            if (!context.desk.allows(may_publish)) view.data["form"] = nullptr;
            return view;
        }
        Answers asked;
        for (const std::string name : {"of", "list", "version", "view", "session", "selection", "tables"})
            if (const auto value = request.form.text(name); !value.empty()) asked[name] = name == "tables" && request.form.at(name).flag() ? "yes" : value;
        try {
            const auto row = publish(asked, context);
            return {.kind = View::Kind::created, .data = published_data(row, context), .location = "/m/" + context.meeting.id + "/balance/publications"};
        } catch (const Refused& refused) {
            View view{.kind = View::Kind::wrong, .page = "publications", .data = page_of(asked, context)};
            view.problems.push_back({refused.text.code == "balance.tables_hindered" ? "tables" : refused.text.code == "balance.no_such_session" ? "session" : "of", refused.text});
            return view;
        }
    }

private:
    PageRoute route_;
};

}  // namespace

void contribute_publishing(Registry& registry) {
    registry.add(Permission{may_publish, "opga", "publish figures of a population, less what would tell of fewer than five"});
    for (const std::string_view path : {"/m/{meeting}/balance/publications", "/api/v1/meetings/{meeting}/balance/publications"})
        for (const std::string_view method : {"GET", "POST"}) registry.add(std::make_unique<PublicationsPage>(method, path));
}

}  // namespace convoke::balance
