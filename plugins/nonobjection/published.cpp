// What everybody may read, once a list is decided: its proposed and final names, dates, criteria, balance, digest and
// signature; and the list as a file for those who may know it.
#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "plugins/nonobjection/around.hpp"
#include "plugins/nonobjection/balance.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/tables.hpp"
#include "plugins/nonobjection/vote.hpp"

namespace convoke::nonobjection {

namespace {

// Of the published figures: what lies above and below its reference.
Data pictures_of(const Course& course, const Data& balance) {
    Data pictures(Data::List{});
    for (const auto& one : balance.list()) {
        const auto report = one.text("report");
        const auto somebody = std::ranges::any_of(one.at("rows").list(), [](const Data& row) { return row.at("count").number() > 0 || row.at("withheld").flag(); });
        if (!somebody || (report != "balance.region" && report != "balance.gender" && report != "balance.m49")) continue;
        const auto address = list_address(course) + "/figures?report=" + report + (report == "balance.gender" ? "" : "&picture=diverging");
        pictures.push(Data::Members{{"label", one.text("title")},
                                    {"light", address + "&format=svg"}, {"dark", address + "&format=svg&theme=dark"},
                                    {"narrow", address + "&format=svg&width=narrow"}, {"dark_narrow", address + "&format=svg&theme=dark&width=narrow"},
                                    {"files", files_of(address + "&format=", {"svg", "png", "csv", "xlsx", "pdf"})}});
    }
    return pictures;
}

Data public_list(const Course& course, const Context& context, Data& proposed, Data& final) {
    const auto* version = course.final();
    auto decision = course.decisions.back().content;
    Data data = Data::Members{{"id", course.list.id}, {"title", words_of(title_of(course.list, context.meeting), context.actor.language)}, {"version", version->number},
                              {"circulated_at", text_of(course.openings.front().opening.at)},
                              {"deadline", text_of(*course.window.deadline())},
                              {"decided_on", decision.text("date")}, {"symbol", decision.text("symbol")}, {"document", decision.text("document")}, {"vote", figures(decision.at("vote"))},
                              {"sha256", version->sha256}, {"signature", version->signature}, {"address", list_address(course)}};
    add_vote(data, course);
    if (!course.list.symbol.empty()) data["list_symbol"] = course.list.symbol;
    data["names"] = Data::List{};
    std::string category;
    const auto entries = entries_of(context.sql, course.list.id, version->number);
    data["size"] = entries.size();
    for (const auto& entry : entries) {
        const Data name = Data::Members{{"name", entry.name}, {"country", entry.country}, {"country_name", country_name(entry.country)}, {"category", entry.category}};
        auto marked = name;
        marked["status"] = entry.outcome;
        if (entry.category != category) marked["heading"] = context.desk.say(title_of(entry.category, context));
        category = entry.category;
        data["names"].push(std::move(marked));
        proposed.push(name);
        if (entry.outcome == "final") final.push(name);
    }
    const auto balance = in_words(decision.at("balance"), context);
    data["balance"] = balance;
    data["shares"] = drawn_balance(balance, {});
    if (decision.has("balance_refused")) data["balance_refused"] = context.desk.say({"nonobjection.balance_refused"});
    data["pictures"] = pictures_of(course, balance);
    data["key"] = balance_key(data.at("shares"));
    data["downloads"] = downloads_of(course, "both");
    data["text_href"] = list_address(course) + "/text?view=final";
    return data;
}

// The criteria that resolutions name so far have words; another one speaks for itself.
Data criterion_on_page(const std::string& id) {
    static constexpr std::string_view known[] = {"transparency", "equitable-geographical-representation", "gender-parity", "participation-of-women"};
    if (std::ranges::find(known, id) != std::end(known)) return Data::Members{{"known", id}};
    auto words = id;
    std::ranges::replace(words, '-', ' ');
    return Data::Members{{"words", words}};
}

// "trafficking-2021-list-2-final": what a person finds again in a folder of downloads.
std::string file_name_of(const Course& course, const std::string& view) {
    return course.list.meeting + "-list-v" + std::to_string(course.list.version) + "-" + view;
}

}  // namespace

View published(const Request&, const Context& context) {
    const auto& meeting = context.meeting;
    Data proposed(Data::List{}), final(Data::List{}), lists(Data::List{});
    for (auto& list : lists_of(context.sql, meeting.id)) {
        const auto course = course_of(std::move(list), context);
        if (course.decided()) lists.push(public_list(course, context, proposed, final));
    }
    View view;
    view.page = "published";
    view.data = Data::Members{{"meeting", meeting.id}, {"title", words_of(meeting.title, context.actor.language)}, {"resolution", meeting.symbol}};
    view.data["criteria"] = Data::List{};
    for (const auto& criterion : meeting.procedure.criteria) {
        view.data["criteria"].push(criterion);
        view.data["criteria_words"].push(criterion_on_page(criterion));
    }
    if (!lists.list().empty()) {
        const auto& latest = lists.list().back();
        for (const std::string about : {"sha256", "signature", "balance", "balance_refused", "decided_on", "symbol"}) view.data[about] = latest.at(about);
    }
    view.data["proposed"] = std::move(proposed);
    view.data["final"] = std::move(final);
    view.data["lists"] = std::move(lists);
    return view;
}

// One dimension of the published balance, as a table and as a picture: as it was published with the decision, whatever happened since.
View published_figures(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    if (!course.decided()) unknown();
    const auto report = answer(request.query, "report", "balance.region"), picture = answer(request.query, "picture", "bars");
    if (picture != "bars" && picture != "diverging") throw Refused(Refused::Kind::invalid, {"nonobjection.no_such_picture", {{"picture", picture}}});
    View view;
    view.table = published_table(course.decisions.back().content.at("balance"), report, context);
    view.table->about = {{"picture", picture}, {"subtitle", words_of(title_of(course.list, context.meeting), context.actor.language)}, {"file_name", course.list.meeting + "-" + report}};
    return view;
}

View recorded_vote(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    if (!course.decided() || course.decisions.back().content.at("vote").at("by_state").members().empty()) unknown();
    View view;
    view.page = "vote";
    const auto caller = caller_of(context);
    view.data["address"] = caller.officer || caller.asks ? list_address(course) : "/m/" + context.meeting.id + "/published";
    view.data["files"] = files_of(list_address(course) + "/vote?format=", {"csv", "xlsx", "pdf"});
    view.table = vote_table(course, context);
    return view;
}

View export_list(const Request& request, const Context& context) {
    View view;
    const auto course = named(request.path, context);
    const auto which = answer(request.query, "view", "both");
    view.table = list_table(course, which, context);
    view.table->about["file_name"] = file_name_of(course, which);
    return view;
}

}  // namespace convoke::nonobjection
