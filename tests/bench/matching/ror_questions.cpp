#include <algorithm>

#include "core/names/countries.hpp"
#include "core/names/fold.hpp"
#include "tests/bench/matching/questions.hpp"

namespace bench {

namespace {

struct Variant { std::string kind, text; };

bool in_other_script(const std::string& text) {
    std::size_t foreign = 0;
    for (char c : text) foreign += static_cast<unsigned char>(c) >= 0xCD;
    return foreign * 4 > text.size();
}

std::vector<Variant> variants_of(const Row& row) {
    std::vector<Variant> all;
    for (const std::string& alias : parted(row.at("aliases"), "|")) all.push_back({"real.alias", alias});
    for (const std::string& label : parted(row.at("labels"), "|")) all.push_back({"real.translation", label.size() > 3 && label[2] == ':' ? label.substr(3) : label});
    for (Variant& v : all)
        if (in_other_script(v.text)) v.kind = "real.other_script";
    for (const std::string& acronym : parted(row.at("acronyms"), "|")) all.push_back({"real.acronym", acronym});
    return all;
}

void ask_made_up(Asker& asker, const Row& row, const std::string& iso3, const std::string& country, Dice& dice) {
    const std::string &name = row.at("name"), &id = row.at("ror_id");
    if (dice.chance(0.1)) asker.ask("easy.slip", with_slips(name, 1, dice), country, id);
    if (dice.chance(0.05)) asker.ask("easy.case", in_other_case(name, dice), country, id);
    if (dice.chance(0.05)) asker.ask("easy.punctuation", in_other_punctuation(name, dice), country, id);
    if (dice.chance(0.1)) asker.ask("hard.affiliation", with_department(name, convoke::names::country_name(iso3), dice), "", id);
    if (dice.chance(0.05)) asker.ask("hard.word_missing", without_a_word(name, dice), country, id);
    if (dice.chance(0.1)) asker.ask_other("other.chapter", as_chapter(name, dice), "");
    if (dice.chance(0.1)) asker.ask_other("other.field", with_word_exchanged(name, dice), country);
    if (!dice.chance(0.1)) return;
    std::string elsewhere = iso3;
    while (elsewhere == iso3) elsewhere = any_country(dice);
    asker.ask("other.same_name_elsewhere", name, elsewhere, "");
}

}  // namespace

Set ror_set(const std::string& data, Besides besides, double asked) {
    const bool keeping = besides == Besides::variants;
    Set set{keeping ? "ror, the variants not asked for kept" : besides == Besides::words ? "ror, main names only, words learnt from the other half" : "ror, main names only", {}, {}, {}};
    Dice dice(46746);
    Asker asker(set);
    const std::vector<Row> rows = read_table(data + "/ror_register.csv");
    std::map<std::string, int> bearers;
    for (const Row& row : rows) {
        asker.taken(row.at("name")), ++bearers[convoke::names::folded(row.at("name"))];
        for (const Variant& v : variants_of(row))
            if (v.kind != "real.acronym") asker.taken(v.text), ++bearers[convoke::names::folded(v.text)];
    }
    for (const Row& row : rows) {
        const std::string &name = row.at("name"), &id = row.at("ror_id");
        const std::string iso3 = convoke::names::iso3_of(row.at("country_iso2"));
        const std::string country = dice.chance(0.5) ? iso3 : "";
        asker.about(id);
        if (dice.chance(0.02) && bearers[convoke::names::folded(name)] == 1) {
            asker.ask("other.unregistered", name, country, "");
            continue;
        }
        Entry& entry = set.entries.emplace_back(Entry{.id = id, .name = name, .country = iso3});
        const std::vector<Variant> variants = variants_of(row);
        const bool asking = dice.chance(asked);
        const std::size_t chosen = asking ? dice.below(variants.size()) : variants.size();
        const std::string hidden = chosen < variants.size() ? convoke::names::folded(variants[chosen].text) : std::string();
        for (const Variant& v : variants)
            if (keeping && (chosen >= variants.size() || convoke::names::folded(v.text) != hidden))
                (v.kind == "real.acronym" ? entry.acronyms : entry.other_names).push_back(v.text);
        if (besides == Besides::words) {
            Entry& teacher = set.taught[asker.tunes() ? 0 : 1].emplace_back(Entry{.id = id, .name = name, .country = iso3});
            for (const Variant& v : variants)
                if (v.kind != "real.acronym") teacher.other_names.push_back(v.text);
        }
        if (!asking) continue;
        if (chosen < variants.size() && hidden != convoke::names::folded(name)) asker.ask(variants[chosen].kind, variants[chosen].text, country, id);
        ask_made_up(asker, row, iso3, country, dice);
    }
    return set;
}

}  // namespace bench
