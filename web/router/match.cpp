#include "web/router/match.hpp"

#include <stdexcept>

namespace convoke::web {

Pattern::Pattern(std::string_view path) {
    if (path.empty() || path.front() != '/') throw std::invalid_argument("a route's path starts with a slash");
    for (std::size_t at = 1; at < path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto part = path.substr(at, end - at);
        const bool parameter = part.size() > 2 && part.front() == '{' && part.back() == '}';
        if (part.empty() || (!parameter && part.find_first_of("{}") != std::string_view::npos))
            throw std::invalid_argument("the path " + std::string(path) + " of a route is malformed");
        parts_.push_back({std::string(parameter ? part.substr(1, part.size() - 2) : part), parameter});
        at = end + 1;
    }
}

std::optional<Answers> Pattern::match(const std::vector<std::string>& segments) const {
    if (segments.size() != parts_.size()) return {};
    Answers parameters;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (parts_[i].parameter) parameters[parts_[i].word] = segments[i];
        else if (parts_[i].word != segments[i]) return {};
    }
    return parameters;
}

bool Pattern::before(const Pattern& other) const {
    for (std::size_t i = 0; i < std::min(parts_.size(), other.parts_.size()); ++i)
        if (parts_[i].parameter != other.parts_[i].parameter) return other.parts_[i].parameter;
    return false;
}

std::string Pattern::shape() const {
    std::string shape;
    for (const auto& part : parts_) shape += "/" + (part.parameter ? std::string("{}") : part.word);
    return shape.empty() ? "/" : shape;
}

}  // namespace convoke::web
