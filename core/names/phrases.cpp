#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/names/known.hpp"
#include "core/names/words.hpp"

namespace convoke::names {

namespace {

// What several words say that other languages say in one. Only what makes no sense word by word: a slip in one of the
// words is not forgiven.
constexpr std::string_view phrases[] = {
    "university=trường đại học|đại học", "college=cao đẳng|trường cao đẳng|sekolah tinggi|vyšší odborná škola|visoka škola|vysoká škola|wyższa szkoła",
    "hospital=bệnh viện|rumah sakit|בית חולים|בית החולים", "school=בית ספר|בית הספר", "institute=học viện",
    "technology=công nghệ", "technical=kỹ thuật", "science=khoa học", "economics=kinh tế", "research=nghiên cứu", "city=thành phố", "national=quốc gia", "international=quốc tế",
    "construction=xây dựng", "education=giáo dục|sư phạm", "industry=công nghiệp|công thương", "culture=văn hóa", "health=y tế", "medical=y khoa|y dược", "art=nghệ thuật", "sport=thể dục thể thao|thể thao",
    "foreign=ngoại ngữ|ngoại thương", "agriculture=nông nghiệp|nông lâm", "forestry=lâm nghiệp", "association=hiệp hội", "center=trung tâm", "company=công ty", "development=phát triển", "bank=ngân hàng", "finance=tài chính", "business=kinh doanh", "management=quản lý", "nuclear=hạt nhân", "environment=môi trường", "university=vishwa vidyalaya", "university=chuo kikuu|chuo kikuu cha|их сургууль|whare wānanga",
    "school=chuo cha", "academy=av čr", "interior=dalam negeri",
    "environment=medio ambiente|meio ambiente|životního prostředí|životné prostredie|محیط زیست"};

struct Tables {
    std::unordered_map<std::string, std::string> meaning;
    std::unordered_map<std::string, std::size_t> longest;        // by first word

    Tables() {
        for (std::string_view line : phrases) {
            const std::string target(line.substr(0, line.find('=')));
            for (std::size_t from = target.size() + 1; from < line.size();) {
                const std::size_t to = std::min(line.find('|', from), line.size());
                std::string phrase, first;
                std::size_t count = 0;
                for (const std::string& key : known_keys(line.substr(from, to - from))) {
                    if (count++ == 0) first = key;
                    (phrase += phrase.empty() ? "" : " ") += key;
                }
                if (count > 1) {
                    meaning.try_emplace(phrase, target);
                    longest[first] = std::max(longest[first], count);
                }
                from = to + 1;
            }
        }
    }
};

}  // namespace

Phrase phrase_at(std::span<const std::string_view> words) {
    static const Tables tables;
    if (words.empty()) return {};
    const auto first = tables.longest.find(std::string(words[0]));
    if (first == tables.longest.end()) return {};
    for (std::size_t count = std::min(first->second, words.size()); count > 1; --count) {
        std::string phrase;
        for (std::size_t i = 0; i < count; ++i) (phrase += i ? " " : "") += words[i];
        if (const auto found = tables.meaning.find(phrase); found != tables.meaning.end()) return {found->second, count};
    }
    return {};
}

}  // namespace convoke::names
