// A mission's receipts: for each objection, withdrawal or statement that it has none, a signed file with the server's
// time and the line of the record that holds it.
#include <algorithm>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "plugins/nonobjection/mission.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

View receipts(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!caller.objector || !course.circulated()) unknown();
    Data::List items;
    const auto acts = Ledger(course.list, context).of(caller.state);
    for (auto one = acts.rbegin(); one != acts.rend(); ++one) {            // the latest first
        const auto& act = *one;
        if (!has_receipt(act)) continue;
        const auto body = receipt_body(course, caller.state, act.what, act.event.at, context);
        items.push_back(Data::Members{{"id", act.event.subject}, {"act", body.at("act")}, {"names", body.at("names")}, {"received_at", body.at("received_at")},
                                      {"by", context.desk.account_name(act.event.actor)}, {"address", receipt_address(course, act.event.subject)}});
    }
    View view;
    view.page = "receipts";
    view.data = page_of(std::move(items), request.query);
    view.data["list"] = head_of(course, context);
    view.data["address"] = list_address(course);
    view.readings.push_back(reading_of(course, caller, Data::Members{{"shown", "receipts"}}, context));
    return view;
}

View receipt(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    const auto act = caller.objector && course.circulated() ? Ledger(course.list, context).find(answer(request.path, "receipt")) : std::nullopt;
    if (!act || act->party != caller.state || !has_receipt(*act)) unknown();
    const auto body = write_json(receipt_body(course, caller.state, act->what, act->event.at, context));
    View view;
    view.download = Download{"receipt-" + text_of(act->event.at).substr(0, 19) + ".json", "application/json", write_json_indented(context.desk.receipt(body, act->event))};
    std::ranges::replace(view.download->name, ':', '-');
    view.readings.push_back(reading_of(course, caller, Data::Members{{"shown", "receipt"}}, context));
    return view;
}

}  // namespace convoke::nonobjection
