#include "web/view/table.hpp"

#include <algorithm>
#include <cmath>

#include "web/view/wording.hpp"

namespace convoke::web {
namespace {

bool among(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string encoded(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (unsigned char c : text) {
        if (std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == '~')
            out += static_cast<char>(c);
        else
            (out += '%') += {digits[c >> 4], digits[c & 15]};
    }
    return out;
}

// Hundredths of a bar, with a comma of no language: an attribute of SVG.
std::string width_of(double share) {
    auto tenths = std::lround(std::clamp(share, 0.0, 1.0) * 1000);
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "");
}

class Drawing {
public:
    Drawing(const Table& table, const Templates& templates, const Reader& reader, const TableOptions& options)
        : table_(table), templates_(templates), reader_(reader), options_(options) {
        for (const auto& column : table.columns) {
            labels_.push_back(say(column.label) + zone_of(column));
            hidden_.push_back(column.label.code.empty() || among(options.hidden, column.name));
        }
    }

    Data data() const {
        Data::List columns, rows;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (!hidden_[i]) columns.push_back(header(table_.columns[i], labels_[i]));
        auto span = columns.size() + (options_.choose.empty() ? 0 : 1);
        auto section = table_.sections.begin();
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            for (; section != table_.sections.end() && section->first_row <= i; ++section)
                rows.push_back(
                    Data::Members{{"heading", say(section->heading)}, {"span", span}, {"cells", Data::List{}}});
            rows.push_back(row(table_.rows[i]));
        }
        Data out = Data::Members{
            {"title", say(table_.title)},
            {"choose", !options_.choose.empty()},
            {"paged", !options_.next.empty() || !options_.previous.empty()},
            {"next", step("after", options_.next)},
            {"previous", step("before", options_.previous)},
            {"total", options_.total ? number_words(std::to_string(*options_.total), reader_.language) : ""}};
        out["columns"] = std::move(columns);
        out["rows"] = std::move(rows);
        return out;
    }

private:
    std::string say(const Text& text) const {
        return text.code.empty() ? std::string() : templates_.catalogue().say(text, reader_.language, reader_.zone);
    }

    std::string step(const char* name, const std::string& cursor) const {
        if (cursor.empty()) return {};
        auto query = options_.query;
        query.erase("after");
        query.erase("before");
        query[name] = cursor;
        return address(options_.path, query);
    }

    Data header(const Column& column, const std::string& label) const {
        Data out = Data::Members{{"label", label}, {"numeric", numeric(column)}, {"href", ""}, {"sorted", ""}};
        if (!among(options_.sortable, column.name)) return out;
        auto query = options_.query;
        auto sort = answer(query, "sort");
        if (sort == column.name) out["sorted"] = "ascending";
        if (sort == "-" + column.name) out["sorted"] = "descending";
        query["sort"] = sort == column.name ? "-" + column.name : column.name;
        query.erase("after");
        query.erase("before");
        out["href"] = address(options_.path, query);
        return out;
    }

    // Times of a column are told in one zone: its header names it, once.
    std::string zone_of(const Column& column) const {
        if (column.kind != Column::Kind::time) return {};
        const bool clock = std::any_of(table_.rows.begin(), table_.rows.end(), [&](const auto& row) {
            const auto place = static_cast<std::size_t>(&column - table_.columns.data());
            return place < row.size() && row[place].size() > 10;
        });
        return clock ? " (" + zone_words(reader_.zone, reader_.language) + ")" : "";
    }

    static bool numeric(const Column& column) { return column.kind == Column::Kind::number; }

    std::string value(const std::vector<std::string>& row, std::string_view name) const {
        for (std::size_t i = 0; i < table_.columns.size() && i < row.size(); ++i)
            if (table_.columns[i].name == name) return row[i];
        return {};
    }

    std::string link(const std::string& pattern, const std::vector<std::string>& row) const {
        std::string out;
        for (std::size_t at = 0; at < pattern.size();) {
            auto open = std::min(pattern.find('{', at), pattern.size());
            out.append(pattern, at, open - at);
            auto close = pattern.find('}', open);
            if (close == std::string::npos) break;
            out += encoded(value(row, pattern.substr(open + 1, close - open - 1)));
            at = close + 1;
        }
        return out;
    }

    Data row(const std::vector<std::string>& cells) const {
        Data::List list;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            if (hidden_[i]) continue;
            list.push_back(cell(table_.columns[i], labels_[i], i < cells.size() ? cells[i] : std::string(), cells));
        }
        Data::Members out;
        out.emplace("cells", std::move(list));
        const auto choice = options_.choose.empty() ? std::string() : value(cells, options_.choose);
        out.emplace("chosen", options_.chosen.contains(choice));
        out.emplace("chosen_value", choice);
        out.emplace("heading", nullptr);
        out.emplace("row_name", row_name(cells));
        return out;
    }

    // What a screen reader says of the row's box: its first visible text.
    std::string row_name(const std::vector<std::string>& cells) const {
        for (std::size_t i = 0; i < table_.columns.size() && i < cells.size(); ++i)
            if (!hidden_[i] && !cells[i].empty()) return cells[i];
        return {};
    }

    Data cell(const Column& column, const std::string& label, const std::string& text,
              const std::vector<std::string>& row) const {
        std::string shown = text, badge, bar, href, instant;
        if (column.kind == Column::Kind::number) shown = number_words(text, reader_.language);
        if (column.kind == Column::Kind::share && !text.empty()) {
            shown = share_words(text, reader_.language);
            bar = width_of(std::strtod(text.c_str(), nullptr));
        }
        if (column.kind == Column::Kind::time && !text.empty()) {
            shown = text.size() > 10 ? wall_words(text, reader_.language, reader_.zone)
                                     : date_words(text, reader_.language, reader_.zone);
            instant = text;
        }
        if (auto own = column.labels.find(text); own != column.labels.end()) shown = say(own->second);
        if (auto codes = options_.codes.find(column.name); codes != options_.codes.end() && !text.empty())
            shown = say({codes->second + text});
        if (auto badges = options_.badges.find(column.name); badges != options_.badges.end() && !text.empty()) {
            shown = say({badges->second + text});
            badge = text;
        }
        if (auto links = options_.links.find(column.name); links != options_.links.end() && !text.empty())
            href = link(links->second, row);
        const bool number = numeric(column),
                   one_word = !text.empty() && text.size() <= 20 && text.find(' ') == text.npos;
        // In the order of the names, without copies: a page has hundreds of these. All are there, because a name that a
        // cell lacked would be looked up on the page around it.
        Data::Members out;
        auto put = [&](const char* name, Data value) { out.emplace_hint(out.end(), name, std::move(value)); };
        put("badge", std::move(badge));
        put("bar", std::move(bar));
        put("empty", text.empty());
        put("href", std::move(href));
        put("instant", std::move(instant));
        put("label", label);
        put("numeric", number);
        put("short", !number && one_word);
        put("text", std::move(shown));
        return out;
    }

    const Table& table_;
    const Templates& templates_;
    const Reader& reader_;
    const TableOptions& options_;
    std::vector<std::string> labels_;  // of the columns, in words
    std::vector<bool> hidden_;
};

}  // namespace

std::string address(std::string_view path, const Answers& query) {
    std::string out(path);
    char join = '?';
    for (const auto& [name, value] : query) {
        if (value.empty()) continue;
        (out += join) += encoded(name) + "=" + encoded(value);
        join = '&';
    }
    return out;
}

Data table_data(const Table& table, const Templates& templates, const Reader& reader, const TableOptions& options) {
    return Drawing(table, templates, reader, options).data();
}

}  // namespace convoke::web
