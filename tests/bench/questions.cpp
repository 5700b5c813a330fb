#include "tests/bench/questions.hpp"

#include <fstream>
#include <set>
#include <sstream>
#include <unordered_set>

#include "core/names/countries.hpp"
#include "core/names/fold.hpp"

namespace bench {

namespace {

using convoke::names::folded;

std::vector<std::string> parted(const std::string& text, const std::string& mark) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(mark, from), text.size());
        if (to > from) parts.push_back(text.substr(from, to - from));
        from = to + mark.size();
    }
    return parts;
}

class Asker {
public:
    Asker(Set& set, Dice& dice) : set_(set), dice_(dice) {}
    void ask(const std::string& kind, const std::string& name, const std::string& country, const std::string& truth) {
        if (name.empty()) return;
        set_.questions.push_back({kind, {.name = name, .other_names = {}, .acronym = {}, .country = country}, truth, dice_.chance(0.5)});
    }

private:
    Set& set_;
    Dice& dice_;
};

}  // namespace

Table read_table(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    const std::string text = all.str();
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') {
            if (quoted && i + 1 < text.size() && text[i + 1] == '"') rows.back().back() += c, ++i;
            else quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            rows.emplace_back(1);
        } else if (quoted || c != '\r') {
            rows.back().back() += c;
        }
    }
    Table table;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        if (rows[r].size() != rows[0].size()) continue;
        for (std::size_t c = 0; c == 0 || c < rows[r].size(); ++c) {
            if (c == 0) table.emplace_back();
            table.back()[rows[0][c]] = rows[r][c];
        }
    }
    return table;
}

Set ecosoc_set(const std::string& data) {
    Set set{"ecosoc", {}, {}};
    Dice dice(20261124);
    Asker asker(set, dice);
    std::unordered_set<std::string> known;
    Table rows = read_table(data + "/ecosoc_register.csv");
    for (const auto& row : rows) known.insert(folded(row.at("name")));
    for (const auto& row : rows) {
        const std::string &name = row.at("name"), &id = row.at("id"), &hint = row.at("country_hint_iso3");
        const std::string country = !hint.empty() && dice.chance(0.5) ? hint : hint.empty() && dice.chance(0.15) ? any_country(dice) : "";
        const std::vector<std::string> earlier = parted(row.at("other_names_from_change_notices"), ";");
        if (dice.chance(0.08) && earlier.empty()) {
            asker.ask("other.unregistered", name, country, "");
            continue;
        }
        Entry entry{id, name, {}, {}, hint};
        if (!row.at("acronym_in_name").empty()) entry.acronyms.push_back(row.at("acronym_in_name"));
        const bool shown = dice.chance(0.5);
        if (shown) entry.other_names = earlier;
        for (const std::string& other : earlier)
            if (!known.contains(folded(other))) asker.ask(shown ? "easy.earlier_name" : "hard.name_change", other, country, id);
        set.entries.push_back(entry);
        switch (dice.below(5)) {
            case 0: asker.ask("easy.case", in_other_case(name, dice), country, id); break;
            case 1: asker.ask("easy.punctuation", in_other_punctuation(name, dice), country, id); break;
            case 2: asker.ask("easy.legal_form", with_legal_form(name, dice), country, id); break;
            case 3: asker.ask("easy.slip", with_slips(name, 1, dice), country, id); break;
            default: asker.ask("easy.two_slips", with_slips(name, 2, dice), country, id); break;
        }
        asker.ask("easy.acronym_moved", with_acronym_moved(name, dice), country, id);
        if (!row.at("acronym_in_name").empty()) asker.ask("hard.acronym_only", row.at("acronym_in_name"), country, id);
        if (dice.chance(0.1)) asker.ask("hard.word_missing", without_a_word(name, dice), country, id);
        const auto other = [&](const std::string& kind, const std::string& made, const std::string& where) {
            if (!known.contains(folded(made))) asker.ask(kind, made, where, "");
        };
        if (dice.chance(0.12)) other("other.chapter", as_chapter(name, dice), "");
        if (dice.chance(0.12)) other("other.field", with_word_exchanged(name, dice), country);
        other("other.country_in_name", with_country_exchanged(name, dice), "");
        if (dice.chance(0.02)) other("other.number", with_number(name, dice), country);
        if (!hint.empty() && dice.chance(0.3)) {
            std::string elsewhere = hint;
            while (elsewhere == hint) elsewhere = any_country(dice);
            asker.ask("other.same_name_elsewhere", name, elsewhere, "");
        }
    }
    // The printed list of a conference: those whose folded name stands in the register are it.
    std::map<std::string, std::string> by_name;
    for (const Entry& e : set.entries) by_name.emplace(folded(e.name), e.id);
    for (const auto& row : read_table(data + "/e2e_cop24_participating_organisations.csv")) {
        if (row.at("section") != "Non-governmental organizations") continue;
        const auto found = by_name.find(folded(row.at("name_as_printed")));
        if (found != by_name.end()) asker.ask("easy.conference_list", row.at("name_as_printed"), "", found->second);
        else if (!known.contains(folded(row.at("name_as_printed")))) asker.ask("unlabelled.conference_list", row.at("name_as_printed"), "", "?");
    }
    return set;
}

Set ror_set(const std::string& data, bool keeping) {
    Set set{keeping ? "ror with its other variants" : "ror, main names only", {}, {}};
    Dice dice(46746);
    Asker asker(set, dice);
    std::set<std::string> known;
    const Table rows = read_table(data + "/ror_register.csv");
    for (const auto& row : rows) known.insert(folded(row.at("name")));
    for (const auto& row : rows) {
        const std::string &name = row.at("name"), &id = row.at("ror_id");
        const std::string iso3 = convoke::names::iso3_of(row.at("country_iso2"));
        const std::string country = dice.chance(0.5) ? iso3 : "";
        if (dice.chance(0.02)) {
            asker.ask("other.unregistered", name, country, "");
            continue;
        }
        Entry& entry = set.entries.emplace_back(Entry{id, name, {}, {}, iso3});
        std::vector<std::pair<std::string, std::string>> variants;
        for (const std::string& alias : parted(row.at("aliases"), "|")) variants.emplace_back("real.alias", alias);
        for (const std::string& label : parted(row.at("labels"), "|")) variants.emplace_back("real.label", label.size() > 3 && label[2] == ':' ? label.substr(3) : label);
        for (const std::string& acronym : parted(row.at("acronyms"), "|")) variants.emplace_back("real.acronym", acronym);
        const bool asking = dice.chance(0.15);
        const std::size_t chosen = asking ? dice.below(variants.size()) : variants.size();
        for (std::size_t i = 0; keeping && i < variants.size(); ++i)
            if (i != chosen && (chosen >= variants.size() || folded(variants[i].second) != folded(variants[chosen].second)))
                (variants[i].first == "real.acronym" ? entry.acronyms : entry.other_names).push_back(variants[i].second);
        if (!asking) continue;
        if (!variants.empty()) {
            auto [kind, text] = variants[chosen];
            std::size_t foreign = 0;
            for (char c : text) foreign += static_cast<unsigned char>(c) >= 0xD0;
            if (foreign * 4 > text.size()) kind += "_other_script";
            if (folded(text) != folded(name)) asker.ask(kind, text, country, id);
        }
        if (dice.chance(0.1)) {
            std::string elsewhere = iso3;
            while (elsewhere == iso3) elsewhere = any_country(dice);
            asker.ask("other.same_name_elsewhere", name, elsewhere, "");
        }
        if (dice.chance(0.1)) asker.ask("other.chapter", as_chapter(name, dice), "", "");
        if (dice.chance(0.1)) asker.ask("easy.slip", with_slips(name, 1, dice), country, id);
        if (dice.chance(0.1)) {
            const std::string made = with_word_exchanged(name, dice);
            if (!known.contains(folded(made))) asker.ask("other.field", made, country, "");
        }
    }
    return set;
}

Set nhri_set(const std::string& data) {
    Set set{"nhri", {}, {}};
    Dice dice(122);
    Asker asker(set, dice);
    for (const auto& row : read_table(data + "/nhri_institutions.csv")) {
        const std::string &name = row.at("name_en"), &id = row.at("id"), &iso3 = row.at("iso3");
        const std::string country = convoke::names::country_name(iso3);
        Entry entry{id, name, {}, {}, iso3};
        const std::vector<std::string> others = parted(row.at("other_names"), "; ");
        if (!row.at("acronym").empty()) entry.acronyms.push_back(row.at("acronym"));
        const bool shown = dice.chance(0.5);
        if (shown) entry.other_names = others;
        set.entries.push_back(entry);
        asker.ask("easy.case", in_other_case(name, dice), iso3, id);
        asker.ask("easy.slip", with_slips(name, 1, dice), dice.chance(0.5) ? iso3 : "", id);
        for (const std::string& other : others) asker.ask(shown ? "easy.other_name" : "hard.other_name", other, iso3, id);
        asker.ask("other.ministry", "Ministry of Justice of " + country, iso3, "");
        asker.ask("other.provincial", dice.chance(0.5) ? "Provincial Human Rights Commission of " + country : "Human Rights Commission of the Northern Region", iso3, "");
        asker.ask("other.ngo", dice.chance(0.5) ? country + " Human Rights Network" : "Centre for Human Rights " + country, iso3, "");
        asker.ask("other.elsewhere", name, any_country(dice) == iso3 ? "" : any_country(dice), "?");
        asker.ask("other.thematic", dice.chance(0.5) ? "Commission for Women's Rights of " + country : "Children's Ombudsman of " + country, iso3, "");
    }
    std::erase_if(set.questions, [](const Question& q) { return q.truth == "?"; });
    return set;
}

}  // namespace bench
