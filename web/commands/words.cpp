#include "web/commands/words.hpp"

#include "web/commands/opened.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

std::string in_english(const Text& text) {
    Catalogue catalogue;
    try {
        catalogue.add_all(share_folder() / "locale");
        const auto plugins = share_folder().parent_path() / "plugins";
        const auto owner = text.code.substr(0, text.code.find('.'));
        if (std::filesystem::is_directory(plugins / owner / "locale")) catalogue.add(owner, plugins / owner / "locale");
    } catch (const std::exception&) {              // without its catalogue the code itself has to do
    }
    return catalogue.say(text, "en");
}

}  // namespace convoke::web
