#include "plugins/nhri/body.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/text/collation.hpp"

namespace convoke::nhri {

namespace {

// Beginnings of words, as a search compares them; Chinese is written without blanks, so its words are met anywhere.
class Words {
public:
    Words(std::initializer_list<const char*> beginnings, std::initializer_list<const char*> anywhere) {
        for (const auto* one : beginnings) keys_.push_back(" " + search_key(one));
        for (const auto* one : anywhere) keys_.push_back(search_key(one));
    }
    bool stand_in(const std::string& name) const {
        return std::ranges::any_of(keys_, [&](const auto& key) { return name.find(key) != std::string::npos; });
    }

private:
    std::vector<std::string> keys_;
};

}  // namespace

std::string_view kind_of_body(std::string_view name) {
    static const Words ministries({"minist", "department of", "département", "departamento de", "secretaría de", "министерств", "وزارة", "وزاره"}, {"司法部", "外交部", "教育部", "公安部"});
    static const Words places({"state human rights", "of the state of", "provinc", "region", "région", "municipal", "city of", "city human", "canton", "county", "estado de", "ville de",
                               "област", "регион", "город", "محافظة", "إقليم"}, {"省", "市"});
    static const Words themes({"child", "enfant", "niñ", "ребен", "дет", "الطفل", "الأطفال", "women", "gender", "femme", "mujer", "женщин", "المرأة", "disab", "handicap", "discapacidad",
                               "инвалид", "الإعاقة", "equality", "equal opportunit", "égalité", "igualdad", "равенств", "المساواة", "torture", "tortura", "пыт", "التعذيب", "racis",
                               "discriminat", "data protection", "privacy", "police", "prison", "minorit", "indigenous"}, {"儿童", "妇女", "残疾", "平等", "酷刑"});
    const auto words = " " + search_key(name);
    if (ministries.stand_in(words)) return "ministry";
    if (places.stand_in(words)) return "subnational";
    return themes.stand_in(words) ? "thematic" : "";
}

}  // namespace convoke::nhri
