// Which applications are probably of one organisation: names, acronyms, countries and websites of many, held in memory while they
// are being compared and let go when nobody asks any more.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>

#include "core/acts/house.hpp"
#include "core/store/duplicates.hpp"

namespace convoke {

// Another application of the same organisation. Certain: the same name in the same country, organisations that were made one, or a
// website of the same country that few share; else probable.
struct Likeness {
    std::string other, meeting;
    bool certain = false;
    std::int64_t score = 0;                        // of a thousand
    std::vector<Text> reasons = {};
};

// The host that a website tells its owner by, in lower case, without "www."; with the path where many owners share the host. ""
// where it tells nobody: none given, an address, or one of the hosts that documents take for examples (RFC 2606).
std::string domain_of(std::string_view website);

class Likenesses {
public:
    Likenesses();
    ~Likenesses();

    // For each of these applications of the meeting, as they stand now, those of the same meeting that are probably its organisation's,
    // surest first. `comparisons` is what number the answer rests on (store::comparisons_of): whoever keeps it checks that it stands.
    struct Compared { std::int64_t comparisons = 0; std::vector<std::vector<Likeness>> found; };
    Compared compare(const House& house, const store::Reading& reading, const std::string& meeting, std::span<const std::string> applications);
    // What was kept of that comparison: its number is now this one.
    void kept(const std::string& meeting, std::int64_t comparisons);

    // Applications to other meetings that were approved or registered and are probably of that organisation, surest first.
    std::vector<Likeness> accreditations(const House& house, const store::Reading& reading, const std::string& application, const std::string& meeting);

    // Lets go what nobody asked for since then.
    void let_go(Time unasked_since);
    std::size_t held() const;                      // how many names are in memory

private:
    struct Crowd;
    std::shared_ptr<Crowd> crowd(const std::string& meeting);
    mutable std::mutex lock_;
    std::map<std::string, std::shared_ptr<Crowd>> crowds_;     // by meeting; "": those accredited
};

}  // namespace convoke
