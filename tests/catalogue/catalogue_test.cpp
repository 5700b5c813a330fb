// Every code that a template or a source names has its English words, with whoever owns it.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "core/text/language.hpp"
#include "web/view/source.hpp"
#include "web/view/translate.hpp"

using namespace convoke;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file() && entry.path().extension() == extension) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// msgid to msgstr, of a file as people and gettext's own tools write it.
std::map<std::string, std::string> entries_of(const fs::path& po) {
    std::map<std::string, std::string> entries;
    std::string id, line, *into = nullptr, words;
    std::istringstream in(content_of(po));
    auto keep = [&] {
        if (!id.empty()) entries[id] = words;
    };
    while (std::getline(in, line)) {
        if (line.starts_with("msgid ")) {
            keep();
            id.clear();
            words.clear();
            into = &id;
        }
        if (line.starts_with("msgstr ")) into = &words;
        auto open = line.find('"'), close = line.rfind('"');
        if (line.starts_with('#') || !into || open == line.npos || close <= open) continue;
        *into += line.substr(open + 1, close - open - 1);
    }
    keep();
    return entries;
}

struct Owner {
    std::string id;
    fs::path folder;
    std::vector<fs::path> catalogues;  // folders with <language>.po
};

std::vector<Owner> owners() {
    fs::path root = SOURCE_DIR;
    std::vector<fs::path> host{root / "web/locale"};  // and the rooms', beside their code
    for (const char* house : {"core", "web"})
        for (const auto& room : fs::recursive_directory_iterator(root / house))
            if (room.is_directory() && room.path().filename() == "locale" && room.path() != host[0])
                host.push_back(room.path());
    std::vector<Owner> all{{"core", root / "web", host}, {"core", root / "core", host}};
    for (const auto& entry : fs::directory_iterator(root / "plugins"))
        if (entry.is_directory()) {
            all.push_back({entry.path().filename(), entry.path(), host});
            all.back().catalogues.push_back(entry.path() / "locale");
        }
    return all;
}

std::set<std::string> english_of(const Owner& owner) {
    std::set<std::string> codes;
    for (const auto& folder : owner.catalogues)
        if (fs::exists(folder / "en.po"))
            for (const auto& [code, words] : entries_of(folder / "en.po"))
                if (!words.empty()) codes.insert(code);
    return codes;
}

// The codes in Text{"..."}, Refused(kind, {"..."}), {"field", {"..."}} of problems, and .label = {"..."}.
std::vector<std::string> codes_in_source(const std::string& source) {
    static const std::regex forms(
        R"re((?:\bText\s*\{|::\w+,\s*\{|(?:"|\w|\))\s*,\s*\{|\bText\s+\w+\{|\bbad\((?:\w+,)?|\.(?:label|help|title|text|message|why|heading)\s*=\s*\{)\s*"([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)"\s*[,}])re");
    std::vector<std::string> codes;
    for (std::sregex_iterator at(source.begin(), source.end(), forms), end; at != end; ++at) codes.push_back((*at)[1]);
    return codes;
}

}  // namespace

TEST_CASE("every code named in a template has English words") {
    std::ostringstream missing;
    for (const auto& owner : owners()) {
        auto known = english_of(owner);
        for (const auto& file : files_in(owner.folder / "templates", ".tpl"))
            for (const auto& use : web::codes_in(content_of(file))) {
                auto near = known.lower_bound(use.code);
                bool there = use.whole ? known.contains(use.code)
                                       : use.code.empty() || (near != known.end() && near->starts_with(use.code));
                if (!there)
                    missing << "\n  " << use.code << (use.whole ? "" : "...") << "  in "
                            << fs::relative(file, SOURCE_DIR).string();
            }
    }
    INFO("codes without words in the owner's locale/en.po:" << missing.str());
    CHECK(missing.str().empty());
}

TEST_CASE("every code named in a source has English words") {
    std::ostringstream missing;
    for (const auto& owner : owners()) {
        auto known = english_of(owner);
        for (const char* extension : {".cpp", ".hpp"})
            for (const auto& file : files_in(owner.folder, extension))
                for (const auto& code : codes_in_source(content_of(file)))
                    if (!known.contains(code))
                        missing << "\n  " << code << "  in " << fs::relative(file, SOURCE_DIR).string();
    }
    INFO("codes without words in the owner's locale/en.po:" << missing.str());
    CHECK(missing.str().empty());
}

// In a table, behind a condition, handed on: what begins like a code has its words, whole or as the beginning of codes, or is the kind of
// a record line or of a letter, or the id of a permission, a step or a report, which are declared in files of those names.
TEST_CASE("what looks like a code in a source is one, wherever it stands") {
    static const std::set<std::string> others{"backup.json", "countries.csv", "list.txt", "list.p7s.base64", "meeting.schema.json",       // files
                                              "countries.file", "key.file", "key.master", "key.token", "plugins.folder", "nonobjection.address",       // settings
                                              "representatives.0.email", "representatives.email", "representatives.family_name", "representatives.function",
                                              "representatives.given_name", "representatives.title"};                  // fields
    static const std::set<std::string> declaring{"permissions.cpp", "steps.cpp", "reports.cpp", "routes.cpp", "plugin.cpp"};
    static const std::regex form(R"re("([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)")re");
    std::set<std::string> known, prefixes, declared;
    std::map<std::string, fs::path> written;
    for (const auto& owner : owners()) {
        known.merge(english_of(owner));
        for (const char* extension : {".cpp", ".hpp"})
            for (const auto& file : files_in(owner.folder, extension)) {
                const auto source = content_of(file);
                for (std::sregex_iterator at(source.begin(), source.end(), form), end; at != end; ++at)
                    if (declaring.contains(file.filename())) declared.insert((*at)[1]);
                    else written.emplace((*at)[1], file);
            }
    }
    for (const auto& code : known) prefixes.insert(code.substr(0, code.find('.')));
    std::ostringstream missing;
    for (const auto& [code, file] : written) {
        const auto begins = [&](const std::string& start) {
            const auto near = known.lower_bound(start);
            return near != known.end() && near->starts_with(start);
        };
        const bool there = begins(code) || begins("record." + code) || declared.contains(code) || others.contains(code);
        if (prefixes.contains(code.substr(0, code.find('.'))) && !there) missing << "\n  " << code << "  in " << fs::relative(file, SOURCE_DIR).string();
    }
    INFO("texts that look like codes and have no words:" << missing.str());
    CHECK(missing.str().empty());
}

TEST_CASE("the words of a code stand in one catalogue of the host: which of two is said would be chance") {
    std::ostringstream twice;
    std::map<std::string, fs::path> first;
    const auto host = owners().front();
    for (const auto& folder : host.catalogues)
        if (fs::exists(folder / "en.po"))
            for (const auto& [code, words] : entries_of(folder / "en.po"))
                if (const auto [known, fresh] = first.emplace(code, folder); !fresh && !code.empty())
                    twice << "\n  " << code << "  in " << fs::relative(known->second, SOURCE_DIR).string() << " and "
                          << fs::relative(folder, SOURCE_DIR).string();
    INFO("codes to be said in one place:" << twice.str());
    CHECK(twice.str().empty());
}

TEST_CASE("every message can be put together, and a translation takes the arguments that English takes") {
    std::ostringstream wrong;
    static const std::regex argument(R"(\{\s*(\w+)\s*[,}])");
    auto arguments = [](const std::string& message) {
        std::set<std::string> names;
        for (std::sregex_iterator at(message.begin(), message.end(), argument), end; at != end; ++at)
            names.insert((*at)[1]);
        return names;
    };
    for (const auto& file : files_in(SOURCE_DIR, ".po")) {
        if (file.string().find("/tests/") != std::string::npos || file.string().find("/build/") != std::string::npos)
            continue;
        auto english = entries_of(file.parent_path() / "en.po");
        for (const auto& [code, words] : entries_of(file)) {
            if (words.empty()) continue;
            std::string why;
            try {
                put_in(words, {}, file.stem().string(), "UTC");
            } catch (const std::invalid_argument&) {
                why = "malformed";
            }
            if (!english.contains(code))
                why = "no such code in English";
            else if (why.empty() && words.find("plural") == words.npos && words.find("select") == words.npos)
                for (const auto& name : arguments(words))
                    if (!arguments(english[code]).contains(name)) why = "unknown argument {" + name + "}";
            if (!why.empty())
                wrong << "\n  " << code << ": " << why << "  in " << fs::relative(file, SOURCE_DIR).string();
        }
    }
    INFO("messages to mend:" << wrong.str());
    CHECK(wrong.str().empty());
}

TEST_CASE("every template begins with the pragma of escaping and lets nothing through") {
    std::ostringstream wrong;
    for (const auto& owner : owners())
        for (const auto& file : files_in(owner.folder / "templates", ".tpl")) {
            auto source = content_of(file);
            if (!source.starts_with(web::pragma))
                wrong << "\n  first line is not " << web::pragma << "  in " << fs::relative(file, SOURCE_DIR).string();
            if (source.find(":none") != source.npos)
                wrong << "\n  :none  in " << fs::relative(file, SOURCE_DIR).string();
        }
    INFO("templates to mend:" << wrong.str());
    CHECK(wrong.str().empty());
}

// Figures are read by everybody: their words, and what is said around them, are there in every language that a page offers.
TEST_CASE("the words of the balance are whole in all official languages, plurals included") {
    std::ostringstream missing;
    const fs::path folder = fs::path(SOURCE_DIR) / "plugins/balance/locale";
    const auto english = entries_of(folder / "en.po");
    for (const auto language : official_languages) {
        const auto words = entries_of(folder / (std::string(language) + ".po"));
        for (const auto& [code, said] : english)
            if (const auto found = words.find(code); !code.empty() && (found == words.end() || found->second.empty())) missing << "\n  " << code << "  in " << language;
        for (const auto& [code, said] : words)
            for (const std::string_view form : language == "ru" ? std::vector<std::string_view>{" few {", " many {"} : language == "ar" ? std::vector<std::string_view>{" two {", " few {", " many {"} : std::vector<std::string_view>{})
                if (said.find(", plural,") != said.npos && said.find(form) == said.npos) missing << "\n  " << code << " has no form" << form << "} in " << language;
    }
    INFO("words of the balance that are missing:" << missing.str());
    CHECK(missing.str().empty());
}
