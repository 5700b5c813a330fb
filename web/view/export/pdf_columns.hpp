// How wide the columns of a printed table are. For the PDF writer of this folder only.
#pragma once

#include <vector>

namespace convoke::exports {

struct Wish {
    double natural = 0;  // what its texts would take in one line
    double least = 0;    // below this even its header breaks within words
    bool stretches = true;
};

// Widths that fill `room`: where there is more than asked for, those that stretch share it; where there is less, the
// widest give first.
std::vector<double> share_out(std::vector<Wish> wishes, double room);

}  // namespace convoke::exports
