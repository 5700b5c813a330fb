// The Committee's notices: changed names, mergers, withdrawals and declined applications, into the entries of the register.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "plugins/ecosoc/register.hpp"

namespace convoke::ecosoc {

namespace {

// "Name (in special consultative status)", "Name, not in status with the Council" less the remark.
std::string without_remark(const std::string& name) {
    for (const auto* remark : {"(in ", "(an organization", "(organization", ", in special", ", in general", ", not in status"})
        if (const auto at = name.find(remark); at != std::string::npos && at > 0) return trimmed(name.substr(0, at));
    return trimmed(name);
}

void note_name(RegisterEntry& entry, const char* fact, const std::string& name) {
    auto& all = entry.facts[fact];
    for (const auto& one : parts(all))
        if (plain(one) == plain(name)) return;
    all += (all.empty() ? "" : "|") + name;
}

class Amending {
public:
    Amending(std::vector<RegisterEntry> entries, std::vector<RowProblem>& problems) : entries_(std::move(entries)), problems_(problems) {
        for (std::size_t i = 0; i < entries_.size(); ++i) index(i);
    }

    void take(std::string_view sheet, const RegisterRow& row) {
        const auto date = cell(row, "date");
        if (!known_date(date)) return bad(row, "ecosoc.date_wrong", {{"date", date}});
        if (sheet == "name_changes") change_name(row);
        else if (sheet == "mergers") merge(row);
        else if (sheet == "withdrawn") withdraw(row, date);
        else if (sheet == "declined") decline(row, date);
    }

    std::vector<RegisterEntry> entries() && {
        std::vector<RegisterEntry> left;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (!absorbed_.contains(i)) left.push_back(std::move(entries_[i]));
        return left;
    }

    static std::string cell(const RegisterRow& row, const char* column) { return trimmed(answer(row.cells, column)); }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    void index(std::size_t place) {
        places_.emplace(plain(entries_[place].name), place);
        for (const auto& other : entries_[place].other_names) places_.emplace(plain(other), place);
    }
    std::size_t find(const std::string& name) const {
        const auto found = places_.find(plain(name));
        if (found == places_.end()) return nobody;
        const auto into = absorbed_.find(found->second);
        return into == absorbed_.end() ? found->second : into->second;
    }
    void bad(const RegisterRow& row, std::string code, Answers args) { problems_.push_back({row.line, {std::move(code), std::move(args)}}); }

    // The register may know the organisation by the old name, by the new one already, or by one it had later.
    void change_name(const RegisterRow& row) {
        const auto before = cell(row, "old_name"), after = cell(row, "new_name"), status = cell(row, "status"), year = cell(row, "status_year");
        const auto place = find(before) != nobody ? find(before) : find(after);
        if (place == nobody) return bad(row, "ecosoc.not_in_register", {{"name", before}});
        if (!known_status(status)) return bad(row, "ecosoc.unknown_status", {{"status", status}, {"standing", ""}});
        if (!known_year(year)) return bad(row, "ecosoc.year_wrong", {{"year", year}});
        auto& entry = entries_[place];
        if (plain(entry.name) == plain(before) && !after.empty()) {
            std::erase_if(entry.other_names, [&](const auto& one) { return plain(one) == plain(after); });
            entry.name = after;
        }
        add_name(entry, before);
        add_name(entry, after);
        if (plain(before) != plain(entry.name)) note_name(entry, "former_names", before);
        if (!status.empty()) entry.facts.emplace("status", status);
        if (!year.empty()) entry.facts.emplace("status_year", year);
        index(place);
    }

    // Status passes to the merged organisation from the one that had it; where both had, two entries become one.
    void merge(const RegisterRow& row) {
        const auto one = without_remark(cell(row, "old_name_1")), other = without_remark(cell(row, "old_name_2")), after = cell(row, "new_name");
        auto place = nobody;
        for (const auto& name : {one, other, after})
            if (place == nobody) place = find(name);
        if (place == nobody) return bad(row, "ecosoc.none_in_register", {{"one", one}, {"other", other}, {"after", after}});
        for (const auto& name : {one, other, after})
            if (const auto twin = find(name); twin != nobody && twin != place) absorb(place, twin);
        auto& entry = entries_[place];
        const auto had = entry.name;
        if (!after.empty() && plain(entry.name) != plain(after)) {
            std::erase_if(entry.other_names, [&](const auto& name) { return plain(name) == plain(after); });
            entry.name = after;
            add_name(entry, had);
        }
        for (const auto& name : {one, other}) {
            add_name(entry, name);
            if (!name.empty() && plain(name) != plain(entry.name)) note_name(entry, "merged_names", name);
        }
        index(place);
    }
    void absorb(std::size_t place, std::size_t twin) {
        auto& entry = entries_[place];
        add_name(entry, entries_[twin].name);
        for (const auto& name : entries_[twin].other_names) add_name(entry, name);
        for (const auto& acronym : entries_[twin].acronyms)
            if (std::ranges::find(entry.acronyms, acronym) == entry.acronyms.end()) entry.acronyms.push_back(acronym);
        constexpr const char* standing[] = {"standing", "standing_since", "standing_until"};
        if (answer(entry.facts, "standing", "active") != "active" && answer(entries_[twin].facts, "standing", "active") == "active")
            for (const auto* fact : standing) entry.facts.erase(fact);
        for (const auto* fact : {"status", "status_year"})
            if (entries_[twin].facts.contains(fact)) entry.facts.emplace(fact, entries_[twin].facts.at(fact));
        for (auto& [from, into] : absorbed_)
            if (into == twin) into = place;
        absorbed_[twin] = place;
    }

    void withdraw(const RegisterRow& row, const std::string& date) {
        const auto place = find(cell(row, "name"));
        if (place == nobody) return bad(row, "ecosoc.not_in_register", {{"name", cell(row, "name")}});
        auto& facts = entries_[place].facts;
        facts["standing"] = "withdrawn";
        for (const auto* fact : {"standing_since", "standing_until"}) facts.erase(fact);
        if (!date.empty()) facts["standing_since"] = date;
    }

    // Who was declined is not in status; the entry is kept so that the organisation is recognised, in whatever spelling. One
    // that stands in the register all the same keeps its standing: it was declined before.
    void decline(const RegisterRow& row, const std::string& date) {
        const auto name = cell(row, "name");
        if (name.empty()) return bad(row, "ecosoc.name_missing", {});
        auto place = find(name);
        if (place == nobody) {
            place = entries_.size();
            entries_.push_back({.id = next_declined(), .name = name, .facts = {{"standing", "declined"}}});
            index(place);
        }
        auto& facts = entries_[place].facts;
        if (date.empty()) return;
        const auto known = answer(facts, "declined_on");
        if (known < date) facts["declined_on"] = date;
        if (facts["standing"] == "declined") facts["standing_since"] = facts["declined_on"];
    }
    std::string next_declined() {
        if (ids_.empty())
            for (const auto& entry : entries_) ids_.insert(entry.id);
        std::string id;
        do id = "declined-" + std::to_string(++declined_);
        while (!ids_.insert(id).second);
        return id;
    }

    std::vector<RegisterEntry> entries_;
    std::vector<RowProblem>& problems_;
    std::unordered_map<std::string, std::size_t> places_;
    std::unordered_map<std::size_t, std::size_t> absorbed_;        // an entry that was merged, into which
    std::unordered_set<std::string> ids_;
    std::size_t declined_ = 0;
};

}  // namespace

std::vector<RegisterEntry> take_notices(std::vector<RegisterEntry> entries, std::string_view sheet, std::span<const RegisterRow> rows,
                                        std::vector<RowProblem>& problems) {
    Amending amending(std::move(entries), problems);
    std::vector<const RegisterRow*> in_order;                      // a name may have changed twice: the earlier notice first
    for (const auto& row : rows) in_order.push_back(&row);
    std::ranges::stable_sort(in_order, {}, [](const RegisterRow* row) { return Amending::cell(*row, "date"); });
    for (const auto* row : in_order) amending.take(sheet, *row);
    std::ranges::sort(problems, {}, &RowProblem::line);
    return std::move(amending).entries();
}

}  // namespace convoke::ecosoc
