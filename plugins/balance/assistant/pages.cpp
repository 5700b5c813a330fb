#include "plugins/balance/assistant/pages.hpp"

#include <algorithm>

#include "plugins/balance/assistant/store.hpp"
#include "plugins/balance/assistant/telling.hpp"

namespace convoke::balance {

namespace {

constexpr std::string_view permission = "balance.assistant";
constexpr double patience = 1;                     // seconds for which a page waits for an answer

Data head_of(const AskedRow& row, const Context& context) {
    const auto here = assistant_address(context, "/" + row.id);
    return Data::Members{{"id", row.id}, {"address", here}, {"stop_address", here + "/stop"}, {"apply_address", here + "/apply"},
                         {"again", assistant_address(context) + "?question=" + row.id}, {"asked", row.asked}, {"seed", row.asked.at("seed")}, {"status", "gone"}};
}

AskedRow question_named(const std::string& id, const Context& context) {
    auto row = find_question(context.sql, id);
    if (!row || row->meeting != context.meeting.id) throw Refused(Refused::Kind::unknown, {"balance.no_such_question"});
    return *row;
}

// The search that goes on here ends where it was stopped, and takes what it has.
void obey_stop(const AskedRow& row) {
    if (!row.stopped) return;
    const auto run = Runs::here().find(row.id);
    if (!run || run->done) return;
    run->course.stop();
    Runs::here().wait(*run, patience);
}

View ask(const Request& request, const Context& context) {
    const auto show = request.form.text("show");
    if (show == "rows" || show == "form") return assistant_form(request, context);       // nothing is asked yet
    auto asking = read_asking(request.form, context);
    const auto sent_back = [&](Problems problems) {
        auto view = assistant_form(request, context);
        view.kind = View::Kind::wrong;
        view.problems = std::move(problems);
        return view;
    };
    if (!asking.problems.empty()) return sent_back(std::move(asking.problems));
    const AskedRow row{context.desk.new_id("qst"), context.meeting.id, asking.asked, context.actor.account, context.now};
    auto run = std::make_shared<Run>(row.id, row.meeting, std::move(asking));
    if (const auto last = last_question(context.sql, context.meeting.id)) obey_stop(*last);
    if (!Runs::here().begin(run)) return sent_back({{"", {"balance.one_at_a_time"}}});
    add_question(context.sql, row);
    // The aims, and how many names are fixed: who they are stands with the question.
    auto aims = row.asked;
    for (const auto* field : {"in", "out", "own"}) aims[field] = row.asked.at(field).list().size();
    context.desk.record({.kind = "balance.asked", .subject = row.id, .data = aims});
    View view{.kind = View::Kind::created, .data = head_of(row, context), .location = assistant_address(context, "/" + row.id)};
    view.data["status"] = "going";
    return view;
}

View question(const Request& request, const Context& context) {
    const auto id = answer(request.path, "question");
    answer_again(id, context);
    if (const auto run = Runs::here().find(id); run && !run->done && run->meeting == context.meeting.id) Runs::here().wait(*run, patience);
    return question_page(id, context);
}

// Whichever host searches: this one ends at once, another one when it is next asked for anything of it.
View stop(const Request& request, const Context& context) {
    auto row = question_named(answer(request.path, "question"), context);
    const auto run = Runs::here().find(row.id);
    if (!row.stopped && (!run || !run->done)) {
        row.stopped = context.now;
        stop_question(context.sql, row.id, context.now);
        context.desk.record({.kind = "balance.stopped", .subject = row.id});
    }
    obey_stop(row);
    auto view = question_page(row.id, context);
    view.kind = View::Kind::done;
    view.location = assistant_address(context, "/" + row.id);
    return view;
}

class AssistantPage final : public Page {
public:
    using Serve = View (*)(const Request&, const Context&);
    AssistantPage(std::string_view method, std::string_view path, Serve how) : route_{method, path, permission}, serve_(how) {}
    PageRoute route() const override { return route_; }
    View serve(const Request& request, const Context& context) const override { return serve_(request, context); }

private:
    PageRoute route_;
    Serve serve_;
};

}  // namespace

std::string assistant_address(const Context& context, const std::string& more) { return "/m/" + context.meeting.id + "/balance/assistant" + more; }

void answer_again(const std::string& id, const Context& context) {
    const auto row = last_question(context.sql, context.meeting.id);
    if (!row || row->id != id) return;
    if (Runs::here().find(id)) return obey_stop(*row);
    auto asking = read_asking(row->asked, context);
    // Of a search that was stopped on another host, as long as it went on there.
    if (row->stopped) asking.question.seconds = std::clamp(std::chrono::duration<double>(*row->stopped - row->at).count(), 1.0, asking.question.seconds);
    if (asking.problems.empty()) Runs::here().begin(std::make_shared<Run>(row->id, row->meeting, std::move(asking)));
}

View question_page(const std::string& id, const Context& context) {
    const auto row = question_named(id, context);
    View view{.page = "assistant_run", .data = head_of(row, context)};
    if (const auto run = Runs::here().find(id))
        for (const auto& [name, value] : told(*run, context).members()) view.data[name] = value;
    for (const std::string status : {"going", "done", "failed", "gone"}) view.data["is_" + status] = view.data.text("status") == status;
    return view;
}

void contribute_assistant(Registry& registry) {
    registry.add(Permission{permission, "opga", "ask the assistant how a list could be mended, and apply what it suggests"});
    const auto add = [&](std::string_view method, std::string_view path, AssistantPage::Serve serve) { registry.add(std::make_unique<AssistantPage>(method, path, serve)); };
    add("GET", "/m/{meeting}/balance/assistant", assistant_form);
    add("POST", "/m/{meeting}/balance/assistant", ask);
    add("GET", "/m/{meeting}/balance/assistant/{question}", question);
    add("POST", "/m/{meeting}/balance/assistant/{question}/stop", stop);
    add("POST", "/m/{meeting}/balance/assistant/{question}/apply", apply_selection);
    add("POST", "/api/v1/meetings/{meeting}/balance/assistant", ask);
    add("GET", "/api/v1/meetings/{meeting}/balance/assistant/{question}", question);
    add("POST", "/api/v1/meetings/{meeting}/balance/assistant/{question}/stop", stop);
    add("POST", "/api/v1/meetings/{meeting}/balance/assistant/{question}/apply", apply_selection);
    contribute_selections(registry);
}

}  // namespace convoke::balance
