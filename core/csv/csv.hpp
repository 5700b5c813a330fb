// Reading the CSV files other people make: with a header, commas or semicolons or tabs, with or without a byte order
// mark, in UTF-8, UTF-16 or a Windows code page.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

struct CsvRow { std::size_t line = 0; std::vector<std::string> cells; };
struct CsvProblem { std::size_t line = 0; Text message; };

struct CsvFile {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;                      // blank lines left out; `line` counts from 1, the header being the first
    std::vector<CsvProblem> problems;              // rows with too many or too few cells, bytes that are no letters, quotes that do not close
    std::string encoding, separator;               // as found
};

// Throws Refused(invalid) where the bytes are no text in any encoding known here, or there is no header.
CsvFile read_csv(std::string_view bytes);

}  // namespace convoke
