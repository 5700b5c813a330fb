#include "web/view/form.hpp"

#include <algorithm>
#include <charconv>

namespace convoke::web {
namespace {

constexpr std::size_t most_radios = 6;  // more options are easier to find in a list to choose from

// "representatives.0.email": members by name, items of a list by number.
const Data& value_at(const Data& values, std::string_view name) {
    if (values.has(name)) return values.at(name);
    const Data* at = &values;
    while (!name.empty()) {
        auto dot = std::min(name.find('.'), name.size());
        auto part = name.substr(0, dot);
        std::size_t index = 0;
        if (at->is_list() && std::from_chars(part.data(), part.data() + part.size(), index).ec == std::errc()) {
            static const Data nothing;
            at = index < at->list().size() ? &at->list()[index] : &nothing;
        } else {
            at = &at->at(part);
        }
        name.remove_prefix(std::min(name.size(), dot + 1));
    }
    return *at;
}

bool concerns(const Problem& problem, std::string_view field) {
    std::string_view of = problem.field;
    return of == field ||
           (of.starts_with(field) && of.size() > field.size() && (of[field.size()] == '.' || of[field.size()] == '['));
}

bool chosen(const Data& value, const std::string& option) {
    if (!value.is_list()) return value.text() == option;
    return std::any_of(value.list().begin(), value.list().end(), [&](const Data& one) { return one.text() == option; });
}

std::string label_of(const Field& field, const std::string& option, const Catalogue& catalogue, const Reader& reader,
                     const FormOptions& options) {
    if (auto field_labels = options.labels.find(field.name); field_labels != options.labels.end())
        if (auto label = field_labels->second.find(option); label != field_labels->second.end()) return label->second;
    if (const auto own = field.labels.find(option); own != field.labels.end())
        return catalogue.say(own->second, reader.language, reader.zone);
    for (const auto& code : {field.label.code + "." + option, "option." + option, "state." + option})
        if (catalogue.knows(code)) return catalogue.say({code}, reader.language);
    return option;
}

Data::List options_of(const Field& field, const std::string& id, const Data& value, const Templates& templates,
                      const Reader& reader, const FormOptions& options) {
    Data::List list;
    auto add = [&](const std::string& option, const std::string& label) {
        // The first option bears the field's own id, which a link of the summary leads to.
        list.push_back(Data::Members{{"value", option},
                                     {"label", label},
                                     {"chosen", chosen(value, option)},
                                     {"id", list.empty() ? id : id + "-" + std::to_string(list.size())}});
    };
    if (field.kind == Field::Kind::country || field.kind == Field::Kind::countries)
        for (const auto& [iso3, name] : templates.countries(reader.language)) add(iso3, name);
    else
        for (const auto& option : field.options)
            add(option, label_of(field, option, templates.catalogue(), reader, options));
    return list;
}

// "current-password" or "new-password", as browsers and password managers call it, or "".
const char* secret(const Field& field) {
    if (field.kind != Field::Kind::line) return "";
    auto last = std::string_view(field.name).substr(field.name.rfind('.') + 1);
    return last == "password" ? "current-password" : last == "new_password" ? "new-password" : "";
}

// How the field is drawn: the name of the section in field.tpl, and what its input element says.
void draw_as(const Field& field, Data& out) {
    using Kind = Field::Kind;
    auto input = [&](const char* type, const char* completes, const char* keyboard) {
        out["input"] = true;
        out["type"] = type;
        out["completes"] = completes;
        out["keyboard"] = keyboard;
    };
    switch (field.kind) {
        case Kind::line:
            input(*secret(field) ? "password" : "text", secret(field), "");
            break;
        case Kind::number:
            input("text", "", "numeric");
            break;
        case Kind::date:
            input("date", "", "");
            break;
        case Kind::email:
            input("email", "email", "email");
            break;
        case Kind::url:
            input("url", "url", "url");
            break;
        case Kind::paragraph:
            out["paragraph"] = true;
            break;
        case Kind::choice:  // A button once pressed cannot be let go, so a choice that may stay open is a list.
            out[field.required && field.options.size() <= most_radios ? "radios" : "select"] = true;
            break;
        case Kind::choices:
        case Kind::countries:
            out["checkboxes"] = true;
            out["many"] = field.kind == Kind::countries;       // a box of its own to look through
            break;
        case Kind::country:
            out["select"] = true;
            break;
        case Kind::flag:
            out["single"] = true;
            break;
        case Kind::file:
            out["upload"] = true;
            break;
    }
}

Data field_data(const Field& field, const Data& values, const Problems& problems, const Templates& templates,
                const Reader& reader, const FormOptions& options) {
    const auto& catalogue = templates.catalogue();
    auto say = [&](const Text& text) {
        return text.code.empty() ? std::string() : catalogue.say(text, reader.language, reader.zone);
    };
    std::string name = options.prefix + field.name, id = field_id(name);
    const Data& value = value_at(values, name);
    std::string error;
    for (const auto& problem : problems)
        if (concerns(problem, name)) error += (error.empty() ? "" : " ") + say(problem.message);
    std::string help = say(field.help), note, described;
    if (auto found = options.notes.find(field.name); found != options.notes.end()) note = found->second;
    if (!help.empty()) described = id + "-help";
    if (!note.empty()) described += (described.empty() ? "" : " ") + id + "-note";
    if (!error.empty()) described += (described.empty() ? "" : " ") + id + "-error";
    Data out = Data::Members{{"name", name},
                             {"id", id},
                             {"label", say(field.label)},
                             {"help", help},
                             {"note", note},
                             {"error", error},
                             {"described", described},
                             {"required", field.required},
                             {"value", *secret(field) ? "" : value.text()},
                             {"limit", std::int64_t{0}},
                             {"accept", ""},
                             {"chosen", value.flag()},
                             {"options", options_of(field, id, value, templates, reader, options)}};
    if (auto limit = options.limits.find(field.name); limit != options.limits.end()) {
        out["limit"] = limit->second;
        out["rows"] = limit->second > 800 ? 8 : 4;
    }
    if (!out.has("rows")) out["rows"] = 5;
    if (auto accept = options.accept.find(field.name); accept != options.accept.end()) out["accept"] = accept->second;
    if (auto found = options.conditions.find(field.name); found != options.conditions.end()) {
        out["when"] = found->second.field;
        out["equals"] = found->second.equals;
        out["unasked"] = !found->second.holds;
    }
    draw_as(field, out);
    return out;
}

}  // namespace

std::string field_id(std::string_view name) {
    std::string id = "f-";
    for (char c : name) id += std::isalnum(static_cast<unsigned char>(c)) || c == '_' ? c : '-';
    return id;
}

Data problems_data(const Problems& problems, const Templates& templates, const Reader& reader, std::string_view owner) {
    Data::List list;
    for (const auto& problem : problems) {
        auto label = std::string(owner) + ".field_" + problem.field;
        std::ranges::replace(label.begin() + static_cast<std::ptrdiff_t>(owner.size() + 1), label.end(), '.', '_');
        if (!templates.catalogue().knows(label)) label = std::string(owner) + ".field_" + problem.field.substr(0, problem.field.find('.'));
        list.push_back(
            Data::Members{{"message", templates.catalogue().say(problem.message, reader.language, reader.zone)},
                          {"href", problem.field.empty() ? "" : "#" + field_id(problem.field)},
                          {"label", templates.catalogue().knows(label) ? templates.catalogue().say({label}, reader.language) : ""}});
    }
    return Data::Members{{"problems", std::move(list)}};
}

Data form_data(const Form& form, const Data& values, const Problems& problems, const Templates& templates,
               const Reader& reader, const FormOptions& options) {
    Data::List fields, summary;
    std::vector<bool> told(problems.size(), false);
    bool required = false, upload = false;
    for (const auto& field : form) {
        fields.push_back(field_data(field, values, problems, templates, reader, options));
        required = required || field.required;
        upload = upload || field.kind == Field::Kind::file;
        for (std::size_t i = 0; i < problems.size(); ++i) {
            if (!concerns(problems[i], options.prefix + field.name)) continue;
            told[i] = true;
            summary.push_back(
                Data::Members{{"message", templates.catalogue().say(problems[i].message, reader.language, reader.zone)},
                              {"href", "#" + fields.back().text("id")},
                              {"label", fields.back().text("label")}});
        }
    }
    for (std::size_t i = 0; i < problems.size(); ++i) {
        bool elsewhere = !options.prefix.empty() && !problems[i].field.starts_with(options.prefix);
        if (told[i] || elsewhere) continue;
        summary.push_back(
            Data::Members{{"message", templates.catalogue().say(problems[i].message, reader.language, reader.zone)},
                          {"href", ""},
                          {"label", ""}});
    }
    return Data::Members{{"fields", std::move(fields)},
                         {"problems", std::move(summary)},
                         {"some_required", required},
                         {"uploads", upload}};
}

Data joined_forms(Data whole, Data more) {
    for (const char* list : {"fields", "problems"}) {
        if (whole.at(list).is_null()) whole[list] = Data::List{};
        for (const auto& item : more.at(list).list()) whole[list].push(item);
    }
    for (const char* flag : {"some_required", "uploads"}) whole[flag] = whole.at(flag).flag() || more.at(flag).flag();
    return whole;
}

}  // namespace convoke::web
