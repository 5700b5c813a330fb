#include "plugins/nonobjection/ledger.hpp"

#include <set>

#include "core/json/json.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::size_t piece_size = 700;            // bytes: twice as long when every one is escaped
constexpr std::size_t envelope = 100;             // bytes of a line that are not what the act says
constexpr std::size_t asked_at_once = 16;

// Cut between characters.
std::vector<std::string> pieces_of(const std::string& text) {
    std::vector<std::string> pieces;
    for (std::size_t from = 0; from < text.size();) {
        auto to = std::min(from + piece_size, text.size());
        while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) --to;
        pieces.push_back(text.substr(from, to - from));
        from = to;
    }
    return pieces;
}

}  // namespace

std::string new_secret(const Context& context) {
    const auto& desk = context.desk;               // two unguessable ids: more bits than a digest of one would have
    return desk.seal(desk.digest(desk.new_id("nosec") + desk.new_id("nosec")));
}

bool readable(const ListRow& list, const Context& context) {
    try {
        context.desk.open(list.secret);
        return true;
    } catch (const Refused& refused) {
        if (refused.text.code != "vault.erased") throw;
        return false;
    }
}

Ledger::Ledger(const ListRow& list, const Context& context) : list_(list), context_(context), secret_(context.desk.open(list.secret)) {}

std::string Ledger::subject(const std::string& party, std::size_t number) const {
    return "sealed_" + digest("line\n" + party + "\n" + std::to_string(number)).substr(0, 40);
}

std::string Ledger::elsewhere() const { return "sealed_" + digest(context_.desk.new_id("line")).substr(0, 40); }

std::vector<Event> Ledger::chain(const std::string& party) const {
    std::vector<Event> found;
    std::size_t number = 0;
    for (bool more = true; more;) {
        std::vector<std::string> subjects;
        for (std::size_t i = 0; i < asked_at_once; ++i) subjects.push_back(subject(party, number + i));
        auto lines = context_.desk.recall(sealed_kind, subjects);
        std::set<std::string> known;
        for (const auto& line : lines) known.insert(line.subject);
        number += known.size();                    // there are no gaps
        more = known.size() == subjects.size();
        for (auto& line : lines) found.push_back(std::move(line));
    }
    lengths_[party] = number;
    return found;
}

std::vector<Event> Ledger::lines(const std::string& party, const Data& what, const std::string& commitment) const {
    if (!lengths_.contains(party)) chain(party);
    std::vector<Event> made;
    const auto add = [&](Data data) {
        data["list"] = list_.id;
        data["party"] = party;
        made.push_back({.kind = std::string(sealed_kind), .subject = subject(party, lengths_[party]++), .data = std::move(data), .sealed = true});
    };
    if (write_json(what).size() + envelope <= Event::sealed_room) {
        add(Data::Members{{"what", what}});
    } else {
        const auto pieces = pieces_of(write_json(what));
        for (std::size_t i = 0; i < pieces.size(); ++i) add(Data::Members{{"piece", pieces[i]}, {"last", i + 1 == pieces.size()}});
    }
    made.front().commitment = commitment;
    return made;
}

Event Ledger::append(const std::string& party, const Data& what, const std::string& commitment) const {
    std::optional<Event> first;
    for (auto& line : lines(party, what, commitment)) {
        auto recorded = context_.desk.record(std::move(line));
        if (!first) first = std::move(recorded);
    }
    return *first;
}

Event Ledger::look(const std::string& party, const Data& what) const {
    const Data data = Data::Members{{"list", list_.id}, {"party", party}, {"what", what}};
    return {.kind = std::string(sealed_kind), .subject = elsewhere(), .data = data, .sealed = true};
}

std::vector<SealedAct> Ledger::acts(std::vector<Event> all_lines) const {
    std::vector<SealedAct> found;
    std::map<std::string, std::pair<Event, std::string>> begun;            // of each party: its first line, and the text so far
    for (auto& line : all_lines) {
        if (line.data.text("list") != list_.id) continue;
        const auto party = line.data.text("party");
        if (line.data.has("what")) {
            auto what = line.data.at("what");
            found.push_back({std::move(line), party, std::move(what)});
            continue;
        }
        const auto piece = line.data.text("piece");
        const bool last = line.data.at("last").flag();
        auto& [first, text] = begun.try_emplace(party, line, "").first->second;
        text += piece;
        if (!last) continue;
        found.push_back({std::move(first), party, read_json(text)});
        begun.erase(party);
    }
    return found;
}

std::vector<SealedAct> Ledger::of(const std::string& party) const { return acts(chain(party)); }
std::vector<SealedAct> Ledger::all() const { return acts(context_.desk.recall(sealed_kind)); }

std::optional<SealedAct> Ledger::find(const std::string& subject) const {
    const std::string only[] = {subject};
    const auto lines = context_.desk.recall(sealed_kind, only);
    if (lines.empty() || lines.front().data.text("list") != list_.id) return {};
    for (auto& act : of(lines.front().data.text("party")))
        if (act.event.subject == subject) return std::move(act);
    return {};
}

Event Ledger::say_nothing(std::string_view kind) const {
    return context_.desk.record({.kind = std::string(kind), .subject = kind == sealed_kind ? elsewhere() : "", .data = Data::Members{{"cover", true}}, .sealed = true});
}

void Ledger::checkpoint(const std::string& occasion) const {
    for (std::int64_t size = 1; size % sealed_lot != 0;) size = say_nothing().sequence;
    context_.desk.checkpoint(occasion, list_.id);
}

}  // namespace convoke::nonobjection
