#include "tests/bench/host/invented.hpp"

#include <array>

namespace convoke::bench {

namespace {

constexpr std::array heads{"Alliance",  "Association", "Bureau",   "Centre",  "Coalition", "Commission", "Confederation", "Council",
                           "Federation", "Forum",       "Foundation", "Fund",   "Guild",     "Initiative", "Institute",     "International Union",
                           "League",    "Movement",    "Network",  "Observatory", "Organization", "Partnership", "Platform", "Society", "Trust"};
constexpr std::array fields{"Action against Slavery", "Advancement of Women",  "Beekeepers",           "Children on the Move",  "Clean Water",
                            "Community Health",       "Consumer Rights",       "Cultural Exchange",    "Development Education", "Digital Literacy",
                            "Disaster Relief",        "Environmental Law",     "Ethical Trade",        "Family Planning",       "Fisher Folk",
                            "Forest Dwellers",        "Free Legal Aid",        "Gender Equality",      "Global Citizenship",    "Harm Reduction",
                            "Home Workers",           "Human Rights Defenders", "Indigenous Knowledge", "Inclusive Schools",     "Independent Living",
                            "Land Reform",            "Maternal Care",         "Mental Health",        "Migrant Workers",       "Mine Clearance",
                            "Older Persons",          "Peace Research",        "Press Freedom",        "Prison Reform",         "Refugee Assistance",
                            "Renewable Energy",       "Rural Credit",          "Safe Cities",          "Street Vendors",        "Youth Employment"};
constexpr std::array places{"Accra", "Aden", "Almaty", "Amman", "Apia", "Baku", "Bamako", "Bergen", "Bogotá", "Brno", "Cádiz", "Cairo", "Chennai", "Córdoba",
                            "Cotonou", "Dakar", "Dhaka", "Dili", "Galway", "Gdańsk", "Geneva", "Graz", "Hanoi", "Harare", "Havana", "Izmir", "Jakarta", "Jericho",
                            "Kampala", "Kazan", "Kigali", "Kraków", "La Paz", "Lagos", "Lima", "Lomé", "Lyon", "Malmö", "Manila", "Maseru", "Mérida", "Minsk",
                            "Mombasa", "Nairobi", "Nantes", "Ohrid", "Osaka", "Oslo", "Oulu", "Pécs", "Porto", "Prague", "Pune", "Quito", "Rabat", "Recife", "Riga",
                            "Rosario", "Sana", "Seville", "Sfax", "Skopje", "Sofia", "Suva", "Tallinn", "Tarawa", "Tbilisi", "Tirana", "Toledo", "Tunis", "Turin",
                            "Ulm", "Utrecht", "Valdivia", "Varna", "Vilnius", "Windhoek", "Xi'an", "Yaoundé", "Yerevan", "Zagreb", "Zanzibar", "Zaria", "Zurich"};
constexpr std::array middles{" for ", " on ", " of Friends of ", " in Support of "};
constexpr std::array countries{"ARG", "AUS", "BGD", "BRA", "CAN", "CHL", "CHN", "COL", "EGY", "FRA", "GEO", "GHA", "IDN", "IND", "ITA", "JOR", "JPN", "KEN", "LBN", "MAR",
                               "MEX", "NGA", "NLD", "NOR", "NPL", "PAK", "PER", "PHL", "POL", "SEN", "SRB", "SWE", "THA", "TUN", "TUR", "UGA", "USA", "VNM", "ZAF", "ZMB"};
constexpr std::size_t all_names = heads.size() * middles.size() * fields.size() * places.size();

}  // namespace

std::string invented_name(std::size_t number) {
    auto place = number * 104'729 % all_names;     // prime to the number of names: every one comes, in no order
    const auto next = [&](const auto& words) -> std::string {
        const std::string word = words[place % words.size()];
        place /= words.size();
        return word;
    };
    const auto head = next(heads), middle = next(middles), field = next(fields), where = next(places);
    return head + middle + field + ", " + where;
}

std::string invented_country(std::size_t number) { return countries[number * 7919 % countries.size()]; }

Application invented_application(std::size_t number, const std::string& category) {
    const auto country = invented_country(number);
    return {.category = category,
            .organisation = {.name = invented_name(number), .type = "ngo", .country = country, .website = "https://example.org/" + std::to_string(number),
                             .mission = "Helps people who were trafficked to find safety, work and a home, with the towns that take them in.",
                             .relevance = "Brings to the meeting what survivors have learnt, and what the towns need from the States.", .established = "1998"},
            .claims = Data::Members{},
            .answers = Data::Members{},
            .representatives = {{.title = "Ms", .given_name = "Ana", .family_name = "Diaz", .gender = "female", .nationality = country,
                                 .function = "Director", .email = "ana@example.org", .participation = "in_person"},
                                {.title = "Mr", .given_name = "Bo", .family_name = "Ek", .gender = "male", .nationality = country,
                                 .function = "Adviser", .email = "bo@example.org", .participation = "virtual"}}};
}

std::string invented_ecosoc(std::size_t entries) {
    std::string file = "id,name,acronym,status,status_year,country_iso3,standing\n";
    for (std::size_t i = 0; i < entries; ++i)
        file += "E" + std::to_string(i) + ",\"" + invented_name(i) + "\"," + (i % 3 ? "" : "AB" + std::to_string(i % 997)) + "," +
                (i % 40 ? "special" : "general") + "," + std::to_string(1950 + i % 70) + "," + invented_country(i) + "," + (i % 50 ? "active" : "withdrawn") + "\n";
    return file;
}

std::string invented_nhri(std::size_t entries) {
    std::string file = "id,name,country_iso3,status,status_date\n";
    for (std::size_t i = 0; i < entries; ++i)
        file += "N" + std::to_string(i) + ",\"National Human Rights Commission, " + std::string(places[i % places.size()]) + " " + std::to_string(i) + "\"," +
                countries[i % countries.size()] + "," + (i % 4 ? "A" : "B") + ",2019-03-01\n";
    return file;
}

}  // namespace convoke::bench
