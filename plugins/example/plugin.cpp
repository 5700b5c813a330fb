// The smallest plugin that is of use: a check with a setting, and a report with a permission. Copy this folder.
#include "core/plugin/plugin.hpp"

#include <charconv>

#include "mission.hpp"

namespace convoke::example {

namespace {

// The setting as a number; nothing where the meeting file says something else.
std::optional<std::size_t> least_words(const Context& context) {
    const auto text = answer(context.settings, "words");
    std::size_t words = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), words);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return words;
}

// Checks advise: this one never says "not met". Whether a short mission matters is for a person to say.
class MissionLength final : public Check {
public:
    std::string_view id() const override { return "example.mission_length"; }

    std::vector<Finding> examine(std::span<const Application> applications, const Context& context) const override {
        const auto least = least_words(context);
        std::vector<Finding> findings;
        for (const auto& application : applications) {
            Finding finding{.check = "example.mission_length"};
            const auto words = words_in(application.organisation.mission);
            if (!least) {
                finding.reasons = {{"example.setting_is_no_number", {{"value", answer(context.settings, "words")}}}};
            } else {
                const bool enough = words >= *least;
                finding.verdict = enough ? Finding::Verdict::met : Finding::Verdict::unclear;
                finding.reasons = {{enough ? "example.long_enough" : "example.short", {{"words", std::to_string(words)}, {"least", std::to_string(*least)}}}};
            }
            findings.push_back(std::move(finding));
        }
        return findings;
    }
};

// Reports count. The host draws the table as a page, CSV, JSON, XLSX or PDF.
class MissionLengths final : public Report {
public:
    std::string_view id() const override { return "example.mission_lengths"; }
    std::string_view permission() const override { return "example.read"; }
    Text title() const override { return {"example.mission_lengths"}; }

    Table run(const Answers&, const Context& context) const override {
        Table table{.title = title(),
                    .columns = {{"reference", {"example.reference"}, "example.read"},
                                {"organisation", {"example.organisation"}, "example.read"},
                                {"words", {"example.words"}, "example.read", Column::Kind::number}}};
        constexpr State waiting[]{State::submitted, State::in_review};
        context.applications.each(waiting, [&](const Application& one) {
            table.rows.push_back({one.reference, one.organisation.name, std::to_string(words_in(one.organisation.mission))});
        });
        return table;
    }
};

void contribute(Registry& registry) {
    registry.add(Setting{"words", "20", "fewest words of an organisation's mission"});
    registry.add(Permission{"example.read", "secretariat opga", "read how much organisations say of their mission"});
    registry.add(std::make_unique<MissionLength>());
    registry.add(std::make_unique<MissionLengths>());
}

}  // namespace

}  // namespace convoke::example

CONVOKE_PLUGIN("example", "1.0.0", "", convoke::example::contribute)
