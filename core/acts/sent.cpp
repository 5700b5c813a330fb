#include "core/acts/sent.hpp"

#include <algorithm>

namespace convoke {

namespace {

using Type = Member::Type;

// The code of what is wrong with it, or "".
std::string wrong_with(const Data& value, Type type) {
    switch (type) {
        case Type::text: return value.is_text() ? "" : "application.not_a_text";
        case Type::number: return value.is_text() || std::holds_alternative<std::int64_t>(value.value) ? "" : "application.not_a_text_or_number";
        case Type::flag: return value.is_text() || std::holds_alternative<bool>(value.value) ? "" : "application.not_true_or_false";
        case Type::object: return value.is_members() ? "" : "application.not_an_object";
        case Type::choices: return value.is_text() || value.is_list() ? "" : "application.not_a_list";
        case Type::texts:
        case Type::list: return value.is_list() ? "" : "application.not_a_list";
        case Type::any: return "";
    }
    return "";
}

Type type_for(Field::Kind kind) {
    switch (kind) {
        case Field::Kind::number: return Type::number;
        case Field::Kind::flag: return Type::flag;
        case Field::Kind::choices:
        case Field::Kind::countries: return Type::choices;
        default: return Type::text;
    }
}

}  // namespace

void demand_members(const Data& sent, std::span<const Member> known, const std::string& path, Problems& problems) {
    if (!sent.is_null() && !sent.is_members()) problems.push_back({path, {"application.not_an_object"}});
    for (const auto& [name, value] : sent.members()) {
        const auto field = path.empty() ? name : path + "." + name;
        const auto member = std::ranges::find(known, std::string_view(name), &Member::name);
        if (member == known.end()) {
            problems.push_back({field, {"application.unknown_field"}});
        } else if (!value.is_null()) {
            if (auto code = wrong_with(value, member->type); !code.empty()) problems.push_back({field, {std::move(code)}});
            else if (member->type == Type::texts || member->type == Type::choices)
                for (std::size_t place = 0; place < value.list().size(); ++place)
                    if (!value.list()[place].is_text()) problems.push_back({field + "." + std::to_string(place), {"application.not_a_text"}});
        }
    }
}

void demand_answers(const Data& answers, const Category& category, Problems& problems) {
    std::vector<Member> asked;
    for (const auto& [id, value] : answers.members()) {
        const auto question = std::ranges::find(category.questions, id, &Question::id);
        asked.push_back({id, question == category.questions.end() ? Type::any : type_for(question->field.kind)});
    }
    demand_members(answers, asked, "answers", problems);
}

}  // namespace convoke
