// The form in which an officer asks: what can be chosen between, and what was said.
#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/balance/assistant/askable.hpp"
#include "plugins/balance/assistant/asking.hpp"
#include "plugins/balance/assistant/pages.hpp"
#include "plugins/balance/assistant/store.hpp"
#include "plugins/balance/dimensions.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

constexpr std::size_t fewest_rows = 3;

class FormPage {
public:
    FormPage(const Data& sent, bool as_typed, const Context& context) : sent_(as_program(sent)), as_typed_(as_typed), people_(sent_.text("unit") == "people"), context_(context), askable_(people_, context) {
        source_ = {.people = people_, .of = sent_.text("of"), .session = sent_.text("session")};
        if (source_.of.empty()) source_.of = people_ ? "pool" : "shortlisted";
        try {
            known_ = candidates_of(source_, context);
        } catch (const Refused&) {}                // what is wrong with it is said beside the form
    }

    Data make() {
        Data form = Data::Members{{"action", assistant_address(context_)}, {"figures", "/m/" + context_.meeting.id + "/balance"}, {"candidates", known_.size()}};
        form["unit"] = choice({"organisations", "people"}, people_ ? "people" : "organisations", "balance.unit.");
        form["of"] = choice({"shortlisted", "eligible", "pool", "participants", "speakers"}, source_.of, "balance.from.");
        form["reference"] = choice({"", "pool", "applicants", "participants", "targets", "even"}, sent_.text("reference"), "balance.compare.");
        form["sessions"] = sessions();
        form["size"] = sent_.text("size") == "0" ? "" : sent_.text("size");
        form["seed"] = as_typed_ ? sent_.text("seed") : "";
        form["one_per_organisation"] = sent_.at("one_per_organisation").flag();
        form["lottery"] = sent_.at("lottery").flag();
        for (const std::string field : {"in", "out", "own"}) form[field] = lines(sent_.at(field));
        form["near"] = near();
        form["rows"] = rows();
        return form;
    }

private:
    std::string say(const std::string& code) const { return context_.desk.say({code}); }

    Data choice(const std::vector<std::string>& ids, const std::string& chosen, const std::string& words) const {
        Data list = Data::List{};
        for (const auto& id : ids) list.push(Data::Members{{"id", id}, {"label", say(words + (id.empty() ? "own" : id))}, {"chosen", id == chosen}});
        return Data::Members{{"options", std::move(list)}};
    }

    Data sessions() const {
        Data list = Data::List{};
        for (const auto& one : context_.meeting.sessions) list.push(Data::Members{{"id", one.id}, {"label", context_.desk.say(one.title)}, {"chosen", one.id == source_.session}});
        return list;
    }

    // Ids as the names they stand for, where nobody else has that name; what was typed as it was typed.
    std::string lines(const Data& held) const {
        if (held.is_text()) return held.text();
        const Finder finder(known_);
        std::string text;
        for (const auto& one : held.list()) {
            const auto found = finder.find(one.text());
            const bool named = found && finder.find(known_[*found].name) == found;
            text += (text.empty() ? "" : "\n") + (named ? known_[*found].name : one.text());
        }
        return text;
    }

    Data near() const {
        std::vector<std::string> ticked;
        for (const auto& one : sent_.at("near").list()) ticked.push_back(one.text());
        if (!sent_.has("near") && !as_typed_) ticked.push_back(people_ ? "gender" : "region");
        if (sent_.at("near").is_text()) ticked.push_back(sent_.text("near"));
        Data list = Data::List{};
        const auto offer = [&](const std::string& id, bool of_people) {
            list.push(Data::Members{{"id", id}, {"label", askable_.near_label(id)}, {"chosen", std::ranges::find(ticked, id) != ticked.end()},
                                    {"note", of_people ? Data(say("balance.of_people_only")) : Data()}});
        };
        for (const auto& kind : kinds()) offer(std::string(kind.id), kind.of_people);
        for (const auto* two : {"region*gender", "m49*gender", "type*gender"}) offer(two, true);
        for (const auto& one : askable_.groupings())
            if (askable_.fits(one.id)) offer(one.id, one.of_people);
        return list;
    }

    // All groups by dimension; of countries those that candidates are from.
    Data groups(const std::string& chosen, bool countries) const {
        Data list = Data::List{};
        const auto offer = [&](const std::string& dimension) {
            const bool country = dimension == "country";
            Data one = Data::Members{{"label", askable_.label(dimension)}, {"options", Data::List{}}};
            for (const auto& group : askable_.groups(dimension)) {
                const auto id = dimension + "." + group;
                if (country && id != chosen && std::ranges::none_of(known_, [&](const Known& each) { return each.country == group; })) continue;
                one["options"].push(Data::Members{{"id", id}, {"label", askable_.label(dimension, group)}, {"chosen", id == chosen}});
            }
            if (!one.at("options").list().empty()) list.push(std::move(one));
        };
        for (const auto& kind : kinds())
            if (countries || kind.id != "country") offer(std::string(kind.id));
        for (const auto& one : askable_.groupings())
            if (askable_.fits(one.id)) offer(one.id);
        return list;
    }

    Data rows() const {
        Data list = Data::List{};
        auto limits = sent_.at("limits").list();
        const auto wanted = std::max(fewest_rows, limits.size() + (sent_.text("show") == "rows" ? 3 : 1));
        limits.resize(std::min<std::size_t>(wanted, 60));
        for (std::size_t i = 0; i < limits.size(); ++i) {
            const auto& one = limits[i];
            list.push(Data::Members{{"place", i}, {"number", i + 1}, {"kinds", choice({"at_least", "at_most", "near"}, one.text("kind"), "balance.kind.").at("options")},
                                    {"groups", groups(one.text("group"), true)}, {"with", groups(one.text("with"), false)}, {"value", one.text("number")},
                                    {"units", choice({"places", "percent"}, one.text("unit"), "balance.limit_unit.").at("options")}});
        }
        return list;
    }

    const Data sent_;
    bool as_typed_, people_;
    const Context& context_;
    const Askable askable_;
    Source source_;
    std::vector<Known> known_;
};

}  // namespace

Data form_data(const Data& sent, bool as_typed, const Context& context) { return FormPage(sent, as_typed, context).make(); }

View assistant_form(const Request& request, const Context& context) {
    Data sent = Data::Members{};
    bool typed = false;
    if (request.form.is_members()) sent = request.form, typed = true;
    if (const auto question = answer(request.query, "question"); !question.empty())
        if (const auto row = find_question(context.sql, question); row && row->meeting == context.meeting.id) sent = row->asked;
    for (const std::string name : {"unit", "of", "session", "size"})
        if (const auto value = answer(request.query, name); !value.empty()) sent[name] = value;
    // From where a list is compiled: the names ticked there are the officer's own list.
    if (sent.has("applications") || sent.at("all").flag()) {
        Data form = Data::Members{{"own", sent.at("applications").is_text() ? Data(Data::List{sent.at("applications")}) : sent.at("applications")}};
        if (sent.at("all").flag()) {
            form["own"] = Data::List{};
            for (const auto& one : candidates_of({.of = "shortlisted"}, context)) form["own"].push(one.id);
        }
        form["size"] = form.at("own").list().size();
        sent = form, typed = false;
    }
    View view{.page = "assistant"};
    view.data["form"] = form_data(sent, typed, context);
    view.data["applied"] = Data::List{};
    for (const auto& one : selections_of(context.sql, context.meeting.id))
        view.data["applied"].push(Data::Members{{"id", one.id}, {"href", "/m/" + context.meeting.id + "/reports/balance.selection?selection=" + one.id}, {"at", text_of(one.at)},
                                                {"by", context.desk.account_name(one.by)}, {"size", one.names.size()}});
    return view;
}

}  // namespace convoke::balance
