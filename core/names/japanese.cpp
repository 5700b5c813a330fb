#include "core/names/japanese.hpp"

#include <mecab.h>

#include <algorithm>
#include <memory>

#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

// The dictionary is mapped, not read: what nobody asks for takes no memory.
struct Dictionary {
    std::unique_ptr<MeCab::Model> model;
    std::unique_ptr<MeCab::Tagger> tagger;
    std::string why_not;

    Dictionary() {
        model.reset(MeCab::createModel(""));
        if (!model) {
            why_not = MeCab::getLastError();
            return;
        }
        // Dictionaries of the same make come in the older encodings of Japanese, too.
        std::string charset = model->dictionary_info()->charset;
        std::erase(charset, '-');
        std::ranges::transform(charset, charset.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; });
        if (charset != "utf8") why_not = "its dictionary is in " + charset + ", not in UTF-8";
        else tagger.reset(model->createTagger());
    }
};

const Dictionary& dictionary() {
    static const Dictionary kept;
    return kept;
}

// The ninth of the features that the dictionary gives a word, parted by commas: its pronunciation in katakana.
std::string_view pronunciation(std::string_view features) {
    for (int i = 0; i < 8; ++i) {
        const std::size_t comma = features.find(',');
        if (comma == features.npos) return {};
        features.remove_prefix(comma + 1);
    }
    return features.substr(0, features.find(','));
}

}  // namespace

std::string why_japanese_is_not_read() { return dictionary().why_not; }

std::vector<ReadAloud> read_aloud(std::string_view japanese) {
    std::vector<ReadAloud> words;
    const Dictionary& known = dictionary();
    if (!known.tagger) return words;
    thread_local const std::unique_ptr<MeCab::Lattice> lattice(MeCab::createLattice());
    lattice->set_sentence(japanese.data(), japanese.size());
    if (!known.tagger->parse(lattice.get())) return words;
    for (const auto* node = lattice->bos_node(); node; node = node->next) {
        if (node->length == 0) continue;
        const std::string_view spoken = pronunciation(node->feature);
        words.push_back({std::string(node->surface, node->length), is_kana_word(spoken) ? sound_of(spoken) : std::string()});
    }
    lattice->clear();
    return words;
}

}  // namespace convoke::names
