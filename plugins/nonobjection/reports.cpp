#include "core/domain/time.hpp"
#include "plugins/nonobjection/circular.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/steps.hpp"
#include "plugins/nonobjection/tables.hpp"

namespace convoke::nonobjection {

namespace {

Field which_list(const Context& context, bool required) {
    Field field{.name = "list", .label = {"nonobjection.which_list"}, .kind = Field::Kind::choice, .required = required};
    const auto caller = caller_of(context);
    for (auto& list : lists_of(context.sql, context.meeting.id)) {
        const auto course = course_of(std::move(list), context);
        if (!may_know(caller, course)) continue;
        field.options.push_back(course.list.id);
        field.labels.emplace(course.list.id, title_of(course.list, context.meeting));
    }
    return field;
}

Field which_view(std::vector<std::string> views) {
    return {.name = "view", .label = {"nonobjection.which_view"}, .kind = Field::Kind::choice, .options = std::move(views), .required = false};
}

// Public as a word: which lists a reader may know is asked for each (course.cpp), and it is no list before it is circulated.
class ListReport final : public Report {
public:
    std::string_view id() const override { return "nonobjection.list"; }
    std::string_view permission() const override { return "nonobjection.published"; }
    Text title() const override { return {"nonobjection.list_report"}; }
    Form options(const Context& context) const override { return {which_list(context, true), which_view({"both", "proposed", "final"})}; }
    Table run(const Answers& options, const Context& context) const override {
        return list_table(named(options, context), answer(options, "view", "both"), context);
    }
};

// What letters to missions enclose: which lists a reader may know is asked as above.
class CircularReport final : public Report {
public:
    std::string_view id() const override { return circular_report; }
    std::string_view permission() const override { return "nonobjection.read_circulated"; }
    Text title() const override { return {"nonobjection.circular_report"}; }
    Form options(const Context& context) const override {
        return {which_list(context, true), {.name = "opening", .label = {"nonobjection.which_opening"}, .kind = Field::Kind::number, .required = false}};
    }
    Table run(const Answers& options, const Context& context) const override {
        const auto opening = answer(options, "opening", "1");
        return circular_table(named(options, context), static_cast<int>(Data(opening).number()), {}, context);
    }
};

class DecisionsReport final : public Report {
public:
    std::string_view id() const override { return "nonobjection.decisions"; }
    std::string_view permission() const override { return "nonobjection.decide"; }
    Text title() const override { return {"nonobjection.decisions_title"}; }
    Form options(const Context& context) const override { return {which_list(context, false)}; }
    Table run(const Answers& options, const Context& context) const override { return decisions_table(answer(options, "list"), context); }
};

// The applications behind the names of a list: proposed (all that have not withdrawn) or final (those approved); or those of one of
// its versions, whatever became of them, for officers, who follow how it came about.
class ListPopulation final : public Population {
public:
    std::string_view id() const override { return "list"; }
    std::string_view permission() const override { return "nonobjection.published"; }
    std::vector<std::string> members(const Answers& options, const Context& context) const override {
        const auto course = named(options, context);
        const auto view = answer(options, "view", "proposed");
        if (view != "proposed" && view != "final") throw Refused(Refused::Kind::invalid, {"nonobjection.unknown_view"});
        if (view == "final" && !course.decided()) conflict({"nonobjection.not_decided"});
        std::vector<std::string> found;
        if (const auto version = answer(options, "version"); !version.empty()) {
            if (!caller_of(context).officer) throw Refused(Refused::Kind::not_allowed, {"access.not_allowed"});
            for (const auto& entry : entries_of(context.sql, course.list.id, static_cast<int>(Data(version).number()))) found.push_back(entry.application);
            if (found.empty()) throw Refused(Refused::Kind::unknown, {"nonobjection.no_version", {{"number", version}}});
            return found;
        }
        for (const auto& name : names_of(course, context))
            if (!name.withdrawn() && (view == "proposed" || course.disposition(name.entry.id) == "approved")) found.push_back(name.entry.application);
        return found;
    }
};

// The names of a circulated list to which no objection stands, once its window has closed for all of them: OPGA's alone, and each look at
// them is a reading of objections.
class ClearedPopulation final : public Population {
public:
    std::string_view id() const override { return "cleared"; }
    std::string_view permission() const override { return "nonobjection.read_objections"; }
    std::vector<std::string> members(const Answers& options, const Context& context) const override {
        const auto course = looked_at(options, context);
        const auto objected = objected_to(whole_docket(course.list, context).objections, course);
        std::vector<std::string> found;
        for (const auto& name : names_of(course, context))
            if (!name.withdrawn() && !objected.contains(name.entry.id)) found.push_back(name.entry.application);
        return found;
    }
    std::vector<Event> readings(const Answers& options, const Context& context) const override {
        return {reading_of(looked_at(options, context), caller_of(context), Data::Members{{"shown", "cleared"}}, context)};
    }

private:
    static Course looked_at(const Answers& options, const Context& context) {
        auto course = named(options, context);
        if (!course.circulated()) conflict({"nonobjection.not_circulated"});
        if (!course.closed(context.now)) conflict({"nonobjection.cleared_when_closed", {{"deadline", text_of(*course.window.deadline())}}});
        return course;
    }
};

// Applications named one by one, as an officer ticks them while compiling: what their balance would be.
class ChosenPopulation final : public Population {
public:
    std::string_view id() const override { return "chosen"; }
    std::string_view permission() const override { return "nonobjection.compile"; }
    std::vector<std::string> members(const Answers& options, const Context&) const override { return ids_in(answer(options, "applications")); }
};

}  // namespace

void contribute_reports(Registry& registry) {
    registry.add(std::make_unique<ListReport>());
    registry.add(std::make_unique<CircularReport>());
    registry.add(std::make_unique<DecisionsReport>());
    registry.add(std::make_unique<ListPopulation>());
    registry.add(std::make_unique<ClearedPopulation>());
    registry.add(std::make_unique<ChosenPopulation>());
}

}  // namespace convoke::nonobjection
