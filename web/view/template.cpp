#include "web/view/template.hpp"

#include <ctemplate/template.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <mutex>

#include "core/domain/countries.hpp"
#include "core/text/collation.hpp"
#include "core/text/language.hpp"
#include "web/view/wording.hpp"

namespace convoke::web {

struct Templates::Ready {
    Section root;
    std::unique_ptr<ctemplate::Template> engine;
};

// Walks what the template asks for, and looks it up: innermost scope first.
class Templates::Filler {
public:
    Filler(const Templates& templates, const Reader& reader) : templates_(templates), reader_(reader) {}

    void fill(const Section& section, const Data& scope, ctemplate::TemplateDictionary& into) {
        scopes_.push_back(&scope);
        fill_here(section, into);
        scopes_.pop_back();
    }

private:
    void fill_here(const Section& section, ctemplate::TemplateDictionary& into) {
        for (const auto& variable : section.variables)
            into.SetValue(variable.marker, variable.code.empty() ? words(variable.value) : message(variable));
        for (const auto& inner : section.sections) {
            const Data& value = look_up(inner.path);
            if (inner.absent ? shows(value) : !shows(value)) continue;
            bool itself = !inner.absent && !inner.once;
            if (itself && value.is_list()) {
                for (const Data& item : value.list()) fill(inner, item, *into.AddSectionDictionary(inner.marker));
            } else if (itself && value.is_members()) {
                fill(inner, value, *into.AddSectionDictionary(inner.marker));
            } else {
                into.ShowSection(inner.marker);  // its markers are its own, so they may stand in the same dictionary
                fill_here(inner, into);
            }
        }
    }

    static bool shows(const Data& value) {
        if (value.is_list()) return !value.list().empty();
        if (value.is_members()) return !value.members().empty();
        if (const auto* text = std::get_if<std::string>(&value.value)) return !text->empty();
        if (const auto* flag = std::get_if<bool>(&value.value)) return *flag;
        if (const auto* real = std::get_if<double>(&value.value)) return *real != 0;
        return value.number() != 0;
    }

    const Data& look_up(const Path& path) const {
        static const Data nothing;
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
            if (path[0] == "this") return **scope;
            if (!(*scope)->members().contains(path[0])) continue;  // a null hides what is outside
            const Data* found = *scope;
            for (const auto& name : path) found = &found->at(name);
            return *found;
        }
        return nothing;
    }

    std::string words(const Reference& reference) const {
        const Data& value = look_up(reference.path);
        if (value.is_members() && value.has("code")) return say(message_in(value));
        auto text = value.text();
        const auto& format = reference.format;
        if (text.empty() || format.empty()) return text;
        if (format == "date") return date_words(text, reader_.language, reader_.zone);
        if (format == "time") return time_words(text, reader_.language, reader_.zone);
        if (format == "number") return number_words(text, reader_.language);
        if (format == "share") return share_words(text, reader_.language);
        if (format == "country") return std::string(country_name(text, reader_.language));
        return std::string(own_name(text));
    }

    std::string message(const Variable& variable) const {
        Text text{variable.code};
        for (auto open = text.code.find('{'); open != std::string::npos; open = text.code.find('{', open)) {
            auto close = text.code.find('}', open);
            if (close == std::string::npos) break;
            Path path;
            for (std::string rest = text.code.substr(open + 1, close - open - 1); !rest.empty();) {
                auto dot = std::min(rest.find('.'), rest.size());
                path.push_back(rest.substr(0, dot));
                rest.erase(0, dot + 1);
            }
            text.code.replace(open, close + 1 - open, path.empty() ? "" : look_up(path).text());
        }
        for (const auto& [name, reference] : variable.args) text.args[name] = words(reference);
        return say(text);
    }

    std::string say(const Text& text) const { return templates_.catalogue_.say(text, reader_.language, reader_.zone); }

    const Templates& templates_;
    const Reader& reader_;
    std::vector<const Data*> scopes_;
};

Templates::Templates(const Catalogue& catalogue) : catalogue_(catalogue) {}
Templates::~Templates() = default;

void Templates::add(std::string owner, std::filesystem::path folder) { folders_[std::move(owner)] = std::move(folder); }

std::filesystem::path Templates::path_of(std::string_view name, std::string_view owner) const {
    auto slash = name.find('/');
    if (slash != name.npos) {
        owner = name.substr(0, slash);
        name.remove_prefix(slash + 1);
    }
    auto folder = folders_.find(owner);
    if (folder == folders_.end() || name.find("..") != name.npos || name.find('/') != name.npos) return {};
    return folder->second / (std::string(name) + ".tpl");
}

bool Templates::has(std::string_view name) const {
    auto path = path_of(name);
    return !path.empty() && std::filesystem::exists(path);
}

std::string Templates::source_of(std::string_view name, std::string_view owner) const {
    auto path = path_of(name, owner);
    if (owner != "core" && !std::filesystem::exists(path)) path = path_of(name);  // the host's partials serve all
    std::ifstream in(path, std::ios::binary);
    if (path.empty() || !in)
        throw TemplateError("there is no template \"" + std::string(name) + "\" of \"" + std::string(owner) +
                            "\" (looked for " + path.string() + ")");
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (!text.starts_with(pragma))
        throw TemplateError(path.string() + ": the first line must be " + std::string(pragma));
    text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

std::shared_ptr<const Templates::Ready> Templates::prepare(std::string_view name, std::string_view layout,
                                                           const std::string& language) const {
    auto slash = name.find('/');
    std::string owner(slash == name.npos ? "core" : name.substr(0, slash));
    std::string content = source_of(name), title = "{{title}}";
    constexpr std::string_view titled = "{{!title}}";
    if (content.starts_with(titled)) {
        auto line = content.substr(0, content.find('\n'));
        title = line.substr(titled.size());
        content.erase(0, line.size());
    }
    Sources sources;
    sources.words = [&](const std::string& code) { return catalogue_.say({code}, language); };
    sources.partial = [&](std::string_view partial) {
        if (!layout.empty() && partial == "content") return content;
        if (!layout.empty() && partial == "title") return title;
        return source_of(partial, owner);
    };
    auto source = read_source(layout.empty() ? content : source_of(layout), sources);
    auto made = std::make_shared<Ready>();
    made->engine.reset(
        ctemplate::Template::StringToTemplate(std::string(pragma) + source.text, ctemplate::STRIP_BLANK_LINES));
    if (!made->engine || made->engine->state() != ctemplate::TS_READY)
        throw TemplateError("its HTML is broken: an attribute without quotes, or a tag or section that does not close");
    made->root = std::move(source.root);
    return made;
}

std::shared_ptr<const Templates::Ready> Templates::ready(std::string_view name, std::string_view layout,
                                                         const std::string& language) const {
    std::string key = std::string(name) + '\n' + std::string(layout) + '\n' + language;
    {
        std::shared_lock lock(guard_);
        if (auto found = cache_.find(key); found != cache_.end()) return found->second;
    }
    std::shared_ptr<const Ready> made;
    try {
        made = prepare(name, layout, language);
    } catch (const TemplateError& error) {
        throw TemplateError("template " + std::string(name) + ": " + error.what());
    }
    std::unique_lock lock(guard_);
    return cache_.emplace(std::move(key), std::move(made)).first->second;
}

void Templates::read_all(std::string_view owner) const {
    const auto folder = folders_.find(owner);
    if (folder == folders_.end()) return;
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder->second))
        if (entry.path().extension() == ".tpl") names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    for (const auto& name : names) {
        try {
            prepare(std::string(owner) + "/" + name, "", "en");
        } catch (const TemplateError& error) {
            throw TemplateError("template " + name + " is broken: " + error.what());
        }
    }
}

std::string Templates::fill(std::string_view name, const Data& data, const Reader& reader,
                            std::string_view layout) const {
    auto found = ready(name, layout, std::string(official_language(reader.language)));
    ctemplate::TemplateDictionary dictionary("page");
    Filler(*this, reader).fill(found->root, data, dictionary);
    std::string out;
    if (!found->engine->Expand(&out, &dictionary))
        throw TemplateError("template " + std::string(name) + " could not be filled");
    return out;
}

const std::vector<std::pair<std::string, std::string>>& Templates::countries(std::string_view language) const {
    const auto all = convoke::countries();
    std::unique_lock lock(guard_);
    auto& of_this_file = countries_[all.data()];   // another file of countries may come
    auto known = of_this_file.find(language);
    if (known != of_this_file.end()) return known->second;
    std::vector<std::pair<std::string, std::pair<std::string, std::string>>> sorted;
    for (const auto& one : all) {
        const std::string name(country_name(one.iso3, language));
        sorted.push_back({sort_key(language, name), {std::string(one.iso3), name}});
    }
    std::sort(sorted.begin(), sorted.end());
    auto& list = of_this_file[std::string(language)];
    for (auto& [key, pair] : sorted) list.push_back(std::move(pair));
    return list;
}

}  // namespace convoke::web
