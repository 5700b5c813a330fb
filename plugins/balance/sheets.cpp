#include "plugins/balance/sheets.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <optional>

#include "plugins/balance/withholding.hpp"

namespace convoke::balance {

namespace {

using Publications = std::vector<char>;            // which of them

// A number that must not be known: what a figure counts in one publication, or by how much it differs from another's.
struct Number { std::size_t of, other, figure; };
constexpr auto nothing = std::numeric_limits<std::size_t>::max();

class Settling {
public:
    Settling(Sheet& now, const std::vector<const Sheet*>& before) : now_(now) {
        for (const auto* one : before)
            if (one->total() >= fewest_shown) add(*one);       // of fewer not even the size was shown
        add(now);
        for (auto& one : counted_) one.numbers.resize(place_ids_.size()), one.figures.resize(place_ids_.size()), one.counts.resize(figure_ids_.size()), one.hidden.resize(figure_ids_.size());
        inside_.resize(place_ids_.size());
        for (const auto& one : counted_)
            for (std::size_t place = 0; place < inside_.size(); ++place)
                if (!one.figures[place].empty()) inside_[place] = one.figures[place];
        for (const auto& part : counted_) {
            auto& whole = within_.emplace_back();
            for (const auto& other : counted_) whole.push_back(std::ranges::equal(part.numbers, other.numbers, [](auto less, auto more) { return less <= more; }));
        }
    }

    bool settle() {
        const auto numbers = numbers_not_to_be_known();
        bool all = true;
        for (const auto& one : numbers) all = protect(one) && all;
        if (all) return true;
        now_.noughts_hidden = counted_.back().noughts_hidden = true;
        for (const auto& [key, id] : figure_ids_)
            if (key != now_.fixed) counted_.back().hidden[id] = true;
        return std::ranges::all_of(numbers, [&](const Number& one) { return protect(one); });
    }

private:
    struct Counts {
        std::vector<std::int64_t> numbers = {}, counts = {};   // by place, by figure
        std::vector<std::vector<std::size_t>> figures = {};    // by place
        std::vector<char> hidden = {};
        bool noughts_hidden = false;
        std::int64_t total = 0;
    };

    static std::size_t id_of(std::map<std::string, std::size_t>& ids, const std::string& name) { return ids.emplace(name, ids.size()).first->second; }

    void add(const Sheet& sheet) {
        auto& one = counted_.emplace_back(Counts{.noughts_hidden = sheet.noughts_hidden, .total = sheet.total()});
        const auto at = [](auto& list, std::size_t place) -> auto& {
            if (list.size() <= place) list.resize(place + 1);
            return list[place];
        };
        for (const auto& place : sheet.places) {
            const auto id = id_of(place_ids_, place.name);
            at(one.numbers, id) = place.number;
            for (const auto& key : place.figures) {
                const auto figure = id_of(figure_ids_, key);
                at(one.figures, id).push_back(figure);
                at(one.counts, figure) += place.number;
                at(one.hidden, figure) = sheet.withholds(key);
            }
            std::ranges::sort(at(one.figures, id));
        }
    }

    bool counts_in(std::size_t place, std::size_t figure) const { return std::ranges::binary_search(inside_[place], figure); }
    std::size_t now() const { return counted_.size() - 1; }

    std::vector<Number> numbers_not_to_be_known() const {
        const auto few = [](std::int64_t number) { return number > 0 && number < fewest_shown; };
        std::vector<Number> found;
        for (std::size_t of = 0; of < counted_.size(); ++of)
            for (std::size_t figure = 0; figure < figure_ids_.size(); ++figure) {
                const auto& one = counted_[of];
                if (few(one.counts[figure])) found.push_back({of, nothing, figure});
                for (std::size_t other = 0; other < counted_.size(); ++other) {
                    const auto& part = counted_[other];
                    // Where all are counted in the figure, it tells no more than the sizes do.
                    const bool all = one.counts[figure] == one.total && part.counts[figure] == part.total;
                    if (within_[other][of] && !all && few(one.counts[figure] - part.counts[figure])) found.push_back({of, other, figure});
                }
            }
        return found;
    }

    // Sets of publications in which a member may be of another place: one alone, with those it is a part of, with its parts, all.
    std::vector<Publications> sets_with(std::size_t of) const {
        Publications alone(counted_.size()), up(counted_.size()), down(counted_.size()), both(counted_.size());
        for (std::size_t other = 0; other < counted_.size(); ++other) {
            alone[other] = other == of;
            up[other] = within_[of][other];
            down[other] = within_[other][of];
            both[other] = up[other] || down[other];
        }
        return {alone, up, down, both, Publications(counted_.size(), true)};
    }

    // What it costs that, in those publications, one more may be of the first place and one less of the second: how many members are
    // counted by what is withheld for it. Nothing where that cannot be.
    std::optional<std::int64_t> cost(const Publications& in, std::size_t more, std::size_t less, std::vector<std::size_t>& withheld) const {
        std::int64_t cost = 0;
        withheld.clear();
        for (std::size_t at = 0; at < counted_.size(); ++at) {
            const auto& one = counted_[at];
            for (std::size_t other = 0; other < counted_.size(); ++other) {
                if (in[at] && !in[other] && within_[other][at] && one.numbers[less] - 1 < counted_[other].numbers[less]) return {};
                if (in[at] && !in[other] && within_[at][other] && one.numbers[more] + 1 > counted_[other].numbers[more]) return {};
            }
            if (!in[at]) continue;
            // Noughts are shown: whoever is withheld is known to be there, and stays.
            if (one.numbers[more] < 1 || one.numbers[less] < (one.noughts_hidden ? 1 : 2)) return {};
            bool shown = false;                    // elsewhere, or before
            each_apart(one.figures[more], one.figures[less], [&](std::size_t figure) {
                if (one.hidden[figure]) return;
                shown = shown || at != now() || fixed(figure);
                cost += one.counts[figure];
                withheld.push_back(figure);
            });
            if (shown) return {};
        }
        return cost;
    }

    // Of two places, what counts the one and not the other.
    template <typename Use>
    static void each_apart(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other, const Use& use) {
        std::size_t i = 0, j = 0;
        while (i < one.size() || j < other.size())
            if (j == other.size() || (i < one.size() && one[i] < other[j])) use(one[i++]);
            else if (i == one.size() || other[j] < one[i]) use(other[j++]);
            else ++i, ++j;
    }

    bool fixed(std::size_t figure) const {
        const auto found = figure_ids_.find(now_.fixed);
        return found != figure_ids_.end() && found->second == figure;
    }

    bool protect(const Number& number) {
        std::optional<std::int64_t> least;
        std::vector<std::size_t> cheapest, withheld;
        std::vector<std::size_t> within, without;
        for (std::size_t place = 0; place < inside_.size(); ++place) (counts_in(place, number.figure) ? within : without).push_back(place);
        std::set<Publications> looked;
        const auto look = [&](const Publications& in) {
            if (!looked.insert(in).second) return;
            for (const auto one : within)
                for (const auto other : without) {
                    if (least && *least == 0) return;          // it is protected as things stand
                    for (const auto& [more, less] : {std::pair{one, other}, std::pair{other, one}})
                        if (const auto its = cost(in, more, less, withheld); its && (!least || *its < *least)) least = its, cheapest = withheld;
                }
        };
        for (const auto& in : sets_with(number.of))
            if (number.other == nothing || !in[number.other]) look(in);
        if (number.other != nothing)
            for (const auto& in : sets_with(number.other))
                if (!in[number.of]) look(in);
        for (const auto figure : cheapest) hide(figure);
        return least.has_value();
    }

    void hide(std::size_t figure) {
        counted_.back().hidden[figure] = true;
        for (const auto& [key, id] : figure_ids_)
            if (id == figure) now_.hidden.insert(key);
    }

    Sheet& now_;
    std::map<std::string, std::size_t> place_ids_, figure_ids_;
    std::vector<Counts> counted_;                  // what was published, and what is to be
    std::vector<std::vector<std::size_t>> inside_; // the figures of each place
    std::vector<std::vector<char>> within_;        // whether the first may be a part of the second, or all of it
};

}  // namespace

std::int64_t Sheet::total() const {
    return std::accumulate(places.begin(), places.end(), std::int64_t{0}, [](std::int64_t sum, const Place& one) { return sum + one.number; });
}

std::map<std::string, std::int64_t, std::less<>> Sheet::counts() const {
    std::map<std::string, std::int64_t, std::less<>> counts;
    for (const auto& place : places)
        for (const auto& key : place.figures) counts[key] += place.number;
    return counts;
}

bool withhold(Sheet& now, const std::vector<const Sheet*>& before) {
    for (const auto& [key, count] : now.counts())
        if (count > 0 && count < fewest_shown) now.hidden.insert(key);
    if (now.total() < fewest_shown) {
        now.noughts_hidden = now.total() > 0;      // not even the size is shown
        return true;
    }
    return Settling(now, before).settle();
}

}  // namespace convoke::balance
