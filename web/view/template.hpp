// Templates and what fills them. README.md of this folder says how a page author writes one.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/domain/values.hpp"
#include "core/json/messages.hpp"
#include "web/view/source.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

// For whom something is drawn.
struct Reader {
    std::string language = "en";
    std::string zone = "UTC";  // in which times are told: the meeting's
};

// Thread-safe once its folders are added.
class Templates {
public:
    explicit Templates(const Catalogue& catalogue);
    ~Templates();

    // Templates of an owner: "core" is the host, whose partials all may include; a plugin goes by its id.
    void add(std::string owner, std::filesystem::path folder);

    // `name` is "owner/template", or a template of the host. With a layout, the template stands where that says
    // {{>content}}, and its title where it says {{>title}}. TemplateError where there is none, or a broken one.
    std::string fill(std::string_view name, const Data& data, const Reader& reader, std::string_view layout = {}) const;

    // Reads all of an owner's: TemplateError names the first that is broken.
    void read_all(std::string_view owner) const;

    bool has(std::string_view name) const;
    const Catalogue& catalogue() const { return catalogue_; }
    // All that an organisation can have its seat in, {ISO 3166-1 alpha-3, name}, in the language's own order.
    const std::vector<std::pair<std::string, std::string>>& countries(std::string_view language) const;

private:
    struct Ready;
    class Filler;
    std::shared_ptr<const Ready> ready(std::string_view name, std::string_view layout,
                                       const std::string& language) const;
    std::shared_ptr<const Ready> prepare(std::string_view name, std::string_view layout,
                                         const std::string& language) const;
    std::filesystem::path path_of(std::string_view name, std::string_view owner = "core") const;
    std::string source_of(std::string_view name, std::string_view owner = "core") const;

    const Catalogue& catalogue_;
    std::map<std::string, std::filesystem::path, std::less<>> folders_;
    mutable std::shared_mutex guard_;
    mutable std::map<std::string, std::shared_ptr<const Ready>> cache_;
    mutable std::map<const void*, std::map<std::string, std::vector<std::pair<std::string, std::string>>, std::less<>>> countries_;    // by file in force and language
};

}  // namespace convoke::web
