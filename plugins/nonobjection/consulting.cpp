// What OPGA writes down while it consults, and what it asks an objector. Both are sealed acts like any other: a note is for
// officers of OPGA alone; a question reaches the page of that mission and no other, and its answer comes back to OPGA.
#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::size_t text_limit = 5000;

View done(const Course& course, const std::string& query, Data data) {
    View view;
    view.kind = View::Kind::created;
    view.data = std::move(data);
    view.location = list_address(course) + "/objections" + query;
    return view;
}

// The page of objections again, with what was typed in its place: `form` says which of them it was, `of` whose.
// The page is narrowed down to the name, so that its form is on it however many objections there are.
View typed_again(const Course& course, const Request& request, const std::string& form, const std::string& of, const std::string& entry, const Context& context,
                 Problems problems) {
    Answers query;
    if (!entry.empty()) query["entry"] = entry;
    auto view = objections({{{"list", course.list.id}}, query, {}}, context);
    const auto mark = [&](Data& part) {
        if (part.text("id") != of) return;
        part["typed_" + form] = request.form.at("text").text();
        part["faulty_" + form] = true;
    };
    for (auto& item : std::get<Data::List>(view.data["items"].value)) {
        mark(item);
        for (auto& question : std::get<Data::List>(item["clarifications"].value)) mark(question);
    }
    return sent_back(request.form, std::move(view), std::move(problems));
}

void must_be_open(const Course& course) {
    if (!course.circulated()) unknown();
    if (course.decided()) conflict({"nonobjection.clarified_no_more"});
}

}  // namespace

View add_note(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    if (!caller_of(context).officer || !course.circulated()) unknown();
    Input input(request.form, {"text", "entry", "objection"});
    const auto text = input.text("text", text_limit, true), id = input.text("objection", 80);
    auto entry = input.text("entry", 80), about = entry;
    std::string state;
    if (!id.empty()) {
        const auto docket = whole_docket(course.list, context);
        const auto* objection = docket.find(id);
        if (objection) about = objection->entry;
        if (!objection || (!entry.empty() && entry != objection->entry)) input.wrong("objection", {"nonobjection.no_such_objection"});
        else entry = objection->entry, state = objection->state;
    } else if (!find_entry(context.sql, course.list.id, course.list.version, entry)) {
        input.wrong("entry", {"nonobjection.not_on_the_list"});
    }
    if (!input.good()) return typed_again(course, request, id.empty() ? "name_note" : "note", id, about, context, input.take());
    Ledger(course.list, context).append(std::string(opga_party), Data::Members{{"act", "noted"}, {"entry", entry}, {"state", state}, {"text", text}});
    return done(course, "?done=noted&entry=" + entry, Data::Members{{"entry", entry}, {"state", state}, {"text", text}, {"at", text_of(context.now)}});
}

View ask_for_clarification(const Request& request, const Context& context) {
    if (!caller_of(context).officer) unknown();
    const auto id = answer(request.path, "objection");
    const auto course = course_named_in(id, context);
    must_be_open(course);
    const auto docket = whole_docket(course.list, context);
    const auto* objection = docket.find(id);
    if (!objection) unknown();
    Input input(request.form, {"text"});
    const auto text = input.text("text", text_limit, true);
    if (!input.good()) return typed_again(course, request, "question", id, objection->entry, context, input.take());
    const auto kept = Ledger(course.list, context)
                          .append(std::string(opga_party), Data::Members{{"act", "clarify"}, {"entry", objection->entry}, {"state", objection->state}, {"text", text}});
    return done(course, "?done=asked&entry=" + objection->entry, Data::Members{{"id", kept.subject}, {"objection", id}, {"text", text}, {"asked_at", text_of(context.now)}});
}

View answer_clarification(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!caller.objector) unknown();
    if (!course.circulated()) unknown();
    const auto id = answer(request.path, "clarification");
    const auto docket = docket_of_state(course.list, caller.state, context);
    const auto question = std::ranges::find(docket.clarifications, id, &Clarification::id);
    if (question == docket.clarifications.end()) unknown();
    must_be_open(course);
    Input input(request.form, {"text"});
    const auto text = input.text("text", text_limit, true);
    if (!input.good()) return typed_again(course, request, "reply", id, question->entry, context, input.take());
    Ledger(course.list, context).append(caller.state, Data::Members{{"act", "clarified"}, {"clarification", id}, {"text", text}});
    return done(course, "?done=answered", Data::Members{{"id", id}, {"answer", text}, {"answered_at", text_of(context.now)}});
}

}  // namespace convoke::nonobjection
