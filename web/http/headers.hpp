// The header lines of a request, in the order they came, with their values exactly as sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace convoke::http {

class Headers {
public:
    struct Line { std::string name, value; };

    void add(std::string_view name, std::string_view value) { lines_.push_back({std::string(name), std::string(value)}); }
    std::string_view get(std::string_view name) const;         // the first of that name, or ""
    bool has(std::string_view name) const { return count(name) > 0; }
    std::size_t count(std::string_view name) const;
    std::string all(std::string_view name) const;              // every line of that name, joined by ", "
    void remove(std::string_view name);
    std::size_t size() const { return lines_.size(); }
    auto begin() const { return lines_.begin(); }
    auto end() const { return lines_.end(); }

private:
    std::vector<Line> lines_;
};

}  // namespace convoke::http
