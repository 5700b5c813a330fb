// What a report says: rows under columns, which the host draws as a page, CSV, JSON, XLSX or PDF.
#pragma once

#include <functional>

#include "core/domain/values.hpp"

namespace convoke {

struct Column {
    enum class Kind { text, number, share, time };
    std::string name;                              // stable, as in CSV and JSON: "country"
    Text label;                                    // {}: for machines, in CSV and JSON alone
    std::string permission;                        // who may see it, on the page and in every export; "public" is a word
    Kind kind = Kind::text;
    Labels labels = {};                            // of codes: what people read instead; CSV and JSON keep the codes
};

// Rows for a page, CSV, JSON, XLSX or PDF. `sections` start at a row and carry a heading.
struct Table {
    struct Section { std::size_t first_row = 0; Text heading; };
    struct Row { Text heading = {}; std::vector<std::string> cells = {}; };     // a heading begins a section
    Text title;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows = {};
    std::vector<Section> sections = {};
    Answers about = {};                            // what every export says of itself: meeting, version, sha256, ...
    // A long report gives its rows one at a time instead, until there is none, and only during the call that made it.
    std::function<std::optional<Row>()> more = {};
    bool in_sections = false;                      // whether what `more` gives comes under headings
};

}  // namespace convoke
