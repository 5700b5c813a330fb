#include "plugins/nonobjection/docket.hpp"

#include "core/domain/time.hpp"
#include "core/json/json.hpp"

namespace convoke::nonobjection {

namespace {

Data list_of(const std::vector<std::string>& items) {
    Data list(Data::List{});
    for (const auto& item : items) list.push(item);
    return list;
}

std::vector<std::string> texts_in(const Data& list) {
    std::vector<std::string> items;
    for (const auto& item : list.list()) items.push_back(item.text());
    return items;
}

Time time_in(const Data& held) { return instant_of(held.text()).value_or(Time{}); }

Data written(const Objection& objection) {
    Data content = Data::Members{{"kind", "objection"}, {"entry", objection.entry}, {"state", objection.state}};
    content["acts"] = Data::List{};
    for (const auto& act : objection.acts) {
        Data line = Data::Members{{"at", text_of(act.at)}, {"account", act.account}};
        if (act.kind == Act::Kind::withdrawn) {
            line["withdrawn"] = true;
        } else {
            line["on_behalf_of"] = list_of(act.on_behalf_of);
            line["basis"] = act.basis;
            line["general_basis"] = act.general_basis;
            line["may_name_objector"] = act.may_name_objector;
        }
        content["acts"].push(std::move(line));
    }
    return content;
}

Objection objection_in(const std::string& id, const Data& content) {
    Objection objection{id, content.text("entry"), content.text("state"), {}};
    for (const auto& line : content.at("acts").list())
        objection.acts.push_back({line.at("withdrawn").flag() ? Act::Kind::withdrawn : Act::Kind::stated, time_in(line.at("at")),
                                  line.text("account"), texts_in(line.at("on_behalf_of")), line.text("basis"), line.text("general_basis"),
                                  line.at("may_name_objector").flag()});
    return objection;
}

Data written(const BasisRequest& request) {
    Data content = Data::Members{{"kind", "request"},
                                 {"entry", request.entry},
                                 {"state", request.requester},
                                 {"account", request.account},
                                 {"at", text_of(request.at)}};
    if (request.passed_on) content["passed_on"] = text_of(*request.passed_on);
    content["answers"] = Data::List{};
    for (const auto& one : request.answers)
        content["answers"].push(Data::Members{{"state", one.state},
                                              {"account", one.account},
                                              {"at", text_of(one.at)},
                                              {"declined", one.declined},
                                              {"general_basis", one.general_basis}});
    return content;
}

BasisRequest request_in(const std::string& id, const Data& content) {
    BasisRequest request{id, content.text("entry"), content.text("state"), content.text("account"), time_in(content.at("at")), {}, {}};
    if (content.has("passed_on")) request.passed_on = time_in(content.at("passed_on"));
    for (const auto& one : content.at("answers").list())
        request.answers.push_back({one.text("state"), one.text("account"), time_in(one.at("at")), one.at("declined").flag(), one.text("general_basis")});
    return request;
}

}  // namespace

std::string new_secret(const Context& context) {
    const auto& desk = context.desk;               // two unguessable ids: more bits than a digest of one would have
    return desk.seal(desk.digest(desk.new_id("nosec") + desk.new_id("nosec")));
}

Docket::Docket(const ListRow& list, const Context& context) : list_(list), context_(context), secret_(context.desk.open(list.secret)) {}

std::string Docket::id_of(const char* kind, const std::string& entry, const std::string& state) const {
    return "no_" + context_.desk.digest(secret_ + "\n" + kind + "\n" + entry + "\n" + state).substr(0, 40);
}

Objection Docket::objection(const std::string& entry, const std::string& state) const {
    const auto id = id_of("objection", entry, state);
    if (const auto row = find_sealed(context_.sql, id)) return objection_in(id, read_json(context_.desk.open(row->sealed)));
    return {id, entry, state, {}};
}

BasisRequest Docket::request(const std::string& entry, const std::string& requester) const {
    const auto id = id_of("request", entry, requester);
    if (const auto row = find_sealed(context_.sql, id)) return request_in(id, read_json(context_.desk.open(row->sealed)));
    return {id, entry, requester, "", Time{}, {}, {}};
}

Docket::Whole Docket::all() const {
    Whole whole;
    for (const auto& row : sealed_of(context_.sql, list_.id)) {
        const auto content = read_json(context_.desk.open(row.sealed));
        if (content.text("kind") == "objection") whole.objections.push_back(objection_in(row.id, content));
        else whole.requests.push_back(request_in(row.id, content));
    }
    return whole;
}

std::vector<Objection> Docket::Whole::to(const std::string& entry) const {
    std::vector<Objection> found;
    for (const auto& objection : objections)
        if (objection.entry == entry) found.push_back(objection);
    return found;
}

void Docket::write(const std::string& id, const Data& content) const {
    save_sealed(context_.sql, {id, list_.id, context_.desk.seal(write_json(content))});
}

void Docket::save(const Objection& objection) const { write(objection.id, written(objection)); }
void Docket::save(const BasisRequest& request) const { write(request.id, written(request)); }

std::optional<Found> found_by(const std::string& id, const Context& context) {
    const auto row = find_sealed(context.sql, id);
    if (!row) return {};
    const auto list = find_list(context.sql, row->list);
    if (!list || list->meeting != context.meeting.id) return {};
    const auto content = read_json(context.desk.open(row->sealed));
    Found found{*list, {}, {}};
    if (content.text("kind") == "objection") found.objection = objection_in(id, content);
    else found.request = request_in(id, content);
    return found;
}

}  // namespace convoke::nonobjection
