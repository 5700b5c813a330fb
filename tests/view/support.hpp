// A catalogue and templates for the tests of web/view: the host's own, and some written for a test.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "web/view/render.hpp"

namespace convoke::web {

class Stage {
public:
    Stage() : templates(catalogue) {
        catalogue.add_all(std::filesystem::path(BINARY_DIR) / "share/locale");
        catalogue.add_all(std::filesystem::path(BINARY_DIR) / "tests/locale");
        templates.add("core", std::filesystem::path(SOURCE_DIR) / "web/templates");
        templates.add("sample", folder);
        std::filesystem::create_directories(folder);
    }
    ~Stage() { std::filesystem::remove_all(folder); }

    // Writes the template sample/<name>, below the pragma.
    void write(const std::string& name, const std::string& source) {
        std::ofstream(folder / (name + ".tpl")) << pragma << '\n' << source << '\n';
    }
    std::string filled(const std::string& source, const Data& data, const Reader& reader = {}) {
        auto name = "t" + std::to_string(++count_);
        write(name, source);
        return templates.fill("sample/" + name, data, reader);
    }

    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("convoke-view-" + std::to_string(getpid()));
    Catalogue catalogue;
    Templates templates;

private:
    int count_ = 0;
};

}  // namespace convoke::web
