#include "core/names/structure.hpp"

#include <algorithm>
#include <optional>

#include "core/names/countries.hpp"
#include "core/names/fold.hpp"
#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t longest_acronym = 12;

bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view trimmed(std::string_view s) {
    constexpr std::string_view blank = " ,;:.\"'-/";
    while (!s.empty() && blank.find(s.front()) != s.npos) s.remove_prefix(1);
    while (!s.empty() && blank.find(s.back()) != s.npos) s.remove_suffix(1);
    return s;
}

std::size_t word_count(std::string_view s) { return raw_words(s).size(); }

// The initials of a text, with and without its function words and legal forms.
struct Initials { std::string all, content; };
Initials initials_of(const std::vector<RawWord>& words) {
    Initials made;
    for (const RawWord& w : words) {
        if (is_native(w.text)) continue;
        made.all += w.text[0];
        if (kind_of(w.text) != Kind::function) made.content += w.text[0];
    }
    return made;
}

bool looks_like_acronym(std::string_view piece, const std::vector<RawWord>& rest) {
    const std::string key = acronym_key(piece);
    if (key.empty()) return false;
    std::size_t upper = 0, letters = 0;
    for (char c : piece) upper += is_upper(c), letters += is_letter(c);
    const auto words = raw_words(piece);
    if (words.empty() || words.size() > 2) return false;
    std::vector<std::string_view> plain;
    for (const RawWord& w : words) plain.push_back(w.text);
    if (legal_form_at(plain, true) > 0 || country_at(plain).words == words.size() || (words.size() == 2 && kind_of(words[1].text) == Kind::number)) return false;
    bool rest_in_capitals = !rest.empty();
    for (const RawWord& w : rest) rest_in_capitals = rest_in_capitals && w.capitals;
    if (upper >= 2 && upper * 2 > letters && !rest_in_capitals) return words.size() == 1 || (key.size() <= 8 && !rest.empty());
    const Initials made = initials_of(rest);
    return words.size() == 1 && rest.size() > 1 && (key == made.all || key == made.content);
}

// "formerly X", "also known as X": the length of the opening words, 0 if the text does not begin so.
std::size_t renamed(std::string_view piece) {
    static constexpr std::string_view openings[] = {"formerly known as ", "formerly called ", "formerly ", "former ", "previously known as ",
        "previously ", "also known as ", "known as ", "aka ", "a.k.a. ", "d/b/a ", "dba ", "doing business as ", "ex ", "ex-",
        "anciennement ", "antes ", "anteriormente ", "ehemals ", "connue sous le nom de "};
    std::string lower(piece.substr(0, 32));
    for (char& c : lower)
        if (is_upper(c)) c = static_cast<char>(c | 32);
    for (std::string_view o : openings)
        if (lower.starts_with(o)) return o.size();
    return 0;
}

struct Pieces {
    std::string main;
    std::vector<std::string> brackets, other_names;
};

// Takes brackets and "formerly ..." out of the text. A bracket without its partner ends with the text.
Pieces taken_apart(const std::string& text) {
    Pieces out;
    std::string inside;
    int depth = 0;
    for (char c : text) {
        if (c == '(') {
            if (depth++ == 0) continue;
        } else if (c == ')') {
            if (depth > 0 && --depth == 0) {
                out.brackets.push_back(std::move(inside));
                inside.clear();
                out.main += ' ';
            }
            continue;
        }
        (depth > 0 ? inside : out.main) += c;
    }
    if (!inside.empty()) out.brackets.push_back(inside);
    std::string lower = out.main;
    for (char& c : lower)
        if (is_upper(c)) c = static_cast<char>(c | 32);
    for (std::string_view mark : {", formerly", " formerly ", " d/b/a ", " dba ", " doing business as ", " also known as ", " a.k.a. ", " aka "}) {
        const std::size_t at = lower.find(mark);
        if (at == std::string::npos || at < 3) continue;
        std::string_view tail = trimmed(std::string_view(out.main).substr(at));
        tail.remove_prefix(std::min(renamed(tail), tail.size()));
        out.other_names.emplace_back(trimmed(tail));
        out.main.resize(at);
        break;
    }
    return out;
}

// The words of a text with their kinds; countries as one word each, compounds in parts.
std::vector<Word> read_words(std::string_view text, bool aside) {
    struct Piece { std::string key; std::uint32_t begin, end; bool capitals; };
    std::vector<Piece> pieces;
    for (const RawWord& w : raw_words(text))
        for (std::string& part : parts_of_compound(is_native(w.text) ? native_key(w.text) : w.text)) pieces.push_back({std::move(part), w.begin, w.end, w.capitals});
    std::vector<std::string_view> plain;
    for (const Piece& p : pieces) plain.push_back(p.key);
    const std::span<const std::string_view> all(plain);
    std::vector<Word> words;
    for (std::size_t i = 0; i < pieces.size();) {
        const auto rest = all.subspan(i);
        std::size_t count = 1;
        Kind kind = kind_of(pieces[i].key);
        std::string form = pieces[i].key;
        if (const std::size_t legal = legal_form_at(rest, i == 0 || rest.size() <= 3); legal > 0 && (legal == rest.size() || i == 0 || legal > 1 || pieces[i].key.size() > 2)) {
            count = legal;
            kind = Kind::legal;
            form.clear();
            for (std::size_t k = 0; k < legal; ++k) form += plain[i + k];
        } else if (const NamedCountry named = country_at(rest);
                   named.words > 0 && kind != Kind::function && !(i > 0 && named.words == 1 && names_region(plain[i - 1], plain[i])) &&
                   !(named.words == 1 && pieces[i].key == "us" && !pieces[i].capitals && !aside)) {
            count = named.words;
            kind = Kind::country;
            form = "=" + std::string(named.iso3);
        } else if (const Phrase phrase = phrase_at(rest); phrase.words > 0) {
            count = phrase.words;
            kind = kind_of(phrase.word);
            form = phrase.word;
        }
        for (std::size_t together = count == 1 ? std::min<std::size_t>(4, rest.size()) : 0; together > 1; --together)
            if (pieces[i + together - 1].begin <= pieces[i].end + 2 && are_one_word(rest.first(together))) {
                count = together, form.clear();
                for (std::size_t k = 0; k < together; ++k) form += plain[i + k];
                kind = kind_of(form);
                break;
            }
        const Piece &first = pieces[i], &last = pieces[i + count - 1];
        const bool is_part = count == 1 && ((i > 0 && pieces[i - 1].begin == first.begin) || (i + 1 < pieces.size() && pieces[i + 1].begin == first.begin));
        std::string sound = is_native(form) ? sound_of(form) : std::string();
        const bool heard = !sound.empty() && is_heard(form);
        words.push_back({std::move(form), std::move(sound), heard, is_part ? first.key : std::string(text.substr(first.begin, last.end - first.begin)), kind, aside, false});
        i += count;
    }
    return words;
}

void trim_legal_only(std::vector<Word>& words) {
    // A name that is nothing but a legal form or function words keeps them, "S.E.S. (Japan)": there is nothing else to know it by.
    const bool has_content = std::any_of(words.begin(), words.end(), [](const Word& w) { return w.kind != Kind::legal && w.kind != Kind::function && !(w.kind == Kind::country && w.aside); });
    if (!has_content)
        for (Word& w : words)
            if (w.kind != Kind::country) w.kind = Kind::plain;
}

void add_unique(std::vector<std::string>& list, std::string item) {
    if (!item.empty() && std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

// Where a dash or colon with blanks, or a slash between two names, parts the text.
std::optional<std::pair<std::string, std::string>> parted(const std::string& text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) return {};
    std::string left(trimmed(std::string_view(text).substr(0, at)));
    std::string right(trimmed(std::string_view(text).substr(at + mark.size())));
    if (left.empty() || right.empty()) return {};
    return std::pair{std::move(left), std::move(right)};
}

void add_reading(Structure& out, std::string_view text, bool partial) {
    Reading reading{read_words(text, false), partial, {}};
    trim_legal_only(reading.words);
    if (reading.words.size() > most_words) reading.words.resize(most_words), out.cut = true;
    // "(United States)" is no name of anybody.
    const bool names_somebody = std::any_of(reading.words.begin(), reading.words.end(), [](const Word& w) { return w.kind == Kind::plain || w.kind == Kind::part; });
    if (names_somebody) out.readings.push_back(std::move(reading));
}

// Each part, and each two neighbours ("University of California, Berkeley").
void add_parts_between_commas(Structure& out, std::string_view text) {
    constexpr std::size_t most_parts = 5;
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find_first_of(",;", from), text.size());
        if (const std::string_view part = trimmed(text.substr(from, to - from)); word_count(part) > 0) parts.push_back(part);
        from = to + 1;
    }
    if (parts.size() < 2) return;
    for (std::size_t i = 0; i < std::min(parts.size(), most_parts); ++i) {
        add_reading(out, parts[i], true);
        if (i + 1 < parts.size() && parts.size() > 2)
            add_reading(out, text.substr(static_cast<std::size_t>(parts[i].data() - text.data()),
                                         static_cast<std::size_t>(parts[i + 1].data() + parts[i + 1].size() - parts[i].data())), true);
    }
}

// Scripts whose Latin letters are only about how they sound: Arabic, Hebrew and their relatives leave vowels out; those of India,
// Ethiopia and Burma write foreign names as they hear them.
bool is_spelt_by_ear(std::string_view native) {
    for (std::size_t i = 0; i + 1 < native.size(); ++i) {
        const auto lead = static_cast<unsigned char>(native[i]), next = static_cast<unsigned char>(native[i + 1]);
        if (lead >= 0xD6 && lead <= 0xDD && (next & 0xC0) == 0x80 && (lead >= 0xD7 || next >= 0x90)) return true;
        if ((lead == 0xE0 && next >= 0xA4) || (lead == 0xE1 && (next <= 0x82 || (next >= 0x88 && next <= 0x8E)))) return true;
    }
    return false;
}

}  // namespace

Structure structure_of(std::string_view name, Purpose purpose) {
    Structure out;
    Latin read = latin(name);
    out.look_alikes = read.look_alikes, out.invisible = read.invisible, out.cut = read.cut;
    Pieces pieces = taken_apart(read.text);
    if (raw_words(pieces.main).empty() && !pieces.brackets.empty()) {
        pieces.main = pieces.brackets.front();
        pieces.brackets.erase(pieces.brackets.begin());
    }

    // "SSAA (Sporting Shooters' Association)" is the name behind its acronym.
    if (!pieces.brackets.empty() && word_count(pieces.brackets.front()) > 1 && word_count(pieces.main) == 1 &&
        looks_like_acronym(trimmed(pieces.main), raw_words(pieces.brackets.front())))
        std::swap(pieces.main, pieces.brackets.front());

    // An acronym before or after a dash, a colon, or the last comma is taken out; other parts stay and are read alone, too.
    std::vector<std::string> sides;
    for (std::string_view mark : {std::string_view(" - "), std::string_view(": "), std::string_view(" -"), std::string_view("- "), std::string_view("/"), std::string_view(", ")}) {
        const auto parts = parted(pieces.main, mark);
        if (!parts) continue;
        const auto& [left, right] = *parts;
        if (looks_like_acronym(right, raw_words(left)) && word_count(left) > 1) {
            add_unique(out.acronyms, acronym_key(right));
            pieces.main = left;
        } else if (looks_like_acronym(left, raw_words(right)) && word_count(right) > 1 && mark != ", ") {
            add_unique(out.acronyms, acronym_key(left));
            pieces.main = right;
        } else if (mark != ", " && word_count(left) > 1 && word_count(right) > 1) {
            sides = {left, right};
            break;
        }
    }
    const std::vector<RawWord> main_words = raw_words(pieces.main);
    std::vector<Word> words = read_words(pieces.main, false);
    std::vector<std::string> asides;
    for (const std::string& bracket : pieces.brackets) {
        const std::string_view inside = trimmed(bracket);
        if (const std::size_t opening = renamed(inside)) {
            pieces.other_names.emplace_back(inside.substr(opening));
            continue;
        }
        // "(SSAA, Australia)": an acronym among others.
        for (std::size_t from = 0; from < inside.size();) {
            const std::size_t to = std::min(inside.find_first_of(",;/", from), inside.size());
            const std::string_view piece = trimmed(inside.substr(from, to - from));
            from = to + 1;
            if (looks_like_acronym(piece, main_words)) {
                add_unique(out.acronyms, acronym_key(piece));
                continue;
            }
            for (Word& w : read_words(piece, true)) words.push_back(std::move(w));
            if (word_count(piece) > 1) asides.emplace_back(piece);
        }
    }
    trim_legal_only(words);
    if (words.size() > most_words) words.resize(most_words), out.cut = true;
    if (words.empty()) return out;
    if (is_spelt_by_ear(read.native))
        for (Word& w : words) w.heard = true;
    out.readings.push_back({words, false, read.native});
    if (!asides.empty()) add_reading(out, pieces.main, true);
    for (const std::string& aside : asides) add_reading(out, aside, true);
    for (const std::string& side : sides) add_reading(out, side, true);
    for (const std::string& other : pieces.other_names) add_reading(out, other, false);
    if (purpose == Purpose::asked) add_parts_between_commas(out, pieces.main);

    const Initials made = initials_of(main_words);
    for (const std::string& i : {made.content, made.all})
        if (i.size() >= 3 && i.size() <= longest_acronym) add_unique(out.initials, i);
    for (const Word& w : words) {
        if (w.kind == Kind::country) add_unique(out.countries, w.text.substr(1));
        if (w.kind == Kind::function || w.kind == Kind::legal) continue;
        for (std::string* key : {&out.key, &out.bare_key}) {
            if (key == &out.bare_key && w.kind == Kind::country && w.aside) continue;
            if (!key->empty()) *key += ' ';
            *key += w.text;
        }
    }
    return out;
}

}  // namespace convoke::names
