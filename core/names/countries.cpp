#include "core/names/countries.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/names/known.hpp"
#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

// Adjectives, and names by which countries are known besides those that ICU has. A word that also means a region or a
// people elsewhere ("american" after "latin") is handled below.
constexpr std::string_view demonyms =
    "AFG afghan,afghani;ALB albanian,albanais;DZA algerian,algerien,algerienne;AND andorran;AGO angolan,angolais,angolana;"
    "ARG argentine,argentinian,argentino,argentina;ARM armenian,armenien;AUS australian;AUT austrian,osterreichische,osterreichischer,"
    "autrichien;AZE azerbaijani,azeri;BHS bahamian;BHR bahraini;BGD bangladeshi;BRB barbadian;BLR belarusian;BEL belgian,"
    "belge,belgisch;BLZ belizean;BEN beninese,beninois,beninoise;BTN bhutanese;BOL bolivian,boliviano,boliviana;BIH bosnian,"
    "bosnia,bosnia herzegovina;BWA botswanan;BRA brazilian,brasileiro,brasileira,bresilien;BRN bruneian,brunei darussalam;"
    "BGR bulgarian;BFA burkinabe,burkinabes;BDI burundian,burundais,burundaise;CPV cape verdean,cabo verde,cape verde;KHM cambodian;"
    "CMR cameroonian,camerounais,camerounaise;CAN canadian,canadien,canadienne;TCD chadian,tchadien,tchadienne;CHL chilean,chileno,"
    "chilena;CHN chinese,中国,中华,中华人民共和国,chinois,chinoise,prc;COL colombian,colombiano,colombiana;COM comorian,comorien;COG congo,congo brazzaville,"
    "republic of congo,republic of the congo;COD dr congo,drc,congo democratic republic,democratic republic of congo,"
    "democratic republic of the congo,republique democratique du congo,rdc;CRI costa rican,costarricense;CIV ivorian,ivoirien,"
    "ivoirienne,ivory coast;HRV croatian,hrvatska,hrvatski;CUB cuban,cubano,cubana;CYP cypriot;CZE czech,ceska,cesky,"
    "czech republic;DNK danish,dansk,danske,danois;DJI djiboutian;DOM dominican republic;ECU ecuadorian,ecuatoriano,ecuatoriana;"
    "EGY egyptian;SLV salvadoran,salvadoreno,salvadorena;GNQ equatorial guinea;ERI eritrean;EST estonian,eesti;SWZ swazi,swaziland;"
    "ETH ethiopian;FJI fijian;FIN finnish,suomen,finlandais;FRA french,francais,francaise,francaises;GAB gabonese,gabonais;"
    "GMB gambian,the gambia;GEO georgian;DEU german,deutsche,deutscher,deutsches,deutsch,allemand,allemande,"
    "federal republic of germany;GHA ghanaian;GRC greek,hellenic,ellinika;GTM guatemalan,guatemalteco,guatemalteca;GIN guinean,"
    "guineen,guineenne;GNB guinea bissau;GUY guyanese;HTI haitian,haitien,haitienne;HND honduran,hondureno,hondurena;HUN hungarian,"
    "magyar,magyarorszag;ISL icelandic,islenska;IND bharatiya,bharat;IDN indonesian;IRN iranian,islamic republic of iran;"
    "IRQ iraqi;IRL irish,eire;ISR israeli;ITA italian,italiano,italiana,italien;JAM jamaican;JPN japanese,nippon,nihon,日本;"
    "JOR jordanian;KAZ kazakh,kazakhstani;KEN kenyan;KOR korean,korea,한국,대한,republic of korea,south korean;PRK north korean,"
    "democratic peoples republic of korea,dprk;KWT kuwaiti;KGZ kyrgyz,kyrgyz republic;LAO laotian,lao,lao peoples democratic republic;"
    "LVA latvian,latvijas;LBN lebanese,libanais,libanaise;LSO basotho;LBR liberian;LBY libyan,libyan arab jamahiriya;"
    "LTU lithuanian,lietuvos;LUX luxembourgish,luxembourgeois;MDG malagasy,malgache;MWI malawian;MYS malaysian;MDV maldivian;"
    "MLI malian,malien,malienne;MLT maltese;MRT mauritanian,mauritanien,mauritanienne;MUS mauritian;MEX mexican,mexicano,mexicana;"
    "MDA moldovan,republic of moldova;MNG mongolian;MNE montenegrin,crna gora;MAR moroccan,marocain,marocaine;MOZ mozambican,"
    "mocambicano,mocambicana;MMR burmese,burma;NAM namibian;NPL nepalese,nepali;NLD dutch,nederlandse,nederland,nederlands,holland,"
    "netherlands,the netherlands;NIC nicaraguan,nicaraguense;NER nigerien,nigerienne;NGA nigerian;MKD macedonian,macedonia,"
    "republic of macedonia;NOR norwegian,norsk,norske;OMN omani;PAK pakistani;PSE palestinian,palestine;PAN panamanian;PRY paraguayan;"
    "PER peruvian,peruano,peruana;PHL philippine,filipino,pilipinas;POL polish,polska,polskie;PRT portuguese,portuguesa,portugues;"
    "QAT qatari;ROU romanian,romana;RUS russian,rossiyskiy,rossiyskaya,rossii,russian federation;RWA rwandan,rwandais,rwandaise;"
    "SAU saudi,kingdom of saudi arabia;SEN senegalese,senegalais,senegalaise;SRB serbian,srbije;SLE sierra leonean;SGP singaporean;"
    "SVK slovak,slovak republic;SVN slovenian,slovene;SOM somali;ZAF south african;ESP spanish,espanol,espanola,espagnol;"
    "LKA sri lankan,srilanka,srilankan,ceylon;SDN sudanese,soudanais;SSD south sudanese;SUR surinamese;SWE swedish,svenska,sverige;"
    "CHE swiss,schweizerische,schweizer,schweizerischer,suisse,svizzera;SYR syrian,syrian arab republic;TWN taiwanese;TJK tajik;"
    "TZA tanzanian,united republic of tanzania;THA thai;TGO togolese,togolais,togolaise;TTO trinidadian,trinidad and tobago;"
    "TUN tunisian,tunisien,tunisienne;TUR turkish,turkey,turk,turkiye;TKM turkmen;UGA ugandan;UKR ukrainian,ukrayiny,ukraini;"
    "ARE emirati,uae,united arab emirates;GBR british,uk,united kingdom,great britain,britain,england,english,scotland,scottish,"
    "wales,welsh,northern ireland;USA american,usa,united states of america,us,america,etats unis d amerique;URY uruguayan,uruguayo,"
    "uruguaya;UZB uzbek,ozbekiston;VEN venezuelan,venezolano,venezolana,bolivarian republic of venezuela;VNM vietnamese,viet nam;"
    "YEM yemeni,yemenite;ZMB zambian;ZWE zimbabwean;HKG hongkong;PRI puerto rican";

// Country words that are not one here: the region they make with the word before.
constexpr std::string_view not_after[] = {"latin america", "south america", "north america", "central america", "latin american",
                                          "south american", "north american", "central american", "new jersey", "inter american",
                                          "pan american", "new mexico", "african american", "asian american", "native american"};

struct Tables {
    // All of it points into what is part of the program.
    struct Found {
        std::string_view iso3;
        bool adjective;
    };
    std::unordered_map<std::string_view, Found> phrases;
    std::unordered_map<std::string_view, std::size_t> longest;   // by first word
    std::unordered_map<std::string_view, std::string_view> names, folded_names, by_alpha2;
    struct Spelling {
        std::string_view phrase;
        std::size_t words;
        const Found* found;
    };
    std::unordered_map<char, std::vector<Spelling>> spellings;   // by first letter, in order of the alphabet

    void add(std::string_view phrase, std::string_view iso3, bool adjective) {
        if (phrase.size() < 2) return;
        phrases.try_emplace(phrase, Found{iso3, adjective});
        const auto count = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
        std::size_t& most = longest[phrase.substr(0, phrase.find(' '))];
        most = std::max(most, count);
    }

    Tables() {
        for (std::size_t at = 0; at < demonyms.size();) {
            const std::size_t end = std::min(demonyms.find(';', at), demonyms.size());
            const std::string_view iso3 = demonyms.substr(at, 3);
            for (std::size_t from = at + 4; from < end;) {
                const std::size_t to = std::min(demonyms.find(',', from), end);
                add(demonyms.substr(from, to - from), iso3, true);
                from = to + 1;
            }
            at = end + 1;
        }
        for (const auto& country : known_countries()) {
            by_alpha2.emplace(country.alpha2, country.iso3);
            names.emplace(country.iso3, country.english);
            folded_names.emplace(country.iso3, country.phrases.substr(0, country.phrases.find('|')));       // English comes first
            for (std::size_t from = 0; from < country.phrases.size();) {
                const std::size_t to = std::min(country.phrases.find('|', from), country.phrases.size());
                // Short transliterations (mali, Jordan's "al urdun") would swallow ordinary words of other languages.
                if (to - from >= 4) add(country.phrases.substr(from, to - from), country.iso3, false);
                from = to + 1;
            }
        }
        for (const auto& [phrase, found] : phrases)
            spellings[phrase[0]].push_back({phrase, static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1, &found});
        for (auto& [letter, some] : spellings) std::ranges::sort(some, {}, &Spelling::phrase);
    }
};

const Tables& tables() {
    static const Tables kept;
    return kept;
}

}  // namespace

NamedCountry country_at(std::span<const std::string_view> words) {
    const Tables& t = tables();
    if (words.empty()) return {};
    const auto first = t.longest.find(words[0]);
    if (first == t.longest.end()) return {};
    for (std::size_t count = std::min(first->second, words.size()); count > 0; --count) {
        std::string phrase;
        for (std::size_t i = 0; i < count; ++i) (phrase += i ? " " : "") += words[i];
        if (const auto found = t.phrases.find(phrase); found != t.phrases.end())
            return {found->second.iso3, count, found->second.adjective};
    }
    return {};
}

NamedCountry country_spelt_like(std::span<const std::string_view> words) {
    NamedCountry best;
    if (words.empty() || words[0].empty()) return best;
    // A slip seldom hits the first letter; that and the length spare nearly all comparisons.
    const auto some = tables().spellings.find(words[0][0]);
    if (some == tables().spellings.end()) return best;
    int fewest = 3;
    std::string phrase;
    for (std::size_t count = 1; count <= std::min<std::size_t>(3, words.size()); ++count) {
        (phrase += count > 1 ? " " : "") += words[count - 1];
        if (phrase.size() < 5) continue;
        const int most = phrase.size() >= 10 ? 2 : 1;
        for (const auto& known : some->second) {
            if (known.words != count || known.phrase.size() + 2 < phrase.size() || known.phrase.size() > phrase.size() + 2) continue;
            const int d = edits(known.phrase, phrase, most);
            if (d <= most && (d < fewest || (d == fewest && count > best.words))) fewest = d, best = {known.found->iso3, count, known.found->adjective};
        }
    }
    return best;
}

bool names_region(std::string_view before, std::string_view word) {
    const std::string both = std::string(before) + ' ' + std::string(word);
    return std::find(std::begin(not_after), std::end(not_after), both) != std::end(not_after);
}

std::string iso3_of(std::string_view code) {
    std::string upper(code);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (upper.size() == 2) {
        const auto found = tables().by_alpha2.find(upper);
        return found == tables().by_alpha2.end() ? std::string() : std::string(found->second);
    }
    return tables().names.contains(upper) ? upper : std::string();
}

std::string country_name(std::string_view iso3) {
    const auto found = tables().names.find(iso3);
    return std::string(found == tables().names.end() ? iso3 : found->second);
}

std::string_view folded_country_name(std::string_view iso3) {
    const auto found = tables().folded_names.find(iso3);
    return found == tables().folded_names.end() ? std::string_view() : found->second;
}

}  // namespace convoke::names
