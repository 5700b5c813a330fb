#include "web/view/source.hpp"

#include <algorithm>

namespace convoke::web {
namespace {

constexpr std::size_t deepest_partial = 12;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    auto first = text.find_first_not_of(blank);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blank) + 1 - first);
}

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        auto word = text.substr(0, text.find_first_of(" \t\r\n"));
        words.push_back(word);
        text.remove_prefix(word.size());
    }
    return words;
}

Path path_of(std::string_view text) {
    auto named = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-'; };
    Path path;
    for (std::size_t at = 0; at <= text.size();) {
        auto end = std::min(text.find('.', at), text.size());
        auto part = text.substr(at, end - at);
        if (part.empty() || !std::all_of(part.begin(), part.end(), named))
            throw TemplateError("\"" + std::string(text) + "\" is no name of a value");
        path.emplace_back(part);
        at = end + 1;
    }
    return path;
}

Reference reference_of(std::string_view text) {
    auto bar = text.find('|');
    Reference reference{path_of(trimmed(text.substr(0, bar)))};
    if (bar != text.npos) reference.format = trimmed(text.substr(bar + 1));
    constexpr std::string_view formats[] = {"", "date", "time", "number", "share", "country", "language"};
    if (std::find(std::begin(formats), std::end(formats), reference.format) == std::end(formats))
        throw TemplateError("unknown format in {{" + std::string(text) +
                            "}}: use date, time, number, share, country or language");
    return reference;
}

// Safe in text and in a quoted attribute; a translation cannot open a marker either.
std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) switch (c) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            case '{':
                out += "&#123;";
                break;
            default:
                out += c;
        }
    return out;
}

class Reader {
public:
    explicit Reader(const Sources& sources) : sources_(sources) {}

    // Reads up to the end of the text, or of the section `until`.
    void read(std::string_view text, Section& into) {
        std::size_t at = 0;
        while (at < text.size()) {
            auto open = std::min(text.find("{{", at), text.find("[[", at));
            out += text.substr(at, open == text.npos ? text.npos : open - at);
            if (open == text.npos) return;
            bool message = text[open] == '[';
            auto close = text.find(message ? "]]" : "}}", open);
            if (close == text.npos)
                throw TemplateError("a marker is not closed: " + std::string(text.substr(open, 40)));
            auto inside = trimmed(text.substr(open + 2, close - open - 2));
            at = close + 2;
            if (message)
                say(inside, into);
            else if (inside.empty())
                throw TemplateError("an empty marker {{}}");
            else if (inside[0] == '#')
                at = section(text, at, trimmed(inside.substr(1)), into);
            else if (inside[0] == '>')
                include(trimmed(inside.substr(1)), into);
            else if (inside[0] == '/')
                throw TemplateError("{{" + std::string(inside) + "}} closes what is not open");
            else if (inside[0] == '%')
                out += text.substr(open, at - open);
            else if (inside[0] != '!')
                variable(inside, into);
        }
    }

    std::string out;

private:
    std::string next_marker(char kind) { return kind + std::to_string(++markers_); }

    std::size_t section(std::string_view text, std::size_t from, std::string_view name, Section& into) {
        auto end = closing(text, from, name);
        Section made{.marker = next_marker('s'), .absent = name.starts_with("NO_"), .once = name.starts_with("ANY_")};
        made.path = path_of(name.substr(made.absent ? 3 : made.once ? 4 : 0));
        out += "{{#" + made.marker + "}}";
        read(text.substr(from, end - from), made);
        out += "{{/" + made.marker + "}}";
        into.sections.push_back(std::move(made));
        return text.find("}}", end) + 2;
    }

    // Where {{/name}} of the section opened before `from` begins; the same name may stand inside itself.
    static std::size_t closing(std::string_view text, std::size_t from, std::string_view name) {
        int depth = 1;
        for (auto at = text.find("{{", from); at != text.npos; at = text.find("{{", at + 2)) {
            auto inside = trimmed(text.substr(at + 2, text.find("}}", at) - at - 2));
            if (inside.empty() || trimmed(inside.substr(1)) != name) continue;
            if (inside[0] == '#') ++depth;
            if (inside[0] == '/' && --depth == 0) return at;
        }
        throw TemplateError("{{#" + std::string(name) + "}} is not closed");
    }

    void include(std::string_view asked, Section& into) {
        auto words = words_in(asked);
        if (words.empty() || words.size() > 2) throw TemplateError("{{>" + std::string(asked) + "}} is no partial");
        if (++depth_ > deepest_partial)
            throw TemplateError("the partial \"" + std::string(words[0]) + "\" includes itself");
        auto text = sources_.partial(words[0]);
        if (words.size() == 2) {
            std::string name(words[1]);
            text = "{{#" + name + "}}" + text + "{{/" + name + "}}";
        }
        read(text, into);
        --depth_;
    }

    void variable(std::string_view inside, Section& into) {
        auto colon = inside.find(':');
        auto modifiers = colon == inside.npos ? std::string_view() : inside.substr(colon);
        if (modifiers.find("none") != modifiers.npos)
            throw TemplateError("{{" + std::string(inside) + "}}: nothing goes out unescaped");
        Variable made{.marker = next_marker('v'), .value = reference_of(inside.substr(0, colon))};
        out += "{{" + made.marker + std::string(modifiers) + "}}";
        into.variables.push_back(std::move(made));
    }

    void say(std::string_view inside, Section& into) {
        auto words = words_in(inside);
        if (words.empty()) throw TemplateError("an empty message [[]]");
        std::string code(words[0]);
        if (words.size() == 1 && code.find('{') == code.npos) {
            out += escaped(sources_.words(code));
            return;
        }
        Variable made{.marker = next_marker('v'), .code = code};
        for (std::size_t i = 1; i < words.size(); ++i) {
            auto equals = words[i].find('=');
            if (equals == words[i].npos)
                throw TemplateError("[[" + std::string(inside) + "]]: arguments are written name=member");
            made.args.emplace_back(words[i].substr(0, equals), reference_of(words[i].substr(equals + 1)));
        }
        out += "{{" + made.marker + "}}";
        into.variables.push_back(std::move(made));
    }

    const Sources& sources_;
    int markers_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

Source read_source(std::string_view text, const Sources& sources) {
    Source source;
    Reader reader(sources);
    reader.read(text, source.root);
    source.text = std::move(reader.out);
    return source;
}

std::vector<CodeUse> codes_in(std::string_view text) {
    std::vector<CodeUse> uses;
    for (auto at = text.find("[["); at != text.npos; at = text.find("[[", at + 2)) {
        auto words = words_in(text.substr(at + 2, text.find("]]", at) - at - 2));
        if (words.empty()) continue;
        auto brace = words[0].find('{');
        uses.push_back({std::string(words[0].substr(0, brace)), brace == words[0].npos});
    }
    return uses;
}

}  // namespace convoke::web
