// Populations side by side: any two of them, or the course of a meeting from those who applied over the versions of a list to those
// who take part.
#include <algorithm>

#include "plugins/balance/labels.hpp"
#include "plugins/balance/measures.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

constexpr int most_versions = 40;

struct Stage {
    std::string id, label;                         // "list_v2"
    Counted members = {};
    std::optional<PublishedRow> published = {};
    Dimension counted = {};
    std::vector<bool> hidden = {};
};

class StagesReport final : public Report {
public:
    std::string_view id() const override { return "balance.stages"; }
    std::string_view permission() const override { return may_read; }
    Text title() const override { return {"balance.stages"}; }
    Form options(const Context& context) const override {
        std::vector<std::string> ids(dimensions().begin(), dimensions().end());
        std::vector<std::string> populations{"applicants", "pool", "participants", "speakers", "previous", "list"};
        if (offers_cleared(context)) populations.push_back("cleared");
        Field dimension{.name = "dimension", .label = {"balance.dimension"}, .kind = Field::Kind::choice, .options = ids};
        for (const auto& one : ids) dimension.labels.emplace(one, Text{"balance.by_" + one});
        return {dimension,
                {.name = "of", .label = {"balance.of"}, .kind = Field::Kind::choice, .options = populations, .required = false},
                {.name = "beside", .label = {"balance.beside"}, .kind = Field::Kind::choice, .options = populations, .required = false},
                {.name = "list", .label = {"balance.list"}, .kind = Field::Kind::line, .required = false},
                {.name = "unit", .label = {"balance.unit"}, .kind = Field::Kind::choice, .options = {"organisations", "people"}, .required = false},
                {.name = "public", .label = {"balance.public"}, .kind = Field::Kind::choice, .options = {"yes"}, .required = false}};
    }

    Table run(const Answers& options, const Context& context) const override {
        const auto dimension = answer(options, "dimension", "region");
        if (!dimension_named(dimension)) throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", "dimension"}, {"value", dimension}}});
        const bool published = to_be_published(options);
        auto stages = stages_of(options, context);
        for (auto& stage : stages) {
            stage.counted = count(dimension, stage.published ? stage.published->figures.members() : stage.members, answer(options, "unit") == "people");
            stage.hidden.assign(stage.counted.groups.size() + 1, false);
            if (stage.published) stage.hidden = stage.published->figures.hidden(stage.counted);
        }
        return table_of(dimension, stages, published, context);
    }

private:
    static std::vector<Stage> stages_of(const Answers& options, const Context& context) {
        std::vector<Stage> stages;
        const bool published = to_be_published(options);
        const auto rows = published ? published_of(context.sql, context.meeting.id) : std::vector<PublishedRow>();
        const auto add = [&](const std::string& of, const std::string& version) {
            auto wanted = options;
            wanted["of"] = of;
            if (!version.empty()) wanted["version"] = version;
            const auto label = version.empty() ? population_label(of, context) : context.desk.say({"balance.of_version", {{"version", version}}});
            Stage stage{.id = version.empty() ? of : of + "_v" + version, .label = label};
            if (published) {
                const auto* standing = standing_among(rows, wanted);
                if (!standing) return;             // of the course of a meeting, what was published
                stage.published = *standing;
            } else {
                stage.members = population(wanted, context);
            }
            stages.push_back(std::move(stage));
        };
        if (const auto of = answer(options, "of"), beside = answer(options, "beside"); !of.empty() || !beside.empty()) {
            add(of.empty() ? "pool" : of, {});
            add(beside.empty() ? "applicants" : beside, {});
            if (stages.size() < 2) throw Refused(Refused::Kind::conflict, {"balance.not_published"});
            return stages;
        }
        add("applicants", {});
        add("pool", {});
        if (!answer(options, "list").empty())
            for (int version = 1; version <= most_versions; ++version) try {
                    add("list", std::to_string(version));
                } catch (const Refused& refused) {
                    if (version == 1 || refused.kind != Refused::Kind::unknown) throw;
                    break;
                }
        add("participants", {});
        if (stages.empty()) throw Refused(Refused::Kind::conflict, {"balance.not_published"});
        return stages;
    }

    // Groups of one stage may be missing in another: all of them, in the order in which they are met.
    static Table table_of(const std::string& dimension, const std::vector<Stage>& stages, bool published, const Context& context) {
        const auto& first = stages.front().counted;
        Table table{.title = {"balance.stages_of", {{"dimension", context.desk.say(title_of(first))}}},
                    .columns = {{"id", {}, may_read}, {"group", {"balance.group"}, may_read}, {"reference_share", reference_label(first), may_read, Column::Kind::share}}};
        std::vector<const Group*> groups;
        for (const auto& stage : stages) {
            const Text label{"balance.words", {{"words", stage.label}}}, counts{"balance.number_of", {{"population", stage.label}}};
            table.columns.push_back({stage.id + "_count", counts, may_read, Column::Kind::number});
            table.columns.push_back({stage.id + "_share", label, may_read, Column::Kind::share});
            for (const auto& group : stage.counted.groups)
                if (std::ranges::find(groups, group.id, [](const Group* one) { return one->id; }) == groups.end()) groups.push_back(&group);
        }
        std::int64_t all = 0;
        for (const auto& stage : stages) all += stage.counted.total;
        for (const auto* group : groups) {
            if (all == 0) break;
            std::vector<std::string> row{group->id, label_of(first, group->id, context), share_text(group->reference)};
            bool told = false;
            for (const auto& stage : stages) {
                const auto found = std::ranges::find(stage.counted.groups, group->id, &Group::id);
                const auto place = static_cast<std::size_t>(found - stage.counted.groups.begin());
                const bool there = found != stage.counted.groups.end(), nobody = stage.counted.total == 0;
                const bool noughts = !stage.published || !stage.published->figures.noughts_hidden(stage.counted, group->id);
                const bool shown = !nobody && (there ? !stage.hidden[place] : noughts);
                told = told || shown || !there || !stage.published || !told_by_its_row(stage.counted, place, stage.published->figures);
                row.push_back(shown ? std::to_string(there ? found->count : 0) : "");
                row.push_back(shown ? share_text(there ? found->share : 0) : "");
            }
            if (told) table.rows.push_back(std::move(row));
        }
        table.about["picture"] = "multiples";
        table.about["reference"] = first.reference;
        table.about["dimension"] = dimension;
        table.about["total"] = std::to_string(all);
        if (published) table.about.erase("total");
        if (const auto sources = sources_of(first, context); !sources.empty()) table.about["sources"] = sources;
        table.about["note"] = note_of(stages, published, context);
        return table;
    }

    // How far each stage is from the reference, and who has nobody yet.
    static std::string note_of(const std::vector<Stage>& stages, bool published, const Context& context) {
        std::string note;
        const auto say = [&](const Text& text) { note += (note.empty() ? "" : " ") + context.desk.say(text); };
        for (const auto& stage : stages) {
            const auto index = dissimilarity(stage.counted);
            if (stage.counted.total == 0) say({"balance.stage_empty", {{"population", stage.label}}});
            else if (index && !published) say({"balance.stage_index", {{"population", stage.label}, {"value", number_text(index, 2)}}});
        }
        return note;
    }
};

}  // namespace

void contribute_stages(Registry& registry) { registry.add(std::make_unique<StagesReport>()); }

}  // namespace convoke::balance
