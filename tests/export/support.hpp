// Lists to export, and a look into what came out.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/crypto/digest.hpp"
#include "tests/support/printed.hpp"
#include "web/view/export/export.hpp"

namespace convoke::tests {

class Scratch {
public:
    Scratch() { std::filesystem::create_directories(path); }
    ~Scratch() { std::filesystem::remove_all(path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path path = std::filesystem::temp_directory_path() / new_id("export", Time{});
    bool empty() const { return std::filesystem::is_empty(path); }
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Rows made when they are asked for.
class MadeRows final : public exports::Rows {
public:
    using Make = std::function<void(std::size_t, exports::Row&)>;
    MadeRows(std::size_t count, Make make) : count_(count), make_(std::move(make)) {}
    bool next(exports::Row& row) override {
        if (at_ == count_) return false;
        make_(at_++, row);
        return true;
    }

private:
    std::size_t count_, at_ = 0;
    Make make_;
};

inline const Time made_at{std::chrono::sys_days{std::chrono::year{2021} / 11 / 8} + std::chrono::hours(16)};
inline const std::string digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

// A list of organisations in four scripts.
inline exports::Sheet list_sheet(const std::string& language = "en") {
    using exports::Fact;
    return {.title = "Proposed and final list of participants",
            .subtitle = "High-level meeting on trafficking in persons, 22 and 23 November 2021",
            .columns = {{"name", "Name of organization", Column::Kind::text},
                        {"country", "Country", Column::Kind::text},
                        {"representatives", "Representatives", Column::Kind::number},
                        {"share", "Share", Column::Kind::share},
                        {"submitted_at", "Submitted", Column::Kind::time}},
            .about = {Fact{"meeting", "Meeting", "trafficking-2021"}, Fact{"version", "Version", "2"},
                      Fact{"as_of", "As of", "2021-11-08T16:00:00Z"}, Fact{"sha256", "SHA-256 of the list", digest}},
            .sections = true,
            .language = language,
            .zone = "America/New_York",
            .made_at = made_at,
            .words = {"About", "Section", "Page {page} of {pages}"}};
}

inline std::vector<exports::Row> list_rows() {
    const std::string when = "2021-10-14T21:00:00.000Z";
    return {{"Non-governmental organizations", {"Asociación «Niños»", "Peru", "2", "0.25", when}},
            {"", {"=HYPERLINK(\"http://x\")", "Côte d’Ivoire", "-1", "0.125", when}},
            {"", {"Организация \"Свет\", Москва", "Russian Federation", "1200", "0", when}},
            {"Academic institutions", {"世界卫生组织 北京办事处", "China", "", "", ""}},
            {"", {"جمعية حماية الأطفال", "Egypt", "3", "0.5", "2021-10-14"}}};
}

class ListedRows final : public exports::Rows {
public:
    explicit ListedRows(std::vector<exports::Row> rows) : rows_(std::move(rows)) {}
    bool next(exports::Row& row) override {
        if (at_ == rows_.size()) return false;
        row = rows_[at_++];
        return true;
    }

private:
    std::vector<exports::Row> rows_;
    std::size_t at_ = 0;
};

}  // namespace convoke::tests
