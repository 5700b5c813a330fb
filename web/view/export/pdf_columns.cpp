#include "web/view/export/pdf_columns.hpp"

#include <algorithm>

namespace convoke::exports {
namespace {

// Each at its natural width, but none over the cap unless its least is.
std::vector<double> capped(const std::vector<Wish>& wishes, double cap) {
    std::vector<double> widths;
    for (const auto& wish : wishes) widths.push_back(std::max(wish.least, std::min(wish.natural, cap)));
    return widths;
}

double sum(const std::vector<double>& widths) {
    double total = 0;
    for (const double width : widths) total += width;
    return total;
}

}  // namespace

std::vector<double> share_out(std::vector<Wish> wishes, double room) {
    for (auto& wish : wishes) wish.least = std::min(wish.least, wish.natural);
    std::vector<double> widths = capped(wishes, room);
    if (sum(widths) <= room) {
        double stretching = 0;
        for (std::size_t i = 0; i < wishes.size(); ++i) stretching += wishes[i].stretches ? widths[i] : 0;
        const bool all = stretching == 0;
        if (all) stretching = std::max(sum(widths), 1.0);
        const double rest = room - sum(widths);
        for (std::size_t i = 0; i < wishes.size(); ++i)
            if (all || wishes[i].stretches) widths[i] += rest * widths[i] / stretching;
        return widths;
    }
    double low = 0, high = room;
    for (int step = 0; step < 40; ++step) {
        const double cap = (low + high) / 2;
        (sum(capped(wishes, cap)) > room ? high : low) = cap;
    }
    widths = capped(wishes, low);
    // Not even the headers fit: all give alike, and words are broken.
    if (const double total = sum(widths); total > room)
        for (double& width : widths) width *= room / total;
    return widths;
}

}  // namespace convoke::exports
