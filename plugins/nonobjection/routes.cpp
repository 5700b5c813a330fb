// Which paths stand for which pages, and who may come there.
#include <algorithm>

#include "core/domain/countries.hpp"
#include "plugins/nonobjection/agencies.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/steps.hpp"

namespace convoke::nonobjection {

namespace {

using Serve = View (*)(const Request&, const Context&);

class ListPage final : public Page {
public:
    ListPage(PageRoute where, Serve how) : route_(where), serve_(how) {}
    PageRoute route() const override { return route_; }
    View serve(const Request& request, const Context& context) const override { return serve_(request, context); }

    // Where the path names a list, an objection or a request and no meeting, these say which one it is.
    std::string meeting(const Answers& path, soci::session& sql) const override {
        if (path.contains("meeting")) return answer(path, "meeting");
        auto list = answer(path, "list");
        for (const std::string named : {"objection", "request"})
            if (path.contains(named)) list = list_named_in(answer(path, named));
        const auto found = find_list(sql, list);
        if (!found) unknown();
        return found->meeting;
    }

private:
    PageRoute route_;
    Serve serve_;
};

constexpr Permission permissions[] = {
    {"nonobjection.compile", "opga", "compile, approve and circulate lists"},
    {"nonobjection.decide", "opga", "extend or reopen a window, and enter a decision"},
    {"nonobjection.read_objections", "opga", "read objections, which names were objected to, and who read that; note down consultations and ask objectors"},
    {"nonobjection.object", "state", "object to a name, revise and withdraw one's own objections"},
    {"nonobjection.ask", "state observer", "ask for the general basis of objections"},
    {"nonobjection.read_circulated", "state observer opga", "read circulated lists"},
    {"nonobjection.missions", "opga", "say who heads a mission in this meeting"},
    {"nonobjection.address", "signed-in", "ask for objections: whoever has none to read is told that there is nothing"},
    {"nonobjection.published", "public", "read what is published of decided lists"},
};

constexpr Setting settings[] = {
    {"deadline_days", "14", "days from circulation to the deadline where the meeting file names none"},
    {"pass_requests", "at_once", "requests for a general basis go to the objecting States at_once, or when an officer passes them on: by_officer",
     [](std::string_view value) { return value == "at_once" || value == "by_officer"; }},
};

// None at all says that nobody else may ask.
bool no_members(std::string_view codes) {
    return std::ranges::all_of(codes_in(std::string(codes)), [](const std::string& code) { return country(code) && !member_state(code); });
}

// Its fallback is data, and its help says of which day.
Setting agencies_setting() {
    static const std::string help = "States that are no Members of the United Nations and may ask for a general basis, as members of a specialised agency "
                                    "(ISO 3166-1 alpha-3); unless said otherwise those of " + agency_states().as_of + " (" + agency_states().source + ")";
    return {"specialised_agency_members", agency_states().codes, help, no_members};
}

struct Address { const char *method, *path, *permission; Serve serve; };

constexpr Address addresses[] = {
    {"GET", "/api/v1/meetings/{meeting}/lists", "nonobjection.read_circulated", all_lists},
    {"GET", "/api/v1/meetings/{meeting}/lists/whole", "nonobjection.read_circulated", whole_of_lists},
    {"POST", "/api/v1/meetings/{meeting}/lists", "nonobjection.compile", compile},
    {"GET", "/api/v1/meetings/{meeting}/published", "nonobjection.published", published},
    {"GET", "/api/v1/lists/{list}", "nonobjection.read_circulated", one_list},
    {"GET", "/api/v1/lists/{list}/text", "nonobjection.published", frozen_text},
    {"GET", "/api/v1/lists/{list}/export", "nonobjection.published", export_list},
    {"GET", "/api/v1/lists/{list}/letter", "nonobjection.read_circulated", circular},
    {"GET", "/api/v1/lists/{list}/vote", "nonobjection.published", recorded_vote},
    {"GET", "/api/v1/lists/{list}/figures", "nonobjection.published", published_figures},
    {"GET", "/api/v1/lists/{list}/difference", "nonobjection.read_circulated", difference},
    {"POST", "/api/v1/lists/{list}/approve", "nonobjection.compile", approve},
    {"POST", "/api/v1/lists/{list}/discard", "nonobjection.compile", discard},
    {"POST", "/api/v1/lists/{list}/split", "nonobjection.compile", split_list},
    {"POST", "/api/v1/lists/{list}/circulate", "nonobjection.compile", circulate},
    {"GET", "/api/v1/lists/{list}/release", "nonobjection.compile", release_form},
    {"POST", "/api/v1/lists/{list}/release", "nonobjection.compile", release},
    {"POST", "/api/v1/lists/{list}/received", "nonobjection.ask", acknowledge},
    {"POST", "/api/v1/lists/{list}/extend", "nonobjection.decide", extend},
    {"POST", "/api/v1/lists/{list}/entries/{entry}/corrigendum", "nonobjection.compile", correct},
    {"POST", "/api/v1/lists/{list}/decision", "nonobjection.decide", decide},
    {"GET", "/api/v1/lists/{list}/objections", "nonobjection.address", objections},
    {"GET", "/api/v1/lists/{list}/readings", "nonobjection.read_objections", readings},
    {"POST", "/api/v1/lists/{list}/objections", "nonobjection.object", object_to_several},
    {"POST", "/api/v1/lists/{list}/entries/{entry}/objections", "nonobjection.object", object},
    {"POST", "/api/v1/lists/{list}/entries/{entry}/details", "nonobjection.read_circulated", details},
    {"POST", "/api/v1/lists/{list}/no-objection", "nonobjection.object", no_objection},
    {"GET", "/api/v1/lists/{list}/receipts", "nonobjection.object", receipts},
    {"GET", "/api/v1/lists/{list}/receipts/{receipt}", "nonobjection.object", receipt},
    {"POST", "/api/v1/lists/{list}/waiting/{act}/confirm", "nonobjection.object", confirm_act},
    {"POST", "/api/v1/lists/{list}/waiting/{act}/drop", "nonobjection.object", drop_act},
    {"GET", "/api/v1/meetings/{meeting}/mission", "nonobjection.object", own_mission},
    {"POST", "/api/v1/meetings/{meeting}/mission", "nonobjection.object", set_confirmation},
    {"GET", "/api/v1/meetings/{meeting}/missions", "nonobjection.missions", missions},
    {"POST", "/api/v1/meetings/{meeting}/missions", "nonobjection.missions", set_head},
    {"POST", "/api/v1/objections/{objection}/withdraw", "nonobjection.object", withdraw_objection},
    {"POST", "/api/v1/objections/{objection}/clarification", "nonobjection.read_objections", ask_for_clarification},
    {"POST", "/api/v1/lists/{list}/clarifications/{clarification}/answer", "nonobjection.object", answer_clarification},
    {"POST", "/api/v1/lists/{list}/notes", "nonobjection.read_objections", add_note},
    {"POST", "/api/v1/lists/{list}/entries/{entry}/basis-requests", "nonobjection.ask", request_basis},
    {"GET", "/api/v1/lists/{list}/basis-requests", "nonobjection.read_circulated", basis_requests},
    {"POST", "/api/v1/basis-requests/{request}/pass", "nonobjection.compile", pass_on},
    {"POST", "/api/v1/basis-requests/{request}/answer", "nonobjection.object", answer_request},

    {"GET", "/m/{meeting}/published", "nonobjection.published", published},
    {"GET", "/m/{meeting}/lists", "nonobjection.read_circulated", all_lists},
    {"GET", "/m/{meeting}/lists/whole", "nonobjection.read_circulated", whole_of_lists},
    {"GET", "/m/{meeting}/lists/new", "nonobjection.compile", compile_form},
    {"POST", "/m/{meeting}/lists", "nonobjection.compile", compile},
    {"GET", "/m/{meeting}/lists/{list}", "nonobjection.read_circulated", one_list},
    {"GET", "/m/{meeting}/lists/{list}/text", "nonobjection.published", frozen_text},
    {"GET", "/m/{meeting}/lists/{list}/export", "nonobjection.published", export_list},
    {"GET", "/m/{meeting}/lists/{list}/letter", "nonobjection.read_circulated", circular},
    {"GET", "/m/{meeting}/lists/{list}/vote", "nonobjection.published", recorded_vote},
    {"GET", "/m/{meeting}/lists/{list}/figures", "nonobjection.published", published_figures},
    {"GET", "/m/{meeting}/lists/{list}/difference", "nonobjection.read_circulated", difference},
    {"POST", "/m/{meeting}/lists/{list}/approve", "nonobjection.compile", approve},
    {"POST", "/m/{meeting}/lists/{list}/discard", "nonobjection.compile", discard},
    {"GET", "/m/{meeting}/lists/{list}/split", "nonobjection.compile", split_form},
    {"POST", "/m/{meeting}/lists/{list}/split", "nonobjection.compile", split_list},
    {"POST", "/m/{meeting}/lists/{list}/circulate", "nonobjection.compile", circulate},
    {"GET", "/m/{meeting}/lists/{list}/circulate", "nonobjection.compile", circulation_form},
    {"GET", "/m/{meeting}/lists/{list}/release", "nonobjection.compile", release_form},
    {"POST", "/m/{meeting}/lists/{list}/release", "nonobjection.compile", release},
    {"POST", "/m/{meeting}/lists/{list}/received", "nonobjection.ask", acknowledge},
    {"POST", "/m/{meeting}/lists/{list}/extend", "nonobjection.decide", extend},
    {"GET", "/m/{meeting}/lists/{list}/entries/{entry}/corrigendum", "nonobjection.compile", corrigendum_form},
    {"POST", "/m/{meeting}/lists/{list}/entries/{entry}/corrigendum", "nonobjection.compile", correct},
    {"POST", "/m/{meeting}/lists/{list}/decision", "nonobjection.decide", decide},
    {"GET", "/m/{meeting}/lists/{list}/objections", "nonobjection.address", objections},
    {"GET", "/m/{meeting}/lists/{list}/readings", "nonobjection.read_objections", readings},
    {"POST", "/m/{meeting}/lists/{list}/objections", "nonobjection.object", object_to_several},
    {"POST", "/m/{meeting}/lists/{list}/entries/{entry}/details", "nonobjection.read_circulated", details},
    {"POST", "/m/{meeting}/lists/{list}/no-objection", "nonobjection.object", no_objection},
    {"GET", "/m/{meeting}/lists/{list}/receipts", "nonobjection.object", receipts},
    {"GET", "/m/{meeting}/lists/{list}/receipts/{receipt}", "nonobjection.object", receipt},
    {"POST", "/m/{meeting}/lists/{list}/waiting/{act}/confirm", "nonobjection.object", confirm_act},
    {"POST", "/m/{meeting}/lists/{list}/waiting/{act}/drop", "nonobjection.object", drop_act},
    {"GET", "/m/{meeting}/mission", "nonobjection.object", own_mission},
    {"POST", "/m/{meeting}/mission", "nonobjection.object", set_confirmation},
    {"GET", "/m/{meeting}/missions", "nonobjection.missions", missions},
    {"POST", "/m/{meeting}/missions", "nonobjection.missions", set_head},
    {"POST", "/m/{meeting}/objections/{objection}/withdraw", "nonobjection.object", withdraw_objection},
    {"POST", "/m/{meeting}/objections/{objection}/clarification", "nonobjection.read_objections", ask_for_clarification},
    {"POST", "/m/{meeting}/lists/{list}/clarifications/{clarification}/answer", "nonobjection.object", answer_clarification},
    {"POST", "/m/{meeting}/lists/{list}/notes", "nonobjection.read_objections", add_note},
    {"POST", "/m/{meeting}/lists/{list}/entries/{entry}/basis-requests", "nonobjection.ask", request_basis},
    {"GET", "/m/{meeting}/lists/{list}/basis-requests", "nonobjection.read_circulated", basis_requests},
    {"POST", "/m/{meeting}/basis-requests/{request}/pass", "nonobjection.compile", pass_on},
    {"POST", "/m/{meeting}/basis-requests/{request}/answer", "nonobjection.object", answer_request},
};

}  // namespace

void contribute(Registry& registry) {
    for (const auto& permission : permissions) registry.add(permission);
    for (const auto& setting : settings) registry.add(setting);
    registry.add(agencies_setting());
    for (const auto& [method, path, permission, serve] : addresses)
        registry.add(std::make_unique<ListPage>(PageRoute{method, path, permission}, serve));
    contribute_steps(registry);
    contribute_reports(registry);
}

}  // namespace convoke::nonobjection
