#include "web/view/translate.hpp"

#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <fstream>
#include <iterator>
#include <locale>
#include <vector>

#include "core/text/language.hpp"
#include "web/view/wording.hpp"

namespace convoke {
namespace {

using Facet = boost::locale::message_format<char>;

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

// Numbers with European digits in every language, as core/text writes them.
const char* locale_of(std::string_view language) {
    constexpr std::pair<std::string_view, const char*> locales[] = {
        {"ar", "ar@numbers=latn"}, {"es", "es"}, {"fr", "fr"}, {"ru", "ru"}, {"zh", "zh_Hans_CN"}};
    for (auto [tag, locale] : locales)
        if (tag == language) return locale;
    return "en_GB";
}

// A name in Latin letters inside an Arabic sentence keeps its own direction, and the sentence keeps its own.
std::string isolated(const std::string& value, std::string_view language) {
    return written_right_to_left(language) ? "\u2068" + value + "\u2069" : value;
}

// An argument for who reads that language: "name.fr" in the place of "name". None where nothing was given.
const std::string* argument(const Answers& args, const std::string& name, std::string_view language) {
    auto found = args.find(name + "." + std::string(language));
    if (found == args.end()) found = args.find(name);
    return found == args.end() ? nullptr : &found->second;
}

// Nearly every message has nothing but {name} in it, which needs no ICU. False where it has more.
bool put_in_names(const std::string& message, const Answers& args, std::string_view language, std::string& out) {
    std::size_t at = 0;
    while (at < message.size()) {
        auto open = message.find_first_of("{}'", at);
        if (open == std::string::npos) break;
        if (message[open] == '\'') {
            char next = open + 1 < message.size() ? message[open + 1] : ' ';
            if (next == '{' || next == '}' || next == '\'') return false;
            out.append(message, at, open + 1 - at);
            at = open + 1;
            continue;
        }
        auto close = message.find_first_of("{},", open + 1);
        if (message[open] == '}' || close == std::string::npos || message[close] != '}') return false;
        out.append(message, at, open - at);
        std::string name = message.substr(open + 1, close - open - 1);
        const auto* given = argument(args, name, language);
        out += given ? isolated(*given, language) : "{" + name + "}";
        at = close + 1;
    }
    out.append(message, std::min(at, message.size()));
    return true;
}

// How a message wants its argument: as it is, as a number, or as a date or time in words.
enum class Wanted { text, number, date, time };

std::map<std::string, Wanted> wanted_by(const icu::MessagePattern& pattern) {
    std::map<std::string, Wanted> wanted;
    for (std::int32_t i = 0; i + 1 < pattern.countParts(); ++i) {
        const auto& part = pattern.getPart(i);
        if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
        std::string name = utf8(pattern.getSubstring(pattern.getPart(i + 1)));
        auto& want = wanted[name];
        auto kind = part.getArgType();
        if (kind == UMSGPAT_ARG_TYPE_PLURAL || kind == UMSGPAT_ARG_TYPE_SELECTORDINAL ||
            kind == UMSGPAT_ARG_TYPE_CHOICE)
            want = Wanted::number;
        if (kind == UMSGPAT_ARG_TYPE_SIMPLE) {
            auto type = utf8(pattern.getSubstring(pattern.getPart(i + 2)));
            want = type == "date" ? Wanted::date : type == "time" ? Wanted::time : Wanted::number;
        }
    }
    return wanted;
}

// Dates and times go in as words already, so the message must not format them again.
std::string without_dates(const icu::MessagePattern& pattern) {
    icu::UnicodeString text = pattern.getPatternString();
    for (std::int32_t i = pattern.countParts() - 1; i >= 0; --i) {
        const auto& part = pattern.getPart(i);
        if (part.getType() != UMSGPAT_PART_TYPE_ARG_START || part.getArgType() != UMSGPAT_ARG_TYPE_SIMPLE) continue;
        auto type = utf8(pattern.getSubstring(pattern.getPart(i + 2)));
        if (type != "date" && type != "time") continue;
        auto from = pattern.getPart(i + 1).getLimit();
        auto to = pattern.getPart(pattern.getLimitPartIndex(i)).getIndex();
        text.removeBetween(from, to);
    }
    return utf8(text);
}

[[noreturn]] void malformed(const std::string& message) {
    throw std::invalid_argument("malformed message: " + message);
}

}  // namespace

std::string_view own_name(std::string_view language) {
    static const std::map<std::string_view, std::string_view> names{
        {"ar", "العربية"}, {"zh", "中文"}, {"en", "English"}, {"fr", "Français"}, {"ru", "Русский"}, {"es", "Español"}};
    auto found = names.find(language);
    return found == names.end() ? language : found->second;
}

std::string preferred_language(std::string_view accept) {
    std::string best = "en";
    double best_weight = 0;
    while (!accept.empty()) {
        auto item = accept.substr(0, accept.find(','));
        accept.remove_prefix(std::min(accept.size(), item.size() + 1));
        while (item.starts_with(' ')) item.remove_prefix(1);
        double weight = 1;
        if (auto q = item.find(";q="); q != std::string_view::npos)
            weight = std::strtod(std::string(item.substr(q + 3)).c_str(), nullptr);
        std::string tag(item.substr(0, item.find_first_of("-;_ ")));
        std::transform(tag.begin(), tag.end(), tag.begin(), [](unsigned char c) { return std::tolower(c); });
        if (weight > best_weight && official_language(tag) == tag) {
            best = tag;
            best_weight = weight;
        }
    }
    return best;
}

std::string put_in(const std::string& message, const Answers& args, std::string_view language, std::string_view zone) {
    std::string out;
    if (put_in_names(message, args, language, out)) return out;
    UErrorCode status = U_ZERO_ERROR;
    icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(message), nullptr, status);
    if (U_FAILURE(status)) malformed(message);
    icu::MessageFormat format(icu::UnicodeString::fromUTF8(without_dates(pattern)), icu::Locale(locale_of(language)),
                              status);
    if (U_FAILURE(status)) malformed(message);
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, want] : wanted_by(pattern)) {
        const auto* given = argument(args, name, language);
        auto value = given ? *given : std::string();
        names.push_back(icu::UnicodeString::fromUTF8(name));
        if (want == Wanted::number) {
            UErrorCode unread = U_ZERO_ERROR;
            icu::Formattable number(value, unread);
            values.push_back(U_FAILURE(unread) ? icu::Formattable(0) : number);
            continue;
        }
        if (want == Wanted::date) value = web::date_words(value, language, zone);
        if (want == Wanted::time) value = web::time_words(value, language, zone);
        values.emplace_back(icu::UnicodeString::fromUTF8(want == Wanted::text ? value : isolated(value, language)));
    }
    icu::UnicodeString text;
    format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text, status);
    if (U_FAILURE(status)) malformed(message);
    return utf8(text);
}

struct Catalogue::Words {
    struct One {
        std::locale holder;
        const Facet* facet;
    };
    std::map<std::string, std::map<std::string, One, std::less<>>, std::less<>> by_owner;  // owner, language

    const char* find_in(std::string_view owner, const std::string& code, std::string_view language) const {
        auto owned = by_owner.find(owner);
        if (owned == by_owner.end()) return nullptr;
        auto one = owned->second.find(language);
        return one == owned->second.end() ? nullptr : one->second.facet->get(0, nullptr, code.c_str());
    }
    const char* find(const std::string& code, std::string_view language) const {
        if (code.empty()) return nullptr;
        auto prefix = std::string_view(code).substr(0, code.find('.'));
        if (const char* words = find_in(prefix, code, language)) return words;
        if (const char* words = find_in("core", code, language)) return words;
        for (const auto& [owner, unused] : by_owner)
            if (const char* words = find_in(owner, code, language)) return words;
        return nullptr;
    }
};

Catalogue::Catalogue() : words_(std::make_unique<Words>()) {}
Catalogue::~Catalogue() = default;

void Catalogue::add(std::string_view owner, const std::filesystem::path& folder) {
    for (auto language : official_languages) {
        auto path = folder / (std::string(language) + ".mo");
        if (!std::filesystem::exists(path)) continue;
        boost::locale::gnu_gettext::messages_info info;
        info.language = language;
        info.encoding = "UTF-8";
        info.domains.emplace_back("messages");
        info.paths.emplace_back("");
        info.callback = [&](const std::string&, const std::string&) {
            std::ifstream in(path, std::ios::binary);
            return std::vector<char>(std::istreambuf_iterator<char>(in), {});
        };
        auto* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info);
        words_->by_owner[std::string(owner)].insert_or_assign(
            std::string(language), Words::One{std::locale(std::locale::classic(), facet), facet});
    }
}

void Catalogue::add_all(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_directory()) add(entry.path().filename().string(), entry.path());
}

std::string Catalogue::say(const Text& text, std::string_view language, std::string_view zone) const {
    // English words on a page written from the right keep their own direction, full stop included.
    auto borrowed = [&](std::string words) {
        return written_right_to_left(language) ? "\u2066" + words + "\u2069" : words;
    };
    if (text.code == "text") {
        auto own = answer(text.args, language);
        return own.empty() ? borrowed(answer(text.args, "en")) : own;
    }
    for (auto choice : {language, std::string_view("en")})
        if (const char* message = words_->find(text.code, choice)) try {
                auto words = put_in(message, text.args, choice, zone);
                return choice == language ? words : borrowed(std::move(words));
            } catch (const std::invalid_argument&) {
                continue;  // a slip of a translator must not take the page away
            }
    return text.code;
}

bool Catalogue::knows(std::string_view code, std::string_view language) const {
    return words_->find(std::string(code), language) != nullptr;
}

}  // namespace convoke
