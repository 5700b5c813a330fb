#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/balance/labels.hpp"
#include "plugins/balance/population.hpp"
#include "plugins/balance/published.hpp"

namespace convoke::balance {

// One report per dimension, balance.region and so on; balance.by: those that plugins and the meeting's forms contribute;
// balance.cross: any two of them; balance.stages: populations side by side and over time; balance.annex: a list's balance in one
// document. With public=yes they are as they were published, less what would tell of fewer than five.
void contribute_reports(Registry& registry);
void contribute_cross(Registry& registry);
void contribute_stages(Registry& registry);
void contribute_annex(Registry& registry);

inline constexpr const char* may_read = "balance.read";

std::string number_text(std::optional<double> number, int digits = 6);
std::string share_text(double share);

// Those that one of these options names, as a form to ask.
Form options_of_population(const Context& context);
bool to_be_published(const Answers& options);
std::optional<PublishedRow> published_if_asked(const Answers& options, const Context& context);
bool told_by_its_row(const Dimension& counted, std::size_t group, const Publication& figures);

// What a report says of itself beside its rows: population, total, notes, and what its facts rest on. Published, it says nothing that
// tells a small number, and when it was.
void describe(Table& table, const Asked& asked, const Dimension& counted, const std::optional<PublishedRow>& published, const Context& context);

// A dimension's columns, and its rows under them.
std::vector<Column> columns_of(const Dimension& counted, bool published);
std::vector<std::string> row_of(const Dimension& counted, std::size_t group, bool shown, bool published, const Context& context);
// The reference of another population is told in that population's own report, where its small figures are withheld too.
void without_others(Dimension& counted);

// What other plugins and the closed questions of the meeting's forms tell members apart by; questions are those to be tallied.
struct Contributions {
    std::vector<Grouping> groupings = {};
    std::vector<std::string> questions = {};
    const Grouping* find(std::string_view id) const;
};
Contributions contributions(const Context& context);

}  // namespace convoke::balance
