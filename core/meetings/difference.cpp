#include "core/meetings/difference.hpp"

#include <algorithm>

#include "core/json/json.hpp"

namespace convoke {

namespace {

// The members of a value under the steps that lead to them: ".name", "[ngo]" or "[3]".
std::vector<std::pair<std::string, const Data*>> steps(const Data& value, bool by_id) {
    std::vector<std::pair<std::string, const Data*>> found;
    if (value.is_members())
        for (const auto& [name, member] : value.members()) found.emplace_back("." + name, &member);
    if (value.is_list())
        for (std::size_t i = 0; i < value.list().size(); ++i) {
            const auto& item = value.list()[i];
            found.emplace_back("[" + (by_id ? item.text("id") : std::to_string(i)) + "]", &item);
        }
    return found;
}

bool has_ids(const Data& value) {
    std::vector<std::string> ids;
    for (const auto& item : value.list()) ids.push_back(item.text("id"));
    std::ranges::sort(ids);
    return !ids.empty() && !ids.front().empty() && std::ranges::adjacent_find(ids) == ids.end();
}

std::vector<std::string> order(const std::vector<std::pair<std::string, const Data*>>& steps, const std::vector<std::pair<std::string, const Data*>>& others) {
    std::vector<std::string> names;
    for (const auto& [step, value] : steps)
        if (std::ranges::find(others, step, &std::pair<std::string, const Data*>::first) != others.end()) names.push_back(step);
    return names;
}

void compare(const std::string& path, const Data& before, const Data& after, std::vector<FileChange>& found) {
    if (before == after) return;
    const bool both = (before.is_members() && after.is_members()) || (before.is_list() && after.is_list());
    if (!both) {
        found.push_back({FileChange::Kind::changed, path, write_json(before), write_json(after)});
        return;
    }
    const bool by_id = before.is_list() && has_ids(before) && has_ids(after);
    const auto former = steps(before, by_id), latter = steps(after, by_id);
    for (const auto& [step, value] : former) {
        const auto now = std::ranges::find(latter, step, &std::pair<std::string, const Data*>::first);
        if (now == latter.end()) found.push_back({FileChange::Kind::gone, path + step, write_json(*value), ""});
        else compare(path + step, *value, *now->second, found);
    }
    for (const auto& [step, value] : latter)
        if (std::ranges::find(former, step, &std::pair<std::string, const Data*>::first) == former.end())
            found.push_back({FileChange::Kind::added, path + step, "", write_json(*value)});
    if (by_id && order(former, latter) != order(latter, former)) {
        const auto listed = [](const std::vector<std::string>& names) {
            Data list = Data::List{};
            for (const auto& name : names) list.push(name.substr(1, name.size() - 2));
            return write_json(list);
        };
        found.push_back({FileChange::Kind::changed, path, listed(order(former, latter)), listed(order(latter, former))});
    }
}

}  // namespace

std::vector<FileChange> differences(const Data& before, const Data& after) {
    std::vector<FileChange> found;
    compare("$", before, after, found);
    std::ranges::stable_sort(found, {}, &FileChange::path);
    return found;
}

}  // namespace convoke
