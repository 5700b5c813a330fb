#include "core/names/countries.hpp"
#include "tests/bench/matching/questions.hpp"

namespace bench {

Set nhri_set(const std::string& data) {
    Set set{"nhri", {}, {}, {}};
    Dice dice(122);
    Asker asker(set);
    for (const Row& row : read_table(data + "/nhri_institutions.csv")) {
        const std::string &name = row.at("name_en"), &id = row.at("id"), &iso3 = row.at("iso3");
        const std::string country = convoke::names::country_name(iso3);
        asker.about(id);
        Entry entry{.id = id, .name = name, .country = iso3};
        const std::vector<std::string> others = parted(row.at("other_names"), "; ");
        if (!row.at("acronym").empty()) entry.acronyms.push_back(row.at("acronym"));
        const bool shown = dice.chance(0.5);
        if (shown) entry.other_names = others;
        set.entries.push_back(entry);
        const std::string said = dice.chance(0.5) ? iso3 : "";
        asker.ask("easy.case", in_other_case(name, dice), iso3, id);
        asker.ask("easy.slip", with_slips(name, 1, dice), said, id);
        asker.ask("easy.legal_form", "The " + name, said, id);
        asker.ask("hard.acronym_only", row.at("acronym"), iso3, id);
        for (const std::string& other : others) asker.ask(shown ? "easy.other_name" : "hard.other_name", other, iso3, id);
        asker.ask("other.ministry", "Ministry of Justice of " + country, iso3, "");
        asker.ask("other.provincial", dice.chance(0.5) ? "Provincial Human Rights Commission of " + country : "Human Rights Commission of the Northern Region", iso3, "");
        asker.ask("other.ngo", dice.chance(0.5) ? country + " Human Rights Network" : "Centre for Human Rights " + country, iso3, "");
        asker.ask("other.thematic", dice.chance(0.5) ? "Commission for Women's Rights of " + country : "Children's Ombudsman of " + country, iso3, "");
    }
    return set;
}

}  // namespace bench
