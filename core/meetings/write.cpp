#include "core/domain/time.hpp"
#include "core/meetings/meeting_file.hpp"
#include "core/meetings/parts.hpp"

namespace convoke {

namespace {

// Puts what differs from its default.
void put(Data& owner, std::string_view name, const std::string& text) {
    if (!text.empty()) owner[name] = text;
}
void put(Data& owner, std::string_view name, int number) {
    if (number != 0) owner[name] = number;
}
void put_flag(Data& owner, std::string_view name, bool flag, bool fallback) {
    if (flag != fallback) owner[name] = flag;
}
void put(Data& owner, std::string_view name, const Text& text) {
    for (const auto& [language, said] : text.args) owner[name][language] = said;
}
void put(Data& owner, std::string_view name, const Source& source) {
    if (source == Source{}) return;
    owner[name]["document"] = source.document;
    owner[name]["paragraph"] = source.paragraph;
}
void put(Data& owner, std::string_view name, const std::vector<std::string>& names) {
    for (const auto& item : names) owner[name].push(item);
}

class Writer {
public:
    explicit Writer(const Meeting& meeting) : meeting_(meeting) {}

    Data whole() const {
        Data file;
        file["$schema"] = "meeting.schema.json";
        file["id"] = meeting_.id;
        put(file, "title", meeting_.title);
        put(file, "symbol", meeting_.symbol);
        put(file, "adopted", meeting_.adopted);
        put(file, "source", meeting_.source);
        put(file, "body", meeting_.body);
        put(file, "agenda_item", meeting_.agenda_item);
        put(file, "place", meeting_.place);
        put(file, "country", meeting_.country);
        put(file, "time_zone", meeting_.time_zone);
        put(file, "begins", meeting_.begins);
        put(file, "ends", meeting_.ends);
        put(file, "format", meeting_.format);
        put(file, "format_by", meeting_.format_by);
        put_flag(file, "published", meeting_.published, true);
        for (const auto& category : meeting_.categories) file["categories"].push(data(category));
        for (const auto& session : meeting_.sessions) file["sessions"].push(data(session));
        file["procedure"] = data(meeting_.procedure);
        put(file, "participant_list", meeting_.participant_list);
        file["plugins"] = Data::Members();
        for (const auto& [plugin, settings] : meeting_.plugins) {
            Data& kept = file["plugins"][plugin] = Data::Members();
            for (const auto& [key, value] : settings) kept[key] = value;
        }
        file["retention"] = Data::Members();
        for (const auto& [visibility, days] : meeting_.retention_days) file["retention"][visibility] = days;
        return file;
    }

private:
    static void put(Data& owner, std::string_view name, const auto& value) { convoke::put(owner, name, value); }
    void put(Data& owner, std::string_view name, const std::optional<Time>& instant) const {
        if (instant) owner[name] = meetings::zoned(*instant, meeting_.time_zone);
    }
    void put(Data& owner, std::string_view name, const Windows& windows) const {
        for (const auto& window : windows.each) {
            Data made = Data::Members();
            put(made, "opens", window.opens);
            put(made, "closes", window.closes);
            put(made, "list", window.list);
            put(made, "source", window.source);
            owner[name].push(std::move(made));
        }
    }

    static Data data(const Question& question) {
        Data made;
        made["id"] = question.id;
        put(made, "label", question.field.label);
        put(made, "help", question.field.help);
        made["kind"] = meetings::kinds.at(static_cast<std::size_t>(question.field.kind));
        put_flag(made, "required", question.field.required, true);
        if (question.visibility != Visibility::opga) made["visibility"] = name_of(question.visibility);
        if (!question.when_question.empty()) {
            made["when"]["question"] = question.when_question;
            made["when"]["equals"] = question.when_equals;
        }
        put(made, "limit", static_cast<int>(question.limit));
        for (std::size_t index = 0; index < question.field.options.size(); ++index) {
            Data option;
            option["id"] = question.field.options[index];
            put(option, "label", question.option_labels.at(index));
            made["options"].push(std::move(option));
        }
        return made;
    }

    static Data data(const Document& document) {
        Data made;
        made["id"] = document.id;
        put(made, "label", document.label);
        put_flag(made, "required", document.required, true);
        if (document.visibility != Visibility::opga) made["visibility"] = name_of(document.visibility);
        return made;
    }

    Data data(const Category& category) const {
        Data made;
        made["id"] = category.id;
        put(made, "title", category.title);
        put(made, "description", category.description);
        put(made, "source", category.source);
        made["route"] = name_of(category.route);
        put_flag(made, "open", category.open, true);
        put(made, "checks", category.checks);
        put_flag(made, "register_when_certain", category.register_when_certain, false);
        put(made, "representatives", category.representatives);
        put(made, "organisation_types", category.organisation_types);
        for (const auto& capacity : category.capacities) {
            Data one;
            one["id"] = capacity.id;
            put(one, "label", capacity.label);
            made["capacities"].push(std::move(one));
        }
        put(made, "applications", category.applications);
        put(made, "registration", category.registration);
        put(made, "form_of", category.form_of);
        if (!category.form_of.empty()) return made;
        for (const auto& question : category.questions) made["questions"].push(data(question));
        for (const auto& document : category.documents) made["documents"].push(data(document));
        return made;
    }

    Data data(const Session& session) const {
        Data made;
        made["id"] = session.id;
        put(made, "title", session.title);
        put(made, "source", session.source);
        put(made, "kind", session.kind);
        put(made, "theme", session.theme);
        put(made, "begins", session.begins);
        put(made, "ends", session.ends);
        put(made, "no_later_than", session.no_later_than);
        put(made, "chair", session.chair);
        put_flag(made, "webcast", session.webcast, false);
        put(made, "webcast_link", session.webcast_link);
        put(made, "summary_by", session.summary_by);
        put(made, "summary", session.summary);
        for (const auto& speaker : session.speakers) {
            Data words;
            put(words, "said", speaker);
            made["speakers"].push(words.at("said"));
        }
        put(made, "minutes", session.minutes);
        put(made, "minutes_group", session.minutes_group);
        made["attend"] = Data::List();
        put(made, "attend", session.attend);
        put(made, "speak", session.speak);
        put(made, "representatives", session.representatives);
        put(made, "delegates", session.delegates);
        return made;
    }

    // Rules are always written out, defaults too: nobody should have to know them.
    Data data(const Procedure& procedure) const {
        Data made;
        put(made, "source", procedure.source);
        put(made, "drawn_up_by", procedure.drawn_up_by);
        put(made, "drawn_up_with", procedure.drawn_up_with);
        made["decision"] = name_of(procedure.decision);
        put(made, "decided_by", procedure.decided_by);
        made["disclosure"] = name_of(procedure.disclosure);
        for (const char* name : {"disclosed_to", "criteria", "lists"}) made[name] = Data::List();
        put(made, "disclosed_to", procedure.disclosed_to);
        made["specialised_agency_members_may_ask"] = procedure.specialised_agency_members_may_ask;
        put(made, "criteria", procedure.criteria);
        put(made, "gender_wording", procedure.gender_wording);
        made["as_observers"] = procedure.as_observers;
        put(made, "carried_over", procedure.carried_over);
        made["deadline_time"] = procedure.deadline_time;
        made["officers"] = procedure.officers;
        for (const auto& list : procedure.lists) {
            Data one;
            one["id"] = list.id;
            put(one, "title", list.title);
            put(one, "source", list.source);
            put(one, "circulate_by", list.circulate_by);
            put(one, "silence_until", list.silence_until);
            put(one, "bring_by", list.bring_by);
            made["lists"].push(std::move(one));
        }
        return made;
    }

    const Meeting& meeting_;
};

}  // namespace

Data write_meeting(const Meeting& meeting) { return Writer(meeting).whole(); }

std::string meeting_text(const Meeting& meeting) { return meetings::laid_out(write_meeting(meeting)); }

}  // namespace convoke
