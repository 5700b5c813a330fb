// A table as a template draws it: links of the headers sort it, links under it lead through it, shares are bars.
#pragma once

#include <map>
#include <set>

#include "core/domain/table.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

struct TableOptions {
    std::string path = {};  // the page's own, and its query: sorting and paging keep the filters
    Answers query = {};
    std::vector<std::string> sortable = {};  // columns; ?sort=name, or ?sort=-name for descending
    std::string next = {}, previous = {};    // cursors of the neighbouring pages (?after=, ?before=), or ""
    std::optional<std::size_t> total = {};
    std::map<std::string, std::string> links =
        {};  // column to address: {"reference", "/applications/{id}"}, {id}: another column
    std::map<std::string, std::string> codes = {};  // column whose values are codes, to their prefix: {"type", "type."}
    std::map<std::string, std::string> badges = {};  // the same, drawn as a status badge: {"state", "state."}
    std::vector<std::string> hidden = {};            // columns that only links and boxes use
    std::string choose = {};                         // column whose value a box in front of the row sends as `chosen[]`;
                                                     // a row where it is empty has no box
    std::set<std::string> chosen = {};               // the boxes that are ticked
};

// For the partial table. The caller has dropped the columns that the reader may not see.
Data table_data(const Table& table, const Templates& templates, const Reader& reader, const TableOptions& options = {});

// A path with a query, percent-encoded.
std::string address(std::string_view path, const Answers& query);

}  // namespace convoke::web
