#include "core/acts/define_meeting.hpp"

#include <algorithm>

#include "core/acts/demand.hpp"
#include "core/acts/examine_again.hpp"
#include "core/acts/settle.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/vault.hpp"
#include "core/json/json.hpp"
#include "core/meetings/meeting_file.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/meetings.hpp"
#include "core/store/record.hpp"
#include "core/text/wellformed.hpp"

namespace convoke {

namespace {

bool whole_number(const std::string& text) {
    constexpr std::size_t digits = 6;
    return !text.empty() && text.size() <= digits && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Settings are text; one whose default is a whole number takes nothing else: other words would be read as 0. Which words others take, their
// plugin says. One that is misspelt would leave the default in force, and nobody would know.
void ask_settings(const House& house, const std::string& plugin, const Answers& given, Problems& problems) {
    const auto& known = house.plugins.settings(plugin);
    for (const auto& [key, value] : given) {
        const auto setting = std::ranges::find(known, key, &Setting::key);
        const auto path = "$.plugins." + plugin + "." + key;
        if (setting == known.end()) problems.push_back({path, {"meeting.no_such_setting", {{"plugin", plugin}, {"setting", key}}}});
        else if (whole_number(std::string(setting->fallback)) && !whole_number(value))
            problems.push_back({path, {"meeting.setting_no_number", {{"value", shortened(value, 40)}, {"help", std::string(setting->help)}, {"fallback", std::string(setting->fallback)}}}});
        else if (setting->takes && !call_plugin(plugin, [&] { return setting->takes(value); }))
            problems.push_back({path, {"meeting.setting_not_taken", {{"value", shortened(value, 40)}, {"help", std::string(setting->help)}, {"fallback", std::string(setting->fallback)}}}});
    }
}

// What only a running host can tell: whether the plugins, their settings and the checks that the file asks for are here.
void ask_the_house(const House& house, const Meeting& meeting, Problems& problems) {
    for (const auto& [plugin, settings] : meeting.plugins) {
        if (!house.plugins.has(plugin)) problems.push_back({"$.plugins." + plugin, {"meeting.plugin_not_loaded", {{"plugin", plugin}}}});
        else ask_settings(house, plugin, settings, problems);
    }
    for (std::size_t i = 0; i < meeting.categories.size(); ++i)
        for (std::size_t j = 0; j < meeting.categories[i].checks.size(); ++j) {
            const auto& check = meeting.categories[i].checks[j];
            if (house.plugins.has(check.substr(0, check.find('.'))) && !house.plugins.check(check).behaviour)
                problems.push_back({"$.categories[" + std::to_string(i) + "].checks[" + std::to_string(j) + "]", {"meeting.no_such_check", {{"check", check}, {"category", meeting.categories[i].id}}}});
        }
}

// An application must not lose its category: its form, its route and its checks stand there.
void keep_categories(const store::Reading& reading, const Meeting& meeting, Problems& problems) {
    for (const auto& [category, states] : store::counts_of_applications(reading, meeting.id)) {
        std::int64_t count = 0;
        for (const auto& [state, number] : states) count += number;
        if (count > 0 && !meeting.category(category)) problems.push_back({"$.categories", {"meeting.category_in_use", {{"category", category}, {"count", std::to_string(count)}}}});
    }
}

// Where a text breaks off: lines and columns count from 1, as editors do.
Text not_json(std::string_view text, const JsonError& error) {
    const auto before = text.substr(0, std::min(error.offset, text.size()));
    const auto line = 1 + std::ranges::count(before, '\n');
    const auto column = before.size() - (before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1) + 1;
    return {"meeting.not_json", {{"line", std::to_string(line)}, {"column", std::to_string(column)}, {"what", error.what}}};
}

struct Read { std::optional<Meeting> meeting; Data file; Problems problems; };

Read read_file(const House& house, std::string_view text) {
    Read read;
    JsonError error;
    auto file = parse_json(text, error);
    if (!file) {
        read.problems.push_back({"$", not_json(text, error)});
        return read;
    }
    read.file = std::move(*file);
    read.meeting = read_meeting(read.file, read.problems);
    if (read.meeting) ask_the_house(house, *read.meeting, read.problems);
    return read;
}

// Whether a check may say something else by the new file: by its plugin's settings, the meeting's first day, or who is checked.
bool may_find_otherwise(const Check& check, const Meeting& before, const Meeting& after, Time now) {
    const auto settings = [&](const Meeting& meeting) {
        const auto found = meeting.plugins.find(std::string(check.id().substr(0, check.id().find('.'))));
        return found == meeting.plugins.end() ? Answers{} : found->second;
    };
    const auto checked = [&](const Meeting& meeting) {
        std::vector<std::string> categories;
        for (const auto& category : meeting.categories)
            if (std::ranges::find(category.checks, check.id()) != category.checks.end()) categories.push_back(category.id);
        return categories;
    };
    return settings(before) != settings(after) || first_day(before, now) != first_day(after, now) || checked(before) != checked(after);
}

}  // namespace

Data as_written(const Data& file) {
    Problems problems;
    const auto meeting = read_meeting(file, problems);
    return meeting ? read_json(meeting_text(*meeting)) : file;
}

MeetingChecked check_meeting(const House& house, const Actor& actor, const store::Reading& reading, std::string_view text) {
    demand(house.rights, actor, "meeting.manage");
    auto read = read_file(house, text);
    MeetingChecked checked{.problems = std::move(read.problems)};
    if (!read.meeting) return checked;
    checked.id = read.meeting->id;
    keep_categories(reading, *read.meeting, checked.problems);
    if (const auto row = store::read_meeting_row(reading, checked.id)) {
        checked.version = row->version;
        checked.changes = differences(as_written(row->file), as_written(read.file));
    }
    checked.file = std::move(read.file);
    return checked;
}

MeetingImported import_meeting(const House& house, const Actor& actor, std::string_view text, Time now, std::optional<std::int64_t> seen) {
    demand(house.rights, actor, "meeting.manage");
    auto read = read_file(house, text);
    if (!read.problems.empty() || !read.meeting) return {.problems = std::move(read.problems)};
    const auto& meeting = *read.meeting;
    const auto said = as_written(read.file);
    const auto key = house.vault.wrap_new_key();   // kept if the meeting is new
    std::optional<Meeting> before;
    auto done = house.database.write([&](store::Unit& unit) {
        MeetingImported result{.id = meeting.id};
        before.reset();
        keep_categories(unit, meeting, result.problems);
        if (!result.problems.empty()) return result;
        const auto former = store::read_meeting_row(unit, meeting.id);
        result.version = former ? former->version : 0;
        if (seen && *seen != result.version) throw Refused(Refused::Kind::stale, {"meeting.stale", {{"meeting", meeting.id}}});
        if (former && as_written(former->file) == said) return result;
        result.changed = true;
        Problems unread;
        if (former) before = read_meeting(former->file, unread);
        result.version = store::save_meeting(unit, {.id = meeting.id, .symbol = meeting.symbol, .begins = meeting.begins.value_or(Time{}), .published = meeting.published,
                                                    .file = read.file, .sealing_key = key, .changed_by = actor.account}, now);
        store::append(unit, {.at = now, .meeting = meeting.id, .actor = actor.account, .kind = "meeting.imported", .subject = meeting.id,
                             .data = Data::Members{{"version", result.version}, {"digest", sha256_hex(write_json(read.file))}}});
        unit.after([&] { house.deadlines.look_again(); });
        return result;
    });
    if (before) done.findings_changed = examine_again(house, now, [&](const Meeting& one, const Check& check) { return one.id == meeting.id && may_find_otherwise(check, *before, meeting, now); });
    return done;
}

void publish_meeting(const House& house, const Actor& actor, const std::string& id, bool published, Time now) {
    demand(house.rights, actor, "meeting.manage");
    auto row = store::read_meeting_row(*house.database.read(), id);
    if (!row) unknown("meeting");
    if (row->published == published) return;
    row->file["published"] = published;
    const auto result = import_meeting(house, actor, write_json(row->file), now, row->version);
    if (!result.problems.empty()) throw Refused(Refused::Kind::unavailable, result.problems.front().message);
}

}  // namespace convoke
