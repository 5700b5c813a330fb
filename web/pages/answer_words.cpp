#include "web/pages/answer_words.hpp"

#include "core/domain/countries.hpp"
#include "web/view/render.hpp"

namespace convoke::web {

std::string answer_words(const Asked& asked, const Field& field, const std::map<std::string, std::string>& labels, const Data& value) {
    using Kind = Field::Kind;
    if (field.kind == Kind::country) return std::string(country_name(value.text(), asked.language));
    if (field.kind == Kind::flag) return asked.say({value.flag() ? "option.true" : "option.false"});
    const bool countries = field.kind == Kind::countries;
    if (field.kind != Kind::choice && field.kind != Kind::choices && !countries) return value.text();
    std::string all;
    for (const auto& one : value.is_list() ? value.list() : Data::List{value}) {
        const auto id = one.text();
        if (id.empty()) continue;
        const auto named = labels.find(id);
        const auto name = countries ? std::string(country_name(id, asked.language)) : named != labels.end() ? named->second : asked.say_code(field.label.code + "." + id, asked.say_code("option." + id, id));
        all += (all.empty() ? "" : "; ") + name;
    }
    return all;
}

}  // namespace convoke::web
