// The Secretariat's registers: the versions there are, what changed between two of them, and the way of a new one in: a file,
// which of its columns are which of ours, a look at what it would do, and only then the import.
#include <algorithm>

#include "core/acts/demand.hpp"
#include "core/acts/import_register.hpp"
#include "core/acts/register_difference.hpp"
#include "core/domain/time.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/accounts.hpp"
#include "core/store/registers.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/register_upload.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

Text register_title(const Asked& asked, const std::string& id) {
    return asked.catalogue->knows(id + ".register") ? Text{id + ".register"} : Text{"registers.called", {{"register", id}}};
}

namespace {

// Of codes of a register's plugin the words it has, or the core's; a code without words stays as it is.
Labels words_for(const Asked& asked, const std::vector<std::string>& codes, const std::string& of) {
    Labels labels;
    for (const auto& code : codes)
        for (const auto& words : {asked.at("register") + "." + of + "." + code, "registers." + of + "." + code})
            if (asked.catalogue->knows(words)) labels.emplace(code, Text{words});
    return labels;
}

}  // namespace

Labels sheet_labels(const Asked& asked) {
    std::vector<std::string> codes;
    for (const auto& sheet : register_of(asked).sheets()) codes.push_back(sheet.id);
    return words_for(asked, codes, "sheet");
}

const Register& register_of(const Asked& asked) {
    const auto found = asked.house.plugins.register_named(asked.at("register"));
    if (!found.behaviour) unknown(asked.at("register"));
    return *found.behaviour;
}

namespace {

constexpr std::size_t most_shown = 1000;           // of differences, on the page; the files have all

View registers(const Asked& asked, const store::Reading& reading) {
    View view{.page = "registers"};
    view.data["registers"] = Data::List{};
    for (const auto& one : asked.house.plugins.registers()) {
        const std::string id(one.behaviour->id());
        Data shown = Data::Members{{"title", as_data(register_title(asked, id))}, {"href", "/registers/" + id}};
        if (const auto version = store::register_version(reading, id)) {
            shown["as_of"] = version->as_of;
            shown["entries"] = version->entries;
            shown["imported_at"] = text_of(version->imported_at);
        }
        view.data["registers"].push(std::move(shown));
    }
    return view;
}

Table versions_table(const Asked& asked, const store::Reading& reading, const std::vector<store::RegisterVersion>& versions) {
    Table table{.title = {"registers.versions"}, .columns = {{"as_of", {"column.as_of"}, "register.manage", Column::Kind::time},
                                                             {"sheet", {"column.sheet"}, "register.manage"},
                                                             {"entries", {"column.entries"}, "register.manage", Column::Kind::number},
                                                             {"imported_at", {"column.imported_at"}, "register.manage", Column::Kind::time},
                                                             {"by", {"registers.by"}, "register.manage"},
                                                             {"changes", {"registers.changes"}, "register.manage"},
                                                             {"findings", {"registers.findings"}, "register.manage"},
                                                             {"digest", {"column.digest"}, "register.manage"},
                                                             {"id", {"column.id"}, "register.manage"},
                                                             {"before", {"column.id"}, "register.manage"}}};
    table.columns[1].labels = sheet_labels(asked);
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const auto& one = versions[i];
        const bool first = i + 1 == versions.size();
        table.rows.push_back({one.as_of, one.sheet, std::to_string(one.entries), text_of(one.imported_at), store::name_of_account(reading, one.imported_by),
                              first ? "" : asked.say({"registers.see_changes"}), asked.say({"registers.see_findings"}), one.digest.substr(0, 16), one.id, first ? "" : versions[i + 1].id});
    }
    return table;
}

View one_register(const Asked& asked, const store::Reading& reading) {
    const auto id = asked.at("register");
    register_of(asked);
    const auto versions = store::register_versions(reading, id);
    View view{.page = "register"};
    view.data["title"] = as_data(register_title(asked, id));
    view.data["register"] = id;
    if (!versions.empty()) {
        view.data["as_of"] = versions.front().as_of;
        view.data["entries"] = versions.front().entries;
    }
    for (const auto& one : versions)
        if (one.id == asked.query("imported")) {
            if (asked.query("findings", "0") != "0") view.data["findings_href"] = address("/registers/" + id + "/findings", {{"version", one.id}});
            view.data["imported"] = as_data({"registers.imported", {{"as_of", one.as_of}, {"entries", std::to_string(one.entries)}, {"findings", asked.query("findings", "0")}}});
        }
    TableOptions options{.path = asked.http.path, .links = {{"changes", "/registers/" + id + "/difference?from={before}&to={id}"}, {"findings", "/registers/" + id + "/findings?version={id}"}}, .hidden = {"id", "before"}};
    if (std::ranges::all_of(versions, &std::string::empty, &store::RegisterVersion::sheet)) options.hidden.push_back("sheet");
    view.data["table"] = table_data(versions_table(asked, reading, versions), asked.renderer->templates(), {.language = asked.language}, options);
    if (versions.size() > 1) {
        view.data["compare"] = Data::List{};
        const auto labels = sheet_labels(asked);
        for (const auto& one : versions) {
            Data shown = Data::Members{{"id", one.id}, {"as_of", one.as_of}, {"imported_at", text_of(one.imported_at)}, {"former", one.id == versions[1].id}};
            if (!one.sheet.empty()) shown["sheet"] = labels.contains(one.sheet) ? as_data(labels.at(one.sheet)) : Data(one.sheet);
            view.data["compare"].push(std::move(shown));
        }
    }
    view.data["form"] = asked.drawn_form(upload_form(asked), Data::Members{}, {});
    return view;
}

Table difference_table(const Asked& asked, const store::RegisterVersion& from, const store::RegisterVersion& to, const std::vector<EntryChange>& changes) {
    Table table{.title = {"registers.difference", {{"from", from.as_of}, {"to", to.as_of}}},
                .columns = {{"entry", {"column.entry"}, "register.manage"}, {"name", {"column.name"}, "register.manage"}, {"change", {"registers.change"}, "register.manage"},
                            {"fact", {"registers.fact"}, "register.manage"}, {"before", {"registers.before"}, "register.manage"}, {"after", {"registers.after"}, "register.manage"}},
                .about = {{"register", from.register_id}, {"from", from.as_of}, {"to", to.as_of}, {"from_version", from.id}, {"to_version", to.id}}};
    std::vector<std::string> facts;
    for (const auto& one : changes)
        for (const auto& fact : one.facts) facts.push_back(fact.name);
    table.columns[3].labels = words_for(asked, facts, "fact");
    for (const auto& one : changes) {
        const auto change = asked.say({"registers." + std::string(name_of(one.kind))});
        if (one.facts.empty()) table.rows.push_back({one.id, one.name, change, "", "", ""});
        for (const auto& [fact, before, after] : one.facts) table.rows.push_back({one.id, one.name, change, fact, before, after});
    }
    return table;
}

View difference(const Asked& asked, const store::Reading& reading) {
    const auto id = asked.at("register");
    register_of(asked);
    std::optional<store::RegisterVersion> from, to;
    for (const auto& one : store::register_versions(reading, id)) {
        if (one.id == asked.query("from")) from = one;
        if (one.id == asked.query("to")) to = one;
    }
    if (!from || !to) unknown("version");
    const auto changes = differences(store::register_entries(reading, from->id), store::register_entries(reading, to->id));
    auto table = difference_table(asked, *from, *to, changes);
    View view{.page = "register_difference"};
    if (asked.query("format").empty()) {
        view.data["register"] = id;
        view.data["register_title"] = as_data(register_title(asked, id));
        for (const auto kind : {EntryChange::Kind::added, EntryChange::Kind::gone, EntryChange::Kind::changed})
            view.data["counts"][name_of(kind)] = std::ranges::count(changes, kind, &EntryChange::kind);
        view.data["csv"] = address(asked.http.path, {{"from", from->id}, {"to", to->id}, {"format", "csv"}});
        view.data["back"] = address(asked.http.path, {{"from", to->id}, {"to", from->id}});
        if (table.rows.size() > most_shown) {
            view.data["cut"] = as_data({"registers.cut", {{"shown", std::to_string(most_shown)}, {"rows", std::to_string(table.rows.size())}}});
            table.rows.resize(most_shown);
        }
    }
    view.table = std::move(table);
    return view;
}

}  // namespace

std::vector<Route> register_pages() {
    auto all = register_upload_pages();
    all.push_back(register_findings_page());
    all.push_back({"GET", "/registers", "register.manage", Show(registers)});
    all.push_back({"GET", "/registers/{register}", "register.manage", Show(one_register)});
    all.push_back({"GET", "/registers/{register}/difference", "register.manage", Show(difference)});
    return all;
}

}  // namespace convoke::web
