#include "web/pages/register_upload.hpp"

#include <algorithm>

#include "core/acts/import_register.hpp"
#include "core/acts/register_draft.hpp"
#include "core/domain/time.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/registers.hpp"
#include "web/view/form.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t bad_rows_shown = 100, sample_rows = 3;
constexpr const char* map_prefix = "map.";

RegisterSheet sheet_named(const std::vector<RegisterSheet>& sheets, const std::string& id) {
    const auto found = std::ranges::find(sheets, id, &RegisterSheet::id);
    return found == sheets.end() ? sheets.front() : *found;
}

// Our columns that can be asked about one by one; a pattern ("s*") takes its columns by their own names.
std::vector<std::string> columns_of(const RegisterSheet& sheet) {
    auto columns = sheet.required;
    columns.insert(columns.end(), sheet.optional.begin(), sheet.optional.end());
    std::erase_if(columns, [](const std::string& one) { return one.ends_with('*'); });
    return columns;
}

// What is imported, as the query or the form says it: where the file lies, its date, and its columns.
RegisterImport import_of(const Asked& asked, const std::function<std::string(const std::string&)>& said, const RegisterSheet& sheet) {
    RegisterImport wanted{.register_id = asked.at("register"), .sheet = sheet.id, .file = register_file(asked.house, asked.actor, said("file")), .as_of = said("as_of"), .map = {}};
    for (const auto& ours : columns_of(sheet))
        if (const auto theirs = said(map_prefix + ours); !theirs.empty() && theirs != ours) wanted.map.emplace_back(theirs, ours);
    return wanted;
}

Data bad_rows(const Asked& asked, const std::vector<RowProblem>& problems) {
    Table table{.title = {"registers.bad_rows"}, .columns = {{"line", {"registers.line"}, "register.manage", Column::Kind::number}, {"message", {"registers.wrong"}, "register.manage"}}};
    for (const auto& [line, message] : problems) {
        if (table.rows.size() == bad_rows_shown) break;
        table.rows.push_back({std::to_string(line), asked.say(message)});
    }
    return table_data(table, asked.renderer->templates(), {.language = asked.language}, {.path = asked.http.path, .total = problems.size()});
}

// The file as it is, the columns with what was chosen or guessed for them, and, once asked, what it would do.
View look(const Asked& asked, const store::Reading&) {
    const auto sheet = sheet_named(register_of(asked).sheets(), asked.query("sheet"));
    const auto bytes = register_file(asked.house, asked.actor, asked.query("file"));
    const auto file = read_csv(bytes);
    View view{.page = "register_import"};
    auto& data = view.data;
    data["register"] = asked.at("register");
    data["register_title"] = as_data(register_title(asked, asked.at("register")));
    for (const auto* name : {"file", "as_of", "sheet"}) data[name] = asked.query(name);
    data["rows"] = file.rows.size() + file.problems.size();
    data["encoding"] = file.encoding;

    const auto guessed = guessed_columns(file, sheet);
    Form form;
    Data values = Data::Members{};
    FormOptions options;
    for (const auto& ours : columns_of(sheet)) {
        const auto name = map_prefix + ours;
        const bool required = std::ranges::find(sheet.required, ours) != sheet.required.end();
        form.push_back({.name = name, .label = {"registers.column", {{"column", ours}}}, .kind = Field::Kind::choice, .options = file.header, .required = required});
        for (const auto& theirs : file.header) options.labels[name][theirs] = theirs;
        const auto chosen = asked.http.query.contains(name) ? asked.query(name) : guessed.contains(ours) ? guessed.at(ours) : "";
        values[name] = chosen;
        data["map"].push(Data::Members{{"name", name}, {"value", chosen}});
    }
    data["form"] = form_data(form, values, {}, asked.renderer->templates(), {.language = asked.language}, options);
    Table sample{.title = {"registers.sample"}, .columns = {}};
    for (const auto& theirs : file.header) sample.columns.push_back({theirs, {"registers.column", {{"column", theirs}}}, "register.manage"});
    for (std::size_t i = 0; i < std::min(sample_rows, file.rows.size()); ++i) sample.rows.push_back(file.rows[i].cells);
    data["sample"] = table_data(sample, asked.renderer->templates(), {.language = asked.language}, {.path = asked.http.path});
    if (asked.query("look").empty()) return view;

    auto wanted = import_of(asked, [&](const std::string& name) { return asked.query(name); }, sheet);
    wanted.dry_run = true;
    try {
        const auto would = import_register(asked.house, asked.actor, wanted, asked.now);
        data["would"] = Data::Members{{"entries", would.entries}, {"added", would.added}, {"changed", would.changed}, {"gone", would.removed}, {"bad", would.problems.size()}};
        if (!would.problems.empty()) data["bad_rows"] = bad_rows(asked, would.problems);
    } catch (const Refused& refused) {             // a column is missing, or chosen twice: said beside the columns
        if (refused.kind != Refused::Kind::invalid) throw;
        data["refused"] = as_data(refused.text);
    }
    return view;
}

http::Response uploaded(const Asked& asked, const Drawer& draw_view) {
    const auto& wanted = register_of(asked);
    const auto sheets = wanted.sheets();
    Problems problems;
    const auto as_of = asked.form.text("as_of");
    if (!date_of(as_of)) problems.push_back({"as_of", {"registers.as_of_missing"}});
    const auto upload = std::ranges::find(asked.http.files, "file", &http::Upload::field);
    if (upload == asked.http.files.end() || upload->size == 0) problems.push_back({"file", {"registers.file_missing"}});
    std::string sha256;
    if (problems.empty()) {
        try {
            const auto bytes = upload->bytes();
            read_csv(bytes);
            sha256 = keep_register_file(asked.house, asked.actor, bytes, asked.now);
        } catch (const Refused& refused) {
            if (refused.kind != Refused::Kind::invalid) throw;
            problems.push_back({"file", refused.text});
        }
    }
    if (problems.empty())
        return http::Response::redirect(address("/registers/" + asked.at("register") + "/import", {{"file", sha256}, {"as_of", as_of}, {"sheet", sheet_named(sheets, asked.form.text("sheet")).id}}));
    View view{.kind = View::Kind::wrong, .page = "register_upload", .problems = problems};
    view.data["register"] = asked.at("register");
    view.data["register_title"] = as_data(register_title(asked, asked.at("register")));
    view.data["form"] = asked.drawn_form(upload_form(asked), asked.form, problems);
    return draw_view(view);
}

http::Response imported(const Asked& asked, const Drawer&) {
    const auto sheet = sheet_named(register_of(asked).sheets(), asked.form.text("sheet"));
    auto wanted = import_of(asked, [&](const std::string& name) { return asked.form.text(name); }, sheet);
    wanted.skip_bad = asked.form.at("skip_bad").flag();
    const auto base = "/registers/" + asked.at("register");
    const auto result = import_register(asked.house, asked.actor, wanted, asked.now);
    if (!result.imported) {                        // rows are bad and were not to be left out: back to where they are named
        Answers again{{"look", "yes"}};
        for (const auto& [name, value] : asked.form.members()) again[name] = value.text();
        return http::Response::redirect(address(base + "/import", again));
    }
    forget_register_file(asked.house, asked.form.text("file"));
    return http::Response::redirect(address(base, {{"imported", result.version}, {"findings", std::to_string(result.findings_changed)}}));
}

}  // namespace

Form upload_form(const Asked& asked) {
    const auto sheets = register_of(asked).sheets();
    Form form{{.name = "file", .label = {"registers.file"}, .kind = Field::Kind::file, .help = {"registers.file_help"}},
              {.name = "as_of", .label = {"registers.as_of"}, .kind = Field::Kind::date, .help = {"registers.as_of_help"}}};
    if (sheets.size() > 1) {
        std::vector<std::string> options;
        for (const auto& sheet : sheets)
            if (!sheet.id.empty()) options.push_back(sheet.id);
        form.push_back({.name = "sheet", .label = {"registers.sheet"}, .kind = Field::Kind::choice, .options = options, .required = false, .help = {"registers.sheet_help"}, .labels = sheet_labels(asked)});
    }
    return form;
}

std::vector<Route> register_upload_pages() {
    Route upload{"POST", "/registers/{register}/file", "register.manage", Exchange(uploaded)};
    upload.body_limit = largest_register + (1 << 20);
    return {std::move(upload), {"GET", "/registers/{register}/import", "register.manage", Show(look)}, {"POST", "/registers/{register}/import", "register.manage", Exchange(imported)}};
}

}  // namespace convoke::web
