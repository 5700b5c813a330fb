// What everybody may read: the meetings, and one meeting with its sessions and how each category gets in.
#include "core/acts/call.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/time.hpp"
#include "core/store/meetings.hpp"
#include "web/pages/pages.hpp"
#include "web/router/navigation.hpp"
#include "web/view/template.hpp"
#include "web/view/wording.hpp"

namespace convoke::web {

namespace {

Data instant(const std::optional<Time>& at) { return at ? Data(text_of(*at)) : Data(); }

// The window that is open now, or the next to open; nothing where all are over.
const Window* current_window(const Windows& windows, Time now) {
    for (const auto& window : windows.each)
        if (!window.closes || *window.closes >= now) return &window;
    return nullptr;
}

Data category_data(const Category& category, const std::string& meeting, Time now) {
    Data data;
    data["id"] = category.id;
    data["title"] = as_data(category.title);
    if (!category.description.code.empty()) data["description"] = as_data(category.description);
    data["route"] = name_of(category.route);
    data["paragraph"] = category.source.paragraph;
    data["document"] = category.source.document;
    if (category.representatives > 0) data["representatives"] = category.representatives;
    if (!category.open) return data;
    if (const auto* window = current_window(category.applications, now)) {
        data["opens"] = instant(window->opens);
        data["closes"] = instant(window->closes);
        if (window->contains(now)) data["apply"] = "/m/" + meeting + "/apply/" + category.id;
        else data["not_yet"] = true;
    } else if (category.applications.each.empty()) {
        data["apply"] = "/m/" + meeting + "/apply/" + category.id;
    } else {
        data["closed"] = true;
    }
    return data;
}

Data titles_of(const Meeting& meeting, const std::vector<std::string>& categories) {
    Data list = Data::List{};
    for (const auto& id : categories)
        if (const auto* category = meeting.category(id)) list.push(Data::Members{{"title", as_data(category->title)}});
    return list;
}

Data session_data(const Meeting& meeting, const Session& session, const std::string& language) {
    Data data;
    data["title"] = as_data(session.title);
    if (session.begins)
        data["when"] = session.ends ? hours_words(*session.begins, *session.ends, language, meeting.time_zone) : time_words(text_of(*session.begins), language, meeting.time_zone);
    if (!session.theme.code.empty()) data["theme"] = as_data(session.theme);
    if (!session.chair.code.empty()) data["chair"] = as_data(session.chair);
    data["paragraph"] = session.source.paragraph;
    data["document"] = session.source.document;
    data["webcast_link"] = session.webcast_link;
    data["webcast"] = session.webcast;
    data["attend"] = titles_of(meeting, session.attend);
    data["speak"] = titles_of(meeting, session.speak);
    if (session.minutes > 0) data["minutes"] = session.minutes;
    return data;
}

Data head_of(const Meeting& meeting, const std::string& language) {
    Data data;
    data["id"] = meeting.id;
    data["title"] = as_data(meeting.title);
    data["symbol"] = meeting.symbol;
    data["place"] = meeting.place;
    data["format"] = meeting.format;
    if (meeting.begins) data["when"] = days_words(*meeting.begins, meeting.ends.value_or(*meeting.begins), language, meeting.time_zone);
    data["time_zone"] = meeting.time_zone;
    return data;
}

// Where this person's work on the meeting is.
Data links_of(const Asked& asked, const Meeting& meeting) {
    Data links = Data::List{};
    for (const auto& link : navigation(asked.house.rights, asked.actor, meeting.id, ""))
        if (link.href.starts_with("/m/" + meeting.id + "/")) links.push(Data::Members{{"label", as_data(link.label)}, {"href", link.href}});
    return links;
}

View home(const Asked& asked, const store::Reading& reading) {
    View view{.page = "home"};
    view.data["meetings"] = Data::List{};
    for (const auto& row : store::list_meetings(reading)) {
        if (!row.published && !asked.house.rights.allows(asked.actor, "meeting.manage")) continue;
        const auto meeting = meeting_if_it_opens(asked.house, reading, row.id);
        if (!meeting) continue;
        auto one = head_of(*meeting, asked.language);
        for (const auto& category : meeting->categories)
            if (category_data(category, meeting->id, asked.now).has("apply")) one["open"] = true;
        one["over"] = meeting->ends && *meeting->ends < asked.now;
        one["links"] = links_of(asked, *meeting);
        view.data["meetings"].push(one);
    }
    return view;
}

View meeting_page(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    View view{.page = "meeting", .data = head_of(*meeting, asked.language)};
    view.data["categories"] = Data::List{};
    // Whoever works on the meeting does not apply to it; a visitor is asked to sign in on the way.
    view.data["applies"] = asked.actor.account.empty() || asked.house.rights.allows(asked.actor, "application.apply");
    for (const auto& category : meeting->categories) view.data["categories"].push(category_data(category, meeting->id, asked.now));
    view.data["sessions"] = Data::List{};
    for (const auto& session : meeting->sessions) view.data["sessions"].push(session_data(*meeting, session, asked.language));
    view.data["published"] = active(*meeting, "nonobjection");
    return view;
}

Show still(const char* page) {
    return [page](const Asked&, const store::Reading&) { return View{.page = page}; };
}

}  // namespace

std::vector<Route> meeting_pages() {
    return {{"GET", "/", "public", Show(home)},
            {"GET", "/m/{meeting}", "public", Show(meeting_page)},
            {"GET", "/about", "public", still("about")},
            {"GET", "/privacy", "public", still("privacy")},
            {"GET", "/accessibility", "public", still("accessibility")}};
}

}  // namespace convoke::web
