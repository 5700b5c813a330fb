#include <algorithm>
#include <array>

#include "core/json/json.hpp"
#include "core/meetings/parts.hpp"

namespace convoke::meetings {

namespace {

constexpr std::size_t width = 120;

// What a reader wants to know first comes first; other names follow in their own order.
// clang-format off
constexpr std::array reading_order = std::to_array<std::string_view>({
    "$schema", "id", "title", "symbol", "adopted", "description", "source", "document", "paragraph", "kind", "body",
    "agenda_item", "place", "country", "time_zone", "begins", "ends", "format", "format_by", "published", "theme",
    "no_later_than", "chair", "webcast", "webcast_link", "summary_by", "summary", "speakers", "minutes",
    "minutes_group", "attend", "speak", "route", "open", "checks", "register_when_certain", "representatives",
    "delegates", "organisation_types", "capacities", "opens", "closes", "list", "applications", "registration", "form_of", "label", "help",
    "required", "visibility", "when", "question", "equals", "limit", "options", "questions", "documents",
    "drawn_up_by", "drawn_up_with", "decision", "decided_by", "disclosure", "disclosed_to",
    "specialised_agency_members_may_ask", "criteria", "gender_wording", "as_observers", "carried_over",
    "deadline_time", "officers", "lists", "circulate_by", "silence_until", "bring_by", "categories", "sessions",
    "procedure", "participant_list", "plugins", "retention", "en", "fr", "es", "ru", "ar", "zh"});
// clang-format on

std::size_t place_of(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(reading_order, name) - reading_order.begin());
}

std::vector<std::pair<std::string_view, const Data*>> in_order(const Data::Members& members) {
    std::vector<std::pair<std::string_view, const Data*>> ordered;
    for (const auto& [name, value] : members) ordered.emplace_back(name, &value);
    std::ranges::stable_sort(ordered, {}, [](const auto& member) { return place_of(member.first); });
    return ordered;
}

std::string on_one_line(const Data& value) {
    std::string text;
    if (value.is_members()) {
        for (const auto& [name, item] : in_order(value.members()))
            text += (text.empty() ? "{" : ", ") + write_json(Data(name)) + ": " + on_one_line(*item);
        return text.empty() ? "{}" : text + "}";
    }
    if (value.is_list()) {
        for (const auto& item : value.list()) text += (text.empty() ? "[" : ", ") + on_one_line(item);
        return text.empty() ? "[]" : text + "]";
    }
    return write_json(value);
}

// Lays values out below each other, filling lines as a paragraph does: what fits stays on the line, what does not gets
// lines of its own, and each of several objects begins a line.
class Page {
public:
    // `spare`: what must fit on the line after the value, such as the comma.
    void add(const Data& value, std::size_t indent, std::size_t spare) {
        if (const auto line = on_one_line(value);
            column() + line.size() + spare <= width || !(value.is_members() || value.is_list())) {
            text_ += line;
            return;
        }
        const auto margin = indent + 2;
        if (none_fits(value.list(), margin)) {
            for (const auto& one : value.list()) {
                text_ += &one == &value.list().front() ? "[" : ", ";
                add(one, indent, width);
            }
            text_ += ']';
            return;
        }
        text_ += value.is_members() ? '{' : '[';
        const auto begin_line = [&] {
            while (text_.ends_with(' ')) text_.pop_back();
            text_ += '\n' + std::string(margin, ' ');
        };
        begin_line();
        bool first = true, alone = false;
        const auto item = [&](const std::string& key, const Data& one, bool own_line) {
            if (!first) text_ += ", ";
            const auto length = key.size() + on_one_line(one).size();
            const bool fits = margin + length + 1 <= width;
            if (!first && (own_line || alone || !fits || column() + length + 1 > width)) begin_line();
            text_ += key;
            add(one, margin, 1);
            alone = own_line || !fits;
            first = false;
        };
        for (const auto& [name, one] : in_order(value.members())) item(write_json(Data(name)) + ": ", *one, false);
        for (const auto& one : value.list()) item("", one, one.is_members());
        text_ += '\n' + std::string(indent, ' ') + (value.is_members() ? '}' : ']');
    }

    std::string done() && { return std::move(text_) + "\n"; }

private:
    // Such a list is written "[{ ... }, { ... }]", without lines for brackets alone.
    static bool none_fits(const Data::List& list, std::size_t margin) {
        return !list.empty() && std::ranges::all_of(list, [&](const Data& one) {
            return one.is_members() && margin + on_one_line(one).size() + 1 > width;
        });
    }
    std::size_t column() const {
        const auto end = text_.rfind('\n');
        return end == std::string::npos ? text_.size() : text_.size() - end - 1;
    }
    std::string text_;
};

}  // namespace

std::string laid_out(const Data& value) {
    Page page;
    page.add(value, 0, 0);
    return std::move(page).done();
}

}  // namespace convoke::meetings
