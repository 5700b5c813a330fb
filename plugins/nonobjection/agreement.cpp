#include "plugins/nonobjection/agreement.hpp"

#include <algorithm>

#include "core/json/json.hpp"
#include "plugins/nonobjection/ledger.hpp"

namespace convoke::nonobjection {

namespace {

std::size_t needed(const Context& context) { return static_cast<std::size_t>(std::max(1, context.meeting.procedure.officers)); }

void keep(const ListRow& list, const std::string& kind, const Agreement& agreement, const Context& context) {
    Data stored;
    stored["content"] = agreement.content;
    for (const auto& officer : agreement.officers) stored["officers"].push(officer);
    // "approved" is shorter than "not_approved": the size of what is sealed must not tell how many names are which.
    auto text = write_json(stored);
    const std::string shorter = "\"approved\"", longer = "\"not_approved\"";
    std::size_t blanks = 0;
    for (auto at = text.find(shorter); at != std::string::npos; at = text.find(shorter, at + 1)) blanks += longer.size() - shorter.size();
    text.append(blanks, ' ');
    save_proposal(context.sql, list.id, kind, context.desk.seal(text));
}

}  // namespace

std::optional<Agreement> waiting(const ListRow& list, const std::string& kind, const Context& context) {
    const auto sealed = proposal_of(context.sql, list.id, kind);
    if (sealed.empty() || !readable(list, context)) return {};
    const auto stored = read_json(context.desk.open(sealed));
    Agreement agreement{false, stored.at("content"), {}};
    for (const auto& officer : stored.at("officers").list()) agreement.officers.push_back(officer.text());
    return agreement;
}

Agreement agree(const ListRow& list, const std::string& kind, const Data& content, const Context& context) {
    auto agreement = waiting(list, kind, context).value_or(Agreement{});
    if (agreement.content != content) agreement = {false, content, {}};
    const auto& officer = context.actor.account;
    if (std::ranges::find(agreement.officers, officer) == agreement.officers.end()) agreement.officers.push_back(officer);
    agreement.in_force = agreement.officers.size() >= needed(context);
    if (agreement.in_force) give_up(list, kind, context);
    else keep(list, kind, agreement, context);
    return agreement;
}

void give_up(const ListRow& list, const std::string& kind, const Context& context) { save_proposal(context.sql, list.id, kind, ""); }

Data shown(const Agreement& agreement, const Context& context) {
    Data data;
    data["content"] = agreement.content;
    data["officers"] = Data::List{};
    for (const auto& officer : agreement.officers) data["officers"].push(context.desk.account_name(officer));
    data["needed"] = needed(context);
    data["own"] = std::ranges::find(agreement.officers, context.actor.account) != agreement.officers.end();
    return data;
}

}  // namespace convoke::nonobjection
