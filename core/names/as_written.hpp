// The words of reasons as whoever wrote the name wrote them: "mjls" is "المجلس", "womens" is "Women’s".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/names/names.hpp"

namespace convoke::names {

class AsWritten {
public:
    AsWritten() = default;
    explicit AsWritten(std::string_view name) { add(name); }
    void add(std::string_view name);
    // "" where no name has a word that folds to it.
    std::string of(const std::string& word) const;

private:
    std::string all_;
    std::map<std::string, std::string, std::less<>> words_;        // by what they fold to
};

// Each word by the side it is of: what was asked, and the name it was met by; what is said twice, once.
void put_in_writing(std::vector<Reason>& reasons, const AsWritten& ours, const AsWritten& theirs);

// As a message; the argument "weight" says what it weighed, "0.88" for the candidate or "-0.40" against it.
Text told(const Reason& reason);

}  // namespace convoke::names
