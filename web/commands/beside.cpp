#include "web/commands/beside.hpp"

#include <fstream>
#include <sstream>

#include "core/json/json.hpp"
#include "core/store/migrate.hpp"
#include "web/commands/opened.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

namespace fs = std::filesystem;

std::string wrong_with_description(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) return {};               // a plugin need not have one
    JsonError error;
    if (parse_json(text.str(), error)) return {};
    return "its api.json cannot be read at byte " + std::to_string(error.offset) + ": " + error.what;
}

std::string wrong_with_words(Catalogue& catalogue, const std::string& id, const fs::path& folder) {
    if (!fs::is_directory(folder)) return {};
    try {
        catalogue.add(id, folder);
        return {};
    } catch (const std::exception& failure) {
        return std::string("its words cannot be read: ") + failure.what();
    }
}

std::string wrong_with_templates(const Catalogue& catalogue, const std::string& id, const fs::path& folder) {
    if (!fs::is_directory(folder)) return {};
    Templates templates(catalogue);
    templates.add("core", share_folder() / "templates");
    templates.add(id, folder);
    try {
        templates.read_all(id);
        return {};
    } catch (const TemplateError& error) {
        return "its " + std::string(error.what());
    }
}

std::string wrong_beside(Catalogue& catalogue, const std::string& id, const fs::path& folder) {
    if (auto wrong = wrong_with_description(folder / "api.json"); !wrong.empty()) return wrong;
    if (auto wrong = wrong_with_words(catalogue, id, folder / "locale"); !wrong.empty()) return wrong;
    return wrong_with_templates(catalogue, id, folder / "templates");
}

}  // namespace

Preparation taking_beside(store::Database& database, Catalogue& catalogue, std::size_t& ran) {
    return [&](const std::string& id, const fs::path& folder) {
        auto wrong = wrong_beside(catalogue, id, folder);
        if (!wrong.empty()) return wrong;
        try {
            ran += store::migrate(database, {{id, folder / "sql"}}, system_clock());
        } catch (const store::WrongMigration& failure) {
            wrong = failure.what();
        }
        return wrong;
    };
}

Preparation looking_beside(Catalogue& catalogue) {
    return [&](const std::string& id, const fs::path& folder) { return wrong_beside(catalogue, id, folder); };
}

}  // namespace convoke::web
