// What Cairo leaves out of a PDF: the language, the scope of headers, and what stands on every page. For the PDF writer
// of this folder only.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace convoke::exports {

struct Finish {
    std::string language;  // "ar"
    bool right_to_left = false;
    std::size_t columns = 1;  // of the table
    std::string over;  // a PDF of as many pages, laid over the document as ornament that a screen reader passes by
    std::vector<std::string> figures = {};  // what each says to who cannot see it
};

// Reads the pages, writes the document.
void finish_pdf(const std::filesystem::path& pages, const std::filesystem::path& file, const Finish& finish);

}  // namespace convoke::exports
