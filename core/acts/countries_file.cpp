#include "core/acts/countries_file.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "core/csv/csv.hpp"
#include "core/domain/time.hpp"

namespace convoke {

namespace {

constexpr std::array<std::string_view, 5> groups{"african", "asia-pacific", "eastern-european", "grulac", "weog"};
constexpr std::array<std::string_view, 5> regions{"Africa", "Americas", "Asia", "Europe", "Oceania"};
constexpr std::array<std::string_view, 4> kinds{"member_state", "observer_state", "other", "former"};

bool made_of(std::string_view text, std::size_t length, char first, char last) {
    return text.size() == length && std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
}

template <typename Words>
bool among(std::string_view text, const Words& words) { return std::ranges::find(words, text) != std::end(words); }

template <typename Words>
std::string listed(const Words& words) {
    std::string list;
    for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : file_(read_csv(bytes)) {}

    CountriesRead read() {
        for (const auto& problem : file_.problems) read_.problems.push_back({problem.line, "", problem.message});
        if (!find_columns()) return std::move(read_);
        for (const auto& row : file_.rows) take(row);
        for (const auto* which : {"as-of", "source"})
            if (!codes_.contains(which)) wrong(1, "", {"countries.no_row", {{"row", which}}});
        for (const auto column : used_) {          // of columns that may be missing: who has them says of when and after whom they are
            if (!dated_.contains(column)) wrong(2, column, {"countries.no_date"});
            if (!sourced_.contains(column)) wrong(3, column, {"countries.no_source"});
        }
        if (members_ == 0) wrong(1, "kind", {"countries.no_member_state"});
        for (const auto& [line, code] : successors_)
            if (!codes_.contains(code)) wrong(line, "successors", {"countries.no_such_successor", {{"code", code}}});
        std::ranges::stable_sort(read_.problems, {}, &CountriesProblem::line);
        return std::move(read_);
    }

private:
    void wrong(std::size_t line, std::string_view column, Text message) { read_.problems.push_back({line, std::string(column), std::move(message)}); }

    // Where each of our columns stands in the file.
    bool find_columns() {
        for (const auto& name : file_.header)
            if (!among(name, country_columns())) wrong(1, name, {"countries.unknown_column", {{"columns", listed(country_columns())}}});
        for (const auto column : country_columns()) {
            const auto found = std::ranges::find(file_.header, column);
            places_.push_back(found == file_.header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - file_.header.begin())));
            if (!places_.back() && !optional_country_column(column)) wrong(1, column, {"countries.no_column"});
        }
        return read_.problems.empty();
    }

    void take(const CsvRow& given) {
        line_ = given.line;
        row_.clear();
        for (const auto place : places_) row_.push_back(place && *place < given.cells.size() ? given.cells[*place] : "");
        const auto code = at("iso3");
        if (!codes_.insert(std::string(code)).second) wrong(line_, "iso3", {"countries.twice", {{"code", std::string(code)}}});
        if (code == "as-of" || code == "source") about(code == "as-of");
        else if (!made_of(code, 3, 'A', 'Z')) wrong(line_, "iso3", {"countries.no_code"});
        else look();
        read_.rows.push_back(row_);
    }

    // A date, or a name, under each fact.
    void about(bool date) {
        for (std::size_t i = 2; i < places_.size(); ++i) {
            const auto column = country_columns()[i];
            if (column == "successors" || !places_[i]) continue;
            if (optional_country_column(column) && row_[i].empty()) continue;  // asked for above, where there are any
            (date ? dated_ : sourced_).insert(column);
            if (date && !date_of(row_[i])) wrong(line_, column, {"countries.no_date"});
            if (!date && row_[i].empty()) wrong(line_, column, {"countries.no_source"});
        }
    }

    void look() {
        const auto kind = at("kind");
        const bool former = kind == "former", member = kind == "member_state";
        members_ += member;
        one_of("kind", kinds, true);
        if (at("name").empty()) wrong(line_, "name", {"countries.no_name"});
        if (former) {
            if (!made_of(at("until"), 4, '0', '9')) wrong(line_, "until", {"countries.no_year"});
            auto codes = at("successors");
            while (!codes.empty()) {
                const auto end = std::min(codes.find(' '), codes.size());
                successors_.emplace_back(line_, codes.substr(0, end));
                codes.remove_prefix(std::min(end + 1, codes.size()));
            }
            return;
        }
        if (!made_of(at("iso2"), 2, 'A', 'Z')) wrong(line_, "iso2", {"countries.no_short_code"});
        one_of("group", groups, false);
        one_of("region", regions, member);
        if (member && at("subregion").empty()) wrong(line_, "subregion", {"countries.no_subregion"});
        if (!at("until").empty()) wrong(line_, "until", {"countries.not_former"});
        for (const std::string_view flag : {"ldc", "lldc", "sids", "developed"})
            if (!at(flag).empty() && at(flag) != "yes") wrong(line_, flag, {"countries.no_flag"});
        const auto people = at("population");
        for (const auto column : country_columns())
            if (optional_country_column(column) && !at(column).empty()) used_.insert(column);
        if (!people.empty() && (people.size() > 9 || !made_of(people, people.size(), '0', '9'))) wrong(line_, "population", {"countries.no_number"});
    }

    template <typename Words>
    void one_of(std::string_view column, const Words& words, bool required) {
        const auto text = at(column);
        if ((required || !text.empty()) && !among(text, words)) wrong(line_, column, {"countries.not_one_of", {{"value", std::string(text)}, {"choices", listed(words)}}});
    }

    std::string_view at(std::string_view column) const {
        const auto columns = country_columns();
        return row_[static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin())];
    }

    CsvFile file_;
    CountriesRead read_;
    std::vector<std::optional<std::size_t>> places_;
    std::set<std::string, std::less<>> codes_;
    std::vector<std::pair<std::size_t, std::string>> successors_;
    CountryRow row_;
    std::size_t line_ = 0, members_ = 0;
    std::set<std::string_view> used_, dated_, sourced_;        // columns that may be missing and are not; those with a date, and with a source
};

}  // namespace

CountriesRead read_countries(std::string_view bytes) { return Reader(bytes).read(); }

std::string write_countries(const std::vector<CountryRow>& rows) {
    std::string file;
    const auto line = [&](const auto& cells) {
        bool first = true;
        for (const std::string_view cell : cells) {
            file += first ? "\"" : ",\"";
            for (const char c : cell) file += c == '"' ? "\"\"" : std::string(1, c);
            file += '"';
            first = false;
        }
        file += '\n';
    };
    line(country_columns());
    for (auto row : rows) {
        row.resize(country_columns().size());
        line(row);
    }
    return file;
}

}  // namespace convoke
