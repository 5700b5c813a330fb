#include "tests/bench/matching/questions.hpp"

namespace bench {

namespace {

// What people make of a name without meaning another organisation.
void ask_easy_forms(Asker& asker, const std::string& name, const std::string& country, const std::string& id, Dice& dice) {
    switch (dice.below(5)) {
        case 0: asker.ask("easy.case", in_other_case(name, dice), country, id); break;
        case 1: asker.ask("easy.punctuation", in_other_punctuation(name, dice), country, id); break;
        case 2: asker.ask("easy.legal_form", with_legal_form(name, dice), country, id); break;
        case 3: asker.ask("easy.slip", with_slips(name, 1, dice), country, id); break;
        default: asker.ask("easy.two_slips", with_slips(name, 2, dice), country, id); break;
    }
    asker.ask("easy.acronym_moved", with_acronym_moved(name, dice), country, id);
}

void ask_other_bodies(Asker& asker, const Row& row, const std::string& country, Dice& dice) {
    const std::string &name = row.at("name"), &hint = row.at("country_hint_iso3");
    if (dice.chance(0.12)) asker.ask_other("other.chapter", as_chapter(name, dice), "");
    if (dice.chance(0.12)) asker.ask_other("other.field", with_word_exchanged(name, dice), country);
    asker.ask_other("other.country_in_name", with_country_exchanged(name, dice), "");
    if (dice.chance(0.02)) asker.ask_other("other.number", with_number(name, dice), country);
    if (hint.empty() || !dice.chance(0.3)) return;
    std::string elsewhere = hint;
    while (elsewhere == hint) elsewhere = any_country(dice);
    asker.ask("other.same_name_elsewhere", name, elsewhere, "");
}

// The printed list of a conference: those that the register holds under the same words are it; of the others nobody knows.
void ask_conference_list(Asker& asker, const Set& set, const std::string& data) {
    Set names;
    Asker by_name(names);
    std::map<std::string, std::string> ids;
    for (const Entry& e : set.entries) ids.emplace(e.name, e.id), by_name.taken(e.name);
    for (const Row& row : read_table(data + "/e2e_cop24_participating_organisations.csv")) {
        if (row.at("section") != "Non-governmental organizations") continue;
        const std::string& name = row.at("name_as_printed");
        asker.about(name);
        if (const auto same = ids.find(name); same != ids.end()) asker.ask("easy.conference_list", name, "", same->second);
        else if (!by_name.is_taken(name)) asker.ask("unlabelled.conference_list", name, "", "?");
    }
}

}  // namespace

Set ecosoc_set(const std::string& data) {
    Set set{"ecosoc", {}, {}, {}};
    Dice dice(20261124);
    Asker asker(set);
    const std::vector<Row> rows = read_table(data + "/ecosoc_register.csv");
    std::map<std::string, int> bearers;
    for (const Row& row : rows) asker.taken(row.at("name")), ++bearers[row.at("name")];
    for (const Row& row : rows)
        for (const std::string& other : parted(row.at("other_names_from_change_notices"), ";")) asker.taken(other);
    for (const Row& row : rows) {
        const std::string &name = row.at("name"), &id = row.at("id"), &hint = row.at("country_hint_iso3"), &acronym = row.at("acronym_in_name");
        asker.about(id);
        const std::string country = !hint.empty() && dice.chance(0.5) ? hint : hint.empty() && dice.chance(0.15) ? any_country(dice) : "";
        const std::vector<std::string> earlier = parted(row.at("other_names_from_change_notices"), ";");
        if (dice.chance(0.08) && earlier.empty() && bearers[name] == 1) {
            asker.ask("other.unregistered", name, country, "");
            continue;
        }
        Entry& entry = set.entries.emplace_back(Entry{.id = id, .name = name, .country = hint});
        if (!acronym.empty()) entry.acronyms.push_back(acronym);
        const bool shown = dice.chance(0.5);
        if (shown) entry.other_names = earlier;
        for (const std::string& other : earlier)
            if (!bearers.contains(other)) asker.ask(shown ? "easy.earlier_name" : "hard.name_change", other, country, id);
        ask_easy_forms(asker, name, country, id, dice);
        asker.ask("hard.acronym_only", acronym, country, id);
        if (dice.chance(0.1)) asker.ask("hard.word_missing", without_a_word(name, dice), country, id);
        ask_other_bodies(asker, row, country, dice);
    }
    for (const Row& row : read_table(data + "/ecosoc_declined.csv")) {
        asker.about(row.at("name"));
        asker.ask_other("other.declined", row.at("name"), "");
    }
    ask_conference_list(asker, set, data);
    return set;
}

}  // namespace bench
