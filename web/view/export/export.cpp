#include "web/view/export/export.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "web/view/export/picture.hpp"

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"

namespace convoke::exports {
namespace {

struct Known {
    Format format;
    std::string_view name, media_type;
};
constexpr std::array<Known, 6> known = {{
    {Format::csv, "csv", "text/csv; charset=utf-8; header=present"},
    {Format::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {Format::pdf, "pdf", "application/pdf"},
    {Format::json, "json", "application/json"},
    {Format::svg, "svg", "image/svg+xml"},
    {Format::png, "png", "image/png"},
}};

constexpr std::array<std::string_view, 9> first_facts = {"meeting", "resolution", "list",     "version",   "status",
                                                         "as_of",   "decision",   "decided_on", "circulated_at"};

std::size_t place_of(std::string_view fact) {
    if (fact == "sha256") return first_facts.size() + 1;
    return static_cast<std::size_t>(std::find(first_facts.begin(), first_facts.end(), fact) - first_facts.begin());
}

// Ids and options tell a program what it has; a reader has the title.
bool for_machines(std::string_view fact) {
    static constexpr std::array<std::string_view, 13> names = {"meeting", "list",    "view",    "title",    "of",        "reference", "total",
                                                               "made_at", "picture", "withheld", "dimension", "mend",      "question"};
    return std::find(names.begin(), names.end(), fact) != names.end();
}

bool of_masthead(std::string_view fact) {
    static constexpr std::array<std::string_view, 6> names = {"layout", "body", "symbol", "dated", "agenda_item", "letter"};
    return std::find(names.begin(), names.end(), fact) != names.end();
}

Masthead masthead_of(const Answers& about, const Say& say, const std::string& language) {
    const auto body = answer(about, "body"), dated = answer(about, "dated"), item = answer(about, "agenda_item");
    Masthead made{.organisation = say({"export.united_nations"}),
                  .body = body == "General Assembly" ? say({"export.general_assembly"}) : body,
                  .symbol = answer(about, "symbol"),
                  .date = date_of(dated) ? format_date(dated, language) : dated};
    if (!item.empty()) made.agenda_item = say({"export.agenda_item", {{"item", item}}});
    const auto letter = answer(about, "letter");
    for (std::size_t from = 0; from < letter.size();) {
        const auto to = std::min(letter.find("\n\n", from), letter.size());
        made.paragraphs.push_back(letter.substr(from, to - from));
        from = to + 2;
    }
    return made;
}

// What people read is without the columns that have no label.
class ForPeople final : public Rows {
public:
    ForPeople(const Sheet& sheet, Rows& rows) : rows_(rows), sheet_(sheet) {
        sheet_.columns.clear();
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            if (sheet.columns[i].label.empty()) continue;
            kept_.push_back(i);
            sheet_.columns.push_back(sheet.columns[i]);
        }
    }
    const Sheet& sheet() const { return sheet_; }
    bool next(Row& row) override {
        if (!rows_.next(whole_)) return false;
        row.heading = std::move(whole_.heading);
        whole_.heading.clear();
        row.cells.clear();
        for (const auto i : kept_)
            if (i < whole_.cells.size()) row.cells.push_back(std::move(whole_.cells[i]));
        return true;
    }

private:
    Rows& rows_;
    Sheet sheet_;
    Row whole_;
    std::vector<std::size_t> kept_;
};

// Removes what was begun, unless it was finished.
class Part {
public:
    explicit Part(const std::filesystem::path& file) : file_(file), part_(file.string() + ".part") {}
    ~Part() {
        std::error_code ignored;
        std::filesystem::remove(part_, ignored);
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    const std::filesystem::path& path() const { return part_; }
    void finish() { std::filesystem::rename(part_, file_); }

private:
    std::filesystem::path file_, part_;
};

}  // namespace

std::optional<Format> format_named(std::string_view name) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.name == name; });
    return found == known.end() ? std::nullopt : std::optional(found->format);
}
std::string_view name_of(Format format) { return known[static_cast<std::size_t>(format)].name; }
std::string_view media_type(Format format) { return known[static_cast<std::size_t>(format)].media_type; }

bool TableRows::next(Row& row) {
    if (at_ >= table_.rows.size()) {
        auto more = table_.more ? table_.more() : std::nullopt;
        if (!more) return false;
        if (!more->heading.code.empty()) row.heading = say_(more->heading);
        row.cells = std::move(more->cells);
        return true;
    }
    // Sections without a row are passed over: a heading stands for the rows under it.
    for (; section_ < table_.sections.size() && table_.sections[section_].first_row <= at_; ++section_)
        row.heading = say_(table_.sections[section_].heading);
    row.cells = table_.rows[at_++];
    return true;
}

Sheet sheet_of(const Table& table, const Say& say, std::string language, std::string zone, Time made_at) {
    Sheet sheet{.title = say(table.title),
                .columns = {},
                .sections = table.in_sections || !table.sections.empty(),
                .language = std::move(language),
                .zone = std::move(zone),
                .made_at = made_at,
                .words = {say({"export.about"}), say({"export.section"}), {}}};
    // The two places stay open: the numbers are put in on each page.
    sheet.words.page = say({"export.page", {{"page", "{page}"}, {"pages", "{pages}"}}});
    for (const auto& column : table.columns) {
        sheet.columns.push_back({column.name, column.label.code.empty() ? "" : say(column.label), column.kind, {}});
        for (const auto& [code, words] : column.labels) sheet.columns.back().labels.emplace(code, say(words));
    }

    if (answer(table.about, "layout") == "united-nations") sheet.masthead = masthead_of(table.about, say, sheet.language);
    for (const auto& [name, value] : table.about) {
        if (name == "file_name" || (sheet.masthead && of_masthead(name))) continue;
        if (name == "subtitle") sheet.subtitle = value;
        else sheet.about.push_back({name, for_machines(name) ? "" : say({"export.about." + name}), value});
    }
    std::stable_sort(sheet.about.begin(), sheet.about.end(),
                     [](const Fact& a, const Fact& b) { return place_of(a.name) < place_of(b.name); });
    return sheet;
}

void write(Format format, const std::filesystem::path& file, const Sheet& sheet, Rows& rows) {
    Part part(file);
    if (format == Format::xlsx || format == Format::pdf) {
        ForPeople shown(sheet, rows);
        format == Format::xlsx ? write_xlsx(part.path(), shown.sheet(), shown) : write_pdf(part.path(), shown.sheet(), shown);
    } else if (format == Format::svg || format == Format::png) {
        write_picture(part.path(), sheet, rows, format == Format::svg ? Drawing::svg : Drawing::png);
    } else {
        std::ofstream out(part.path(), std::ios::binary | std::ios::trunc);
        format == Format::csv ? write_csv(out, sheet, rows) : write_json(out, sheet, rows);
        out.close();
        if (!out) throw std::runtime_error("cannot write " + file.string() + ": is there room on the disk?");
    }
    part.finish();
}

}  // namespace convoke::exports
