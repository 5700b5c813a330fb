#include "plugins/balance/page_parts.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/domain/countries.hpp"
#include "plugins/balance/labels.hpp"
#include "plugins/balance/measures.hpp"

namespace convoke::balance {

namespace {

// Those that are shown where the meeting has them: a list, and its names without an objection, where one is looked at; speakers where somebody may speak, the meeting before where one is named.
std::vector<std::string> populations_of(const Answers& options, const Context& context) {
    std::vector<std::string> all{"pool", "applicants", "participants"};
    if (!answer(options, "list").empty()) {
        all.push_back("list");
        if (offers_cleared(context)) all.push_back("cleared");
    }
    if (std::ranges::any_of(context.meeting.sessions, [](const Session& one) { return !one.speak.empty(); })) all.push_back("speakers");
    if (!answer(context.settings, "previous").empty()) all.push_back("previous");
    return all;
}

Data or_null(std::optional<double> number) { return number ? Data(*number) : Data(); }

// "12.5": percentage points, as a sentence says them.
std::string points(double difference) {
    const auto tenths = std::llround(std::abs(difference) * 1000);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// "0.18"
std::string hundredths(std::optional<double> number) {
    if (!number) return {};
    const auto whole = std::llround(*number * 100);
    return std::to_string(whole / 100) + "." + (whole % 100 < 10 ? "0" : "") + std::to_string(whole % 100);
}

Data group_data(const Dimension& dimension, const Group& group, const Context& context) {
    Data one;
    one["id"] = group.id;
    one["label"] = label_of(dimension, group.id, context);
    one["count"] = group.count;
    one["share"] = group.share;
    one["reference_share"] = group.reference < 0 ? Data() : Data(group.reference);
    one["ratio"] = or_null(ratio(dimension, group));
    one["difference"] = or_null(difference(dimension, group));
    return one;
}

// The dimension in one sentence.
std::string summary_of(const Dimension& dimension, const Context& context) {
    const auto [above, below] = extremes(dimension);
    if (!above || !below) return {};
    return context.desk.say({"balance.summary", {{"above", label_of(dimension, above->id, context)}, {"more", points(*difference(dimension, *above))},
                                                 {"below", label_of(dimension, below->id, context)}, {"less", points(*difference(dimension, *below))}}});
}

}  // namespace

// What is asked, as it stands in an address: everything but what is given.
std::string address_with(const Context& context, const std::string& path, Answers options, const Answers& changes) {
    for (const auto& [name, value] : changes) options[name] = value;
    std::string address = "/m/" + context.meeting.id + path;
    char before = '?';
    for (const auto& [name, value] : options) {
        if (value.empty()) continue;
        address += before + name + '=';
        for (const unsigned char c : value) {
            constexpr char digits[] = "0123456789ABCDEF";
            if (std::isalnum(c) || c == '-' || c == '_' || c == '.') address += static_cast<char>(c);
            else address += {'%', digits[c >> 4], digits[c & 15]};
        }
        before = '&';
    }
    return address;
}

Data downloads_of(const std::string& report, const Answers& options, const Context& context) {
    Data list = Data::List{};
    for (const std::string format : {"csv", "xlsx", "pdf", "svg", "png"})
        list.push(Data::Members{{"href", address_with(context, "/reports/" + report, options, {{"format", format}})}, {"format", format}});
    return list;
}

Data dimension_data(const Dimension& counted, const Answers& options, const Context& context) {
    Data dimension;
    dimension["id"] = counted.id;
    dimension["label"] = context.desk.say(title_of(counted));
    dimension["drawn"] = counted.total > 0;        // else an explanation alone
    dimension["sources"] = sources_of(counted, context);
    dimension["reference"] = counted.reference;
    dimension["reference_label"] = counted.reference.empty() ? "" : context.desk.say(reference_label(counted));
    dimension["here"] = context.desk.say({"balance.here"});
    dimension["there"] = "";
    dimension["overlapping"] = counted.overlapping;
    dimension["of_people"] = counted.of_people;
    dimension["total"] = counted.total;
    dimension["dissimilarity"] = or_null(dissimilarity(counted));
    dimension["evenness"] = or_null(evenness(counted));
    dimension["dissimilarity_text"] = hundredths(dissimilarity(counted));
    dimension["evenness_text"] = hundredths(evenness(counted));
    dimension["measured"] = dissimilarity(counted) || evenness(counted);
    dimension["summary"] = summary_of(counted, context);
    dimension["notes"] = Data::List{};
    for (const auto& note : notes(counted)) dimension["notes"].push(context.desk.say(note));
    dimension["groups"] = Data::List{};
    for (const auto& group : counted.groups) dimension["groups"].push(group_data(counted, group, context));
    auto wanted = options;
    if (!counted.label.code.empty()) wanted["dimension"] = counted.id;
    dimension["downloads"] = downloads_of(counted.label.code.empty() ? "balance." + counted.id : "balance.by", wanted, context);
    return dimension;
}

// The same dimension of another population beside it.
void set_beside(Data& dimension, const Dimension& other, const std::string& name, const Context& context) {
    const auto there_label = context.desk.say({"balance.there." + name});
    dimension["there"] = there_label == "balance.there." + name ? population_label(name, context) : there_label;
    auto groups = dimension.at("groups").list();
    for (const auto& there : other.groups) {
        auto same = std::ranges::find(groups, there.id, [](const Data& one) { return one.text("id"); });
        if (same == groups.end()) {
            auto absent = there;
            absent.count = 0, absent.share = 0;
            same = groups.insert(groups.end(), group_data(other, absent, context));
            (*same)["ratio"] = (*same)["difference"] = nullptr;
        }
        (*same)["other_count"] = there.count;
        (*same)["other_share"] = there.share;
    }
    for (auto& one : groups)
        if (!one.has("other_count")) one["other_count"] = 0, one["other_share"] = 0.0;
    dimension["groups"] = groups;
}

Data matrix_data(const Cross& crossed, const Answers& options, const Context& context) {
    auto wanted = options;
    wanted["rows"] = crossed.rows.id;
    wanted["columns"] = crossed.columns.id;
    Data matrix = Data::Members{{"rows", Data::List{}}, {"columns", Data::List{}}, {"total", crossed.rows.total}, {"heading", context.desk.say({"balance.matrix_heading"})}, {"downloads", downloads_of("balance.cross", wanted, context)}};
    for (const auto& group : crossed.columns.groups)
        matrix["columns"].push(Data::Members{{"id", group.id}, {"label", label_of(crossed.columns, group.id, context)}, {"count", group.count}});
    for (std::size_t row = 0; row < crossed.rows.groups.size(); ++row) {
        const auto& group = crossed.rows.groups[row];
        Data line = Data::Members{{"id", group.id}, {"label", label_of(crossed.rows, group.id, context)}, {"count", group.count}, {"cells", Data::List{}}};
        for (std::size_t column = 0; column < crossed.columns.groups.size(); ++column) {
            const auto count = crossed.at(row, column);
            const double share = group.count == 0 ? 0 : static_cast<double>(count) / static_cast<double>(group.count);
            line["cells"].push(Data::Members{{"count", count}, {"share", share}, {"label", matrix.at("columns").list()[column].at("label")}});
        }
        matrix["rows"].push(std::move(line));
    }
    return matrix;
}

namespace {

// A picture in what surrounds it: light or dark, wide or narrow. Its words are those of who cannot see it.
Data picture_data(const std::string& report, const Answers& options, const std::string& label, const std::string& words, const Context& context) {
    const auto address = [&](Answers how) {
        how["format"] = "svg";
        return address_with(context, "/reports/" + report, options, how);
    };
    return Data::Members{{"label", label}, {"words", words}, {"light", address({})}, {"dark", address({{"theme", "dark"}})},
                         {"narrow", address({{"width", "narrow"}})}, {"dark_narrow", address({{"theme", "dark"}, {"width", "narrow"}})},
                         {"table", address_with(context, "/reports/" + report, options, {})}, {"downloads", downloads_of(report, options, context)}};
}

// Over time: of the list that is looked at, where one is.
Answers list_of(const Answers& options) {
    Answers found{{"dimension", "region"}};
    for (const std::string name : {"list", "unit"})
        if (const auto value = answer(options, name); !value.empty()) found.emplace(name, value);
    return found;
}

}  // namespace

// At a glance: above and below the reference, region by gender, and where in the world nobody is from.
Data pictures_data(const std::vector<Dimension>& all, const Answers& options, const Context& context) {
    Data pictures = Data::List{};
    const auto with = [&](Answers more) {
        for (const auto& [name, value] : options) more.emplace(name, value);
        more.erase("beside");
        return more;
    };
    const auto named = [&](std::string_view id) -> const Dimension& { return *std::ranges::find(all, id, &Dimension::id); };
    const auto& region = named("region");
    if (region.total == 0) return pictures;        // no chart of nothing
    pictures.push(picture_data("balance.region", with({{"picture", "diverging"}}), context.desk.say({"balance.picture_diverging"}), summary_of(region, context), context));
    if (named("gender").total > 0)
        pictures.push(picture_data("balance.cross", with({{"rows", "region"}, {"columns", "gender"}}), context.desk.say({"balance.matrix_heading"}), context.desk.say({"balance.picture_matrix"}), context));
    const auto& countries = named("country");
    if (!answer(options, "of").starts_with("list") || !answer(options, "list").empty())
        pictures.push(picture_data("balance.stages", list_of(options), context.desk.say({"balance.picture_stages"}), context.desk.say({"balance.picture_stages_words"}), context));
    const auto states = std::ranges::count_if(countries.groups, [](const Group& one) { return one.count > 0 && one.reference > 0; });
    pictures.push(picture_data("balance.country", with({}), context.desk.say({"balance.picture_tiles"}),
                               context.desk.say({"balance.picture_tiles_words", {{"states", std::to_string(states)}, {"all", "193"}}}), context));
    return pictures;
}

namespace {

// What a reader can choose between, and what is chosen.
Data choice(const std::string& name, const std::string& chosen, const std::vector<std::pair<std::string, std::string>>& options) {
    Data list = Data::List{};
    for (const auto& [id, label] : options) list.push(Data::Members{{"id", id}, {"label", label}, {"chosen", id == chosen}});
    return Data::Members{{"name", name}, {"options", std::move(list)}};
}

}  // namespace

Data form_of(const Answers& options, const Asked& asked, const Context& context) {
    const auto say = [&](const std::string& code) { return context.desk.say({code}); };
    std::vector<std::pair<std::string, std::string>> of, beside{{"", say("balance.beside_none")}}, references{{"", say("balance.compare_own")}}, sessions{{"", say("balance.session_any")}};
    const auto populations = populations_of(options, context);
    for (const auto& one : populations) {
        of.emplace_back(one, population_label(one, context));
        beside.push_back(of.back());
        references.push_back(of.back());
    }
    if (!answer(context.settings, "targets").empty()) references.emplace_back("targets", say("balance.compare.targets"));
    if (std::ranges::any_of(countries(), [](const Country& one) { return one.population > 0; })) references.emplace_back("world", say("balance.compare.world"));
    references.emplace_back("even", say("balance.compare.even"));
    if (std::ranges::find(populations, asked.of) == populations.end()) of.emplace_back(asked.of, population_label(asked.of, context));
    for (const auto& one : context.meeting.sessions) sessions.emplace_back(one.id, context.desk.say(one.title));
    Data form = Data::Members{{"action", "/m/" + context.meeting.id + "/balance"}, {"kept", Data::List{}}};
    form["of"] = choice("of", asked.of, of);
    form["beside"] = choice("beside", answer(options, "beside"), beside);
    form["reference"] = choice("reference", asked.reference, references);
    form["unit"] = choice("unit", asked.people ? "people" : "organisations", {{"organisations", say("balance.unit.organisations")}, {"people", say("balance.unit.people")}});
    if (!context.meeting.sessions.empty()) form["session"] = choice("session", asked.session, sessions);
    for (const std::string name : {"list", "view", "version", "previous"})
        if (!answer(options, name).empty()) form["kept"].push(Data::Members{{"name", name}, {"value", answer(options, name)}});
    return form;
}

}  // namespace convoke::balance
