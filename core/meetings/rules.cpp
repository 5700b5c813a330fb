#include <algorithm>
#include <set>

#include "core/domain/time.hpp"
#include "core/meetings/parts.hpp"

namespace convoke::meetings {

namespace {

std::string item_path(const std::string& path, std::size_t index) { return path + '[' + std::to_string(index) + ']'; }

// The last day of a month or date, as the first instant after it in UTC; a day's grace covers every time zone.
std::optional<Time> end_of(const std::string& month_or_date) {
    if (const auto day = date_of(month_or_date)) return Time(*day + std::chrono::days(2));
    const auto first = date_of(month_or_date + "-01");
    if (!first) return {};
    const std::chrono::year_month_day day(*first);
    return Time(std::chrono::sys_days(day.year() / day.month() / std::chrono::last) + std::chrono::days(2));
}

class Examination {
public:
    Examination(const Data& file, Problems& problems) : file_(file), problems_(problems) {
        for (const auto& problem : problems) refused_.insert(problem.field);
        for (const auto& category : file.at("categories").list()) categories_.insert(category.text("id"));
        zone_ = file.text("time_zone");
        zone_known_ = zone_known(zone_);
    }

    void all() {
        if (!zone_.empty() && !zone_known_) say("$.time_zone", "meeting.unknown_zone", {{"zone", zone_}});
        if (const auto country = file_.text("country"); !country.empty() && !country_known(country))
            say("$.country", "meeting.unknown_country", {{"country", country}});
        a_date(file_, "adopted", "$");
        a_date(file_, "format_by", "$");
        interval(file_, "$");
        categories();
        sessions();
        procedure();
        participant_list();
        plugins();
    }

private:
    // What the schema has refused already is not judged a second time.
    void say(const std::string& path, std::string code, Answers args = {}) {
        if (!refused_.contains(path)) problems_.push_back({path, {std::move(code), std::move(args)}});
    }

    std::optional<Time> instant(const Data& owner, const char* name, const std::string& path) {
        const auto text = owner.text(name);
        const auto where = member_path(path, name);
        if (text.empty() || refused_.contains(where)) return {};
        const auto read = instant_of(text);
        if (!read) {
            say(where, "meeting.no_such_instant", {{"instant", text}});
        } else if (zone_known_ && !zoned(*read, zone_).ends_with(text.substr(text.size() - 6))) {
            const auto local = zoned(*read, zone_);
            say(where, "meeting.wrong_offset",
                {{"written", text.substr(text.size() - 6)},
                 {"right", local.substr(local.size() - 6)},
                 {"zone", zone_}});
        }
        return read;
    }

    void a_date(const Data& owner, const char* name, const std::string& path) {
        const auto text = owner.text(name);
        if (!text.empty() && !end_of(text)) say(member_path(path, name), "meeting.no_such_date", {{"date", text}});
    }

    // begins and ends of the meeting or of a session.
    std::pair<std::optional<Time>, std::optional<Time>> interval(const Data& owner, const std::string& path) {
        const auto begins = instant(owner, "begins", path), ends = instant(owner, "ends", path);
        if (owner.has("begins") != owner.has("ends"))
            say(path + (owner.has("begins") ? ".ends" : ".begins"), "meeting.begins_and_ends_together");
        if (begins && ends && *ends <= *begins) say(path + ".ends", "meeting.ends_before_it_begins");
        return {begins, ends};
    }

    void ids_once(const Data& owner, const char* name, const std::string& path) {
        std::set<std::string> seen;
        std::size_t index = 0;
        for (const auto& item : owner.at(name).list()) {
            const auto where = item_path(member_path(path, name), index++);
            const auto id = item.is_members() ? item.text("id") : item.text();
            if (!id.empty() && !seen.insert(id).second)
                say(item.is_members() ? where + ".id" : where, "meeting.said_twice", {{"id", id}});
        }
    }

    void windows(const Data& category, const char* name, const std::string& path) {
        std::optional<Time> last;
        bool first = true, open_end = false;
        std::size_t index = 0;
        for (const auto& window : category.at(name).list()) {
            const auto where = item_path(member_path(path, name), index++);
            const auto opens = instant(window, "opens", where), closes = instant(window, "closes", where);
            if (opens && closes && *closes <= *opens) say(where + ".closes", "meeting.closes_before_it_opens");
            if (!first && (open_end || !opens || (last && *opens <= *last)))
                say(where + ".opens", "meeting.windows_overlap");
            if (const auto list = window.text("list"); !list.empty()) {
                const auto& lists = file_.at("procedure").at("lists").list();
                if (std::ranges::none_of(lists, [&](const Data& one) { return one.text("id") == list; }))
                    say(where + ".list", "meeting.unknown_list", {{"list", list}});
            }
            first = false;
            open_end = !window.has("closes");
            last = closes;
        }
    }

    void options(const Data& question, const std::string& path) {
        const auto kind = question.text("kind");
        const bool chosen = kind == "choice" || kind == "choices";
        if (chosen && question.at("options").list().empty()) say(path + ".options", "meeting.options_missing");
        if (!kind.empty() && !chosen && question.has("options"))
            say(path + ".options", "meeting.options_unasked", {{"kind", kind}});
        ids_once(question, "options", path);
    }

    void condition(const Data::List& questions, std::size_t index, const std::string& path) {
        const auto& when = questions[index].at("when");
        const auto asked = when.text("question"), wanted = when.text("equals");
        if (asked.empty()) return;
        const auto found = std::ranges::find_if(questions, [&](const Data& one) { return one.text("id") == asked; });
        const auto where = path + ".when";
        if (found == questions.end())
            return say(where + ".question", "meeting.unknown_question", {{"question", asked}});
        if (found - questions.begin() >= static_cast<std::ptrdiff_t>(index))
            return say(where + ".question", "meeting.question_not_before", {{"question", asked}});
        const auto kind = found->text("kind");
        const auto& offered = found->at("options").list();
        const bool possible =
            kind == "choice" || kind == "choices"
                ? std::ranges::any_of(offered, [&](const Data& one) { return one.text("id") == wanted; })
                : kind != "flag" || wanted == "true" || wanted == "false";
        if (!possible) say(where + ".equals", "meeting.never_the_answer", {{"question", asked}, {"answer", wanted}});
    }

    void plugin_listed(const std::string& plugin, const std::string& path) {
        if (!file_.at("plugins").has(plugin)) say(path, "meeting.plugin_missing", {{"plugin", plugin}});
    }

    void plugins() {
        const auto named = [&](const std::string& name, const std::string& path) {
            const bool good = !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
                              name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
            if (!good) say(path, "meeting.wrong_form");
        };
        for (const auto& [plugin, settings] : file_.at("plugins").members()) {
            const auto path = member_path("$.plugins", plugin);
            named(plugin, path);
            for (const auto& [key, value] : settings.members()) named(key, member_path(path, key));
        }
    }

    void categories() {
        ids_once(file_, "categories", "$");
        const auto& all = file_.at("categories").list();
        for (std::size_t index = 0; index < all.size(); ++index) {
            const auto& category = all[index];
            const auto path = item_path("$.categories", index);
            if (category.text("route") == "presidents-list") {
                plugin_listed("nonobjection", path + ".route");
                needs_list_ = true;
            }
            ids_once(category, "checks", path);
            ids_once(category, "organisation_types", path);
            const auto& checks = category.at("checks").list();
            for (std::size_t check = 0; check < checks.size(); ++check)
                plugin_listed(checks[check].text().substr(0, checks[check].text().find('.')),
                              item_path(path + ".checks", check));
            if (category.at("register_when_certain").flag() && checks.empty())
                say(path + ".register_when_certain", "meeting.nothing_to_be_certain_of");
            delegation(category, path);
            windows(category, "applications", path);
            windows(category, "registration", path);
            form(all, index, path);
        }
    }

    void delegation(const Data& category, const std::string& path) {
        const bool registered = category.text("route") == "delegation";
        if (registered && ++delegations_ > 2) say(path + ".route", "meeting.third_delegation");
        if (category.has("capacities") && !registered && category.text("route") != "invitation")
            say(path + ".capacities", "meeting.capacities_unasked");
        ids_once(category, "capacities", path);
        // Paragraph 6 names them among the members of a delegation: whoever writes the file down would otherwise have it asked.
        const auto& capacities = category.at("capacities").list();
        for (std::size_t index = 0; index < capacities.size(); ++index)
            for (const char* word : {"survivor", "victim"})
                if (capacities[index].text("id").find(word) != std::string::npos)
                    say(item_path(path + ".capacities", index) + ".id", "meeting.never_stored");
    }

    void participant_list() {
        ids_once(file_, "participant_list", "$");
        std::size_t index = 0;
        for (const auto& category : file_.at("participant_list").list()) {
            const auto where = item_path("$.participant_list", index++);
            if (!categories_.contains(category.text()))
                say(where, "meeting.unknown_category", {{"category", category.text()}});
        }
    }

    void form(const Data::List& all, std::size_t index, const std::string& path) {
        const auto& category = all[index];
        if (const auto from = category.text("form_of"); !from.empty()) {
            const auto end = all.begin() + static_cast<std::ptrdiff_t>(index);
            const auto found = std::find_if(all.begin(), end, [&](const Data& one) { return one.text("id") == from; });
            if (found == end) say(path + ".form_of", "meeting.form_not_before", {{"category", from}});
            if (category.has("questions") || category.has("documents")) say(path + ".form_of", "meeting.two_forms");
        }
        ids_once(category, "questions", path);
        ids_once(category, "documents", path);
        const auto& questions = category.at("questions").list();
        for (std::size_t question = 0; question < questions.size(); ++question) {
            const auto where = item_path(path + ".questions", question);
            options(questions[question], where);
            condition(questions, question, where);
        }
    }

    void sessions() {
        ids_once(file_, "sessions", "$");
        const auto begins = instant_of(file_.text("begins")), ends = instant_of(file_.text("ends"));
        const bool measure = begins && ends && *begins < *ends;  // what is wrong itself measures nothing
        std::size_t index = 0;
        for (const auto& session : file_.at("sessions").list()) {
            const auto path = item_path("$.sessions", index++);
            const auto [from, to] = interval(session, path);
            const auto kind = session.text("kind");
            if (measure && (kind == "opening" || kind == "plenary" || kind == "panel" || kind == "closing")) {
                if (from && *from < *begins) say(path + ".begins", "meeting.outside_the_meeting");
                if (to && *to > *ends) say(path + ".ends", "meeting.outside_the_meeting");
            }
            const auto latest = session.text("no_later_than");
            a_date(session, "no_later_than", path);
            if (const auto limit = end_of(latest); limit && to && *to >= *limit)
                say(path + ".ends", "meeting.later_than_allowed", {{"latest", latest}});
            ids_once(session, "attend", path);
            ids_once(session, "speak", path);
            who(session, path);
        }
    }

    void who(const Data& session, const std::string& path) {
        const auto& attend = session.at("attend").list();
        for (const char* name : {"attend", "speak"}) {
            std::size_t index = 0;
            for (const auto& category : session.at(name).list()) {
                const auto where = item_path(member_path(path, name), index++);
                if (!categories_.contains(category.text()))
                    say(where, "meeting.unknown_category", {{"category", category.text()}});
                else if (std::ranges::find(attend, category) == attend.end())
                    say(where, "meeting.speaks_without_attending", {{"category", category.text()}});
            }
        }
    }

    void procedure() {
        const auto& procedure = file_.at("procedure");
        const std::string path = "$.procedure";
        if (procedure.text("decision") == "committee" && procedure.text("decided_by").empty())
            say(path + ".decided_by", "meeting.decided_by_missing");
        for (const char* name : {"criteria", "disclosed_to", "carried_over"}) ids_once(procedure, name, path);
        ids_once(procedure, "lists", path);
        const auto& lists = procedure.at("lists").list();
        if (needs_list_ && lists.empty()) say(path + ".lists", "meeting.list_missing");
        for (std::size_t index = 0; index < lists.size(); ++index) {
            const auto where = item_path(path + ".lists", index);
            std::optional<Time> before;
            for (const char* name : {"circulate_by", "silence_until", "bring_by"}) {
                const auto at = instant(lists[index], name, where);
                if (at && before && *at <= *before) say(member_path(where, name), "meeting.list_out_of_order");
                if (at) before = at;
            }
        }
    }

    const Data& file_;
    Problems& problems_;
    std::set<std::string> refused_, categories_;
    int delegations_ = 0;
    std::string zone_;
    bool zone_known_ = false, needs_list_ = false;
};

}  // namespace

void check_rules(const Data& file, Problems& problems) { Examination(file, problems).all(); }

}  // namespace convoke::meetings
