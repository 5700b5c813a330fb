#include "core/names/as_written.hpp"

#include <algorithm>
#include <cstdio>

#include "core/names/fold.hpp"
#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

// What stands between words, or around them.
constexpr std::string_view between[] = {" ", "\t", "\n", "-", "/", "(", ")", "[", "]", ",", ";", ":", "\"", "“", "”", "„", "«", "»", "–", "—", "،", "؛", "、", "。", "，", "（", "）", "「", "」", "・", "\u00a0"};

std::size_t between_at(std::string_view name) {
    for (const auto mark : between)
        if (name.starts_with(mark)) return mark.size();
    return 0;
}

std::string without_blanks(std::string word) {
    std::erase(word, ' ');
    return word;
}

bool is_of_theirs(std::string_view code, std::string_view arg) { return arg == "theirs" || (arg == "word" && code.ends_with("_theirs")); }

}  // namespace

void AsWritten::add(std::string_view name) {
    name = name.substr(0, longest_name);
    (all_ += name) += '\n';
    std::string word;
    const auto keep = [&] {
        if (auto key = folded(word); !key.empty()) words_.try_emplace(std::move(key), word);
        word.clear();
    };
    while (!name.empty()) {
        const auto mark = between_at(name);
        if (mark > 0) keep();
        else word += name.front();
        name.remove_prefix(std::max<std::size_t>(mark, 1));
    }
    keep();
}

std::string AsWritten::of(const std::string& word) const {
    if (is_native(word)) {                         // of a script without blanks, in which the name is not parted
        const auto together = without_blanks(word);
        return all_.find(together) == std::string::npos ? "" : together;
    }
    const auto found = words_.find(folded(word));
    return found == words_.end() ? "" : found->second;
}

void put_in_writing(std::vector<Reason>& reasons, const AsWritten& ours, const AsWritten& theirs) {
    for (auto& reason : reasons) {
        if (!reason.code.starts_with("names.word_") && !reason.code.starts_with("names.part_only")) continue;
        for (auto& [name, word] : reason.args) {
            std::string written;                   // of several words together, as initials stand for them
            for (std::size_t at = 0; at <= word.size();) {
                const auto end = std::min(word.find(", ", at), word.size());
                const auto one = word.substr(at, end - at);
                auto put = is_of_theirs(reason.code, name) ? theirs.of(one) : ours.of(one);
                if (put.empty() && name == "word") put = theirs.of(one);
                (written += at == 0 ? "" : ", ") += put.empty() ? one : put;
                at = end + 2;
            }
            word = std::move(written);
        }
    }
    for (std::size_t i = 0; i < reasons.size(); ++i)
        reasons.erase(std::remove_if(reasons.begin() + static_cast<std::ptrdiff_t>(i) + 1, reasons.end(), [&](const Reason& one) { return one.code == reasons[i].code && one.args == reasons[i].args; }), reasons.end());
}

Text told(const Reason& reason) {
    Text text{reason.code, reason.args};
    char weight[16];
    std::snprintf(weight, sizeof weight, "%.2f", reason.weight);
    text.args["weight"] = weight;
    return text;
}

}  // namespace convoke::names
