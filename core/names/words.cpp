#include "core/names/words.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/names/fold.hpp"
#include "core/names/known.hpp"
#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

// Articles, prepositions and conjunctions: the six languages of the United Nations, and de, pt, it, tr, nl, and the
// Nordic ones. Folded when read.
constexpr std::string_view function_words =
    "the of and for in on to a an at by with from its their or "
    "le la les l un une des du de d et pour en sur dans aux au a par avec chez sa son ses "
    "el los las lo del y e para por con al una unos "
    "der die das den dem des und fur im in von vom zu zur zum mit am an auf eine ein einer "
    "o os as um uma do da dos das no na nos nas ao aos pelo pela com em "
    "il i gli uno dell della delle dei degli nel nella di per sul sulla dello e ed "
    "ve ile icin bir "
    "za pentru және və agus "
    "ऑफ ऑफ़ अफ एंड ऐंड और অফ এবং অ্যান্ড এন্ড ஆஃப் ஆப் மற்றும் அண்ட் ఆఫ్ మరియు అండ్ ഓഫ് ആൻഡ് ಆಫ್ ಮತ್ತು ઓફ અને ਆਫ਼ ਅਤੇ آف اینڈ اور და և және และ "
    "van het een voor te ter och av for i pa til og på ja "
    "и в во на по для при с со из об о от к ко і та й у з "
    "و في من على إلى عن ل ب "
    "w z ze dla oraz na do a "
    "的 之 与 和 及 及び 並びに の が アンド 과 와 및 의 और का की के एवं व של ו את και του της των και"
    " and et the al ul";

// Legal forms, folded. Those of the first list count anywhere, those of the second only at an end of the name.
constexpr std::string_view long_forms[] = {
    "incorporated", "inc", "limited", "ltd", "llc", "llp", "plc", "gmbh", "ggmbh", "ev", "e v", "asbl", "vzw", "aisbl", "ivzw",
    "onlus", "o n l u s", "ngo", "n g o", "ong", "npo", "nro", "registered trustees of", "registered trustees", "registered association",
    "eingetragener verein", "gemeinnutzige gmbh", "public limited company", "private limited company", "private limited", "pvt ltd",
    "pte ltd", "pty ltd", "pvt limited", "limited liability company", "company limited by guarantee", "limited by guarantee",
    "co ltd", "association sans but lucratif", "association internationale sans but lucratif", "vereniging zonder winstoogmerk",
    "loi 1901", "association loi 1901", "sociedad anonima", "societe anonyme", "sociedade anonima", "societa per azioni", "spa", "srl",
    "sarl", "s a r l", "s r l", "s p a", "ltda", "eireli", "aps", "oyj", "asa", "aktiengesellschaft", "besloten vennootschap",
    "non governmental organization", "non governmental organisation", "nongovernmental organization", "nongovernmental organisation",
    "organisation non gouvernementale", "organizacion no gubernamental", "organizacao nao governamental",
    "asociacion civil", "associacao civil", "asociacija",
    "nonprofit organization", "non profit organization", "nonprofit corporation", "not for profit", "nonprofit", "non profit",
    "regional public organization", "interregional public organization", "all russian public organization", "autonomous non profit organization",
    "non commercial partnership", "noncommercial partnership", "non commercial organization", "c i c",
    "community interest company", "ictimai birliyi", "s coop", "sp z oo", "sp z o o", "zrt", "kft", "nyrt", "sro", "s r o", "doo", "d o o",
    "ooo", "oao", "zao", "pao", "ano", "joint stock company", "closed joint stock company", "aktiebolag", "aksjeselskap",
    "anonim sirketi", "limited sirketi", "kabushiki kaisha", "zai tuan fa ren", "she tuan fa ren", "yugen kaisha", "ippan shadan hojin",
    "ippan zaidan hojin", "koeki shadan hojin", "koeki zaidan hojin", "public benefit corporation", "501c3", "501 c 3", "501 c",
    "株式会社", "有限会社", "合同会社", "一般社団法人", "公益社団法人", "社団法人", "一般財団法人", "公益財団法人", "財団法人", "独立行政法人", "地方独立行政法人",
    "国立研究開発法人", "国立大学法人", "公立大学法人", "学校法人", "医療法人", "医療法人社団", "医療法人財団", "社会医療法人", "社会福祉法人", "特定非営利活動法人", "宗教法人",
    "v v i", "vvi", "veřejná výzkumná instituce", "verejná výskumná inštitúcia", "тов", "kabushiki gaisha",
    "有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "科技有限公司", "주식회사", "재단법인", "사단법인", "학교법인", "의료법인", "사회복지법인", "บริษัท", "จำกัด", "มหาชน"};
constexpr std::string_view short_forms[] = {"sa", "ag", "as", "ab", "bv", "nv", "oy", "kg", "se", "ac", "a c", "ra", "rv", "sc", "ry",
                                            "corp", "corporation", "co", "company", "pt", "pbc", "cic", "kk", "ug", "eg", "is", "sae", "jsc", "cio",
                                            "s a", "a s", "n v", "b v", "i a p", "iap", "ibp", "a g", "scrl", "snc", "sas", "eurl"};

// What makes a body a part of another, or a body of some of its members.
constexpr std::string_view part_words =
    "chapter branch section affiliate subsidiary subcommittee youth junior women womens ladies wing auxiliary alumni caucus regional "
    "district local national student students division department office unit delegation mission filiale sede seccion "
    "capitulo sucursal filial sektion landesverband ortsverband zweigstelle afdeling bolumu subesi kolu committee region province "
    "provincial state county city municipal north south east west northern southern eastern western central campus faculty school college "
    "hospital laboratory jugend frauen jeunes femmes juventud mujeres юношеская филиал отделение فرع otdelenie filiali";

bool is_number(std::string_view w) {
    if (std::all_of(w.begin(), w.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
    static const std::unordered_set<std::string_view> roman = {"ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv",
                                                               "xv", "xvi", "xx", "xxi", "xxiii"};
    return roman.contains(w);
}

struct Tables {
    std::unordered_map<std::string, Kind> kinds;
    std::unordered_map<std::string, bool> forms;                 // phrase: only at an edge
    std::unordered_map<std::string, std::size_t> longest_form;   // by first word

    static void each(std::string_view list, const auto& take) {
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            for (const std::string& key : known_keys(list.substr(at, end - at))) take(key);
            at = end + 1;
        }
    }
    void form(std::string_view written, bool edge) {
        std::string phrase;
        for (const std::string& key : known_keys(written)) (phrase += phrase.empty() ? "" : " ") += key;
        forms.try_emplace(phrase, edge);
        const auto count = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
        std::size_t& most = longest_form[phrase.substr(0, phrase.find(' '))];
        most = std::max(most, count);
    }
    Tables() {
        each(function_words, [&](const std::string& w) { kinds.try_emplace(w, Kind::function); });
        each(part_words, [&](const std::string& w) { kinds.try_emplace(w, Kind::part); });
        for (std::string_view f : long_forms) form(f, false);
        for (std::string_view f : short_forms) form(f, true);
    }
};

const Tables& tables() {
    static const Tables kept;
    return kept;
}

}  // namespace

std::vector<std::string> keys_of(std::string_view written) {
    std::vector<std::string> keys;
    for (RawWord& word : raw_words(latin(written).text)) keys.push_back(is_native(word.text) ? native_key(word.text) : std::move(word.text));
    return keys;
}

Kind kind_of(std::string_view word) {
    const auto found = tables().kinds.find(std::string(word));
    if (found != tables().kinds.end()) return found->second;
    return is_number(word) ? Kind::number : Kind::plain;
}

std::size_t legal_form_at(std::span<const std::string_view> words, bool edge) {
    const Tables& t = tables();
    if (words.empty()) return 0;
    const auto first = t.longest_form.find(std::string(words[0]));
    if (first == t.longest_form.end()) return 0;
    for (std::size_t count = std::min(first->second, words.size()); count > 0; --count) {
        std::string phrase;
        for (std::size_t i = 0; i < count; ++i) (phrase += i ? " " : "") += words[i];
        if (const auto found = t.forms.find(phrase); found != t.forms.end() && (edge || !found->second)) return count;
    }
    return 0;
}

}  // namespace convoke::names
