#include <array>
#include <memory>
#include <regex>
#include <set>
#include <string>

#define VALIJSON_USE_EXCEPTIONS 1
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/json/json.hpp"
#include "core/meetings/parts.hpp"
#include "core/meetings/schema_text.hpp"

namespace convoke::meetings {

namespace {

using nlohmann::json;

// Longer than anything the schema allows; std::regex, which reads the patterns, runs out of stack on very long texts.
constexpr std::size_t longest = 20000;
constexpr std::size_t most_problems = 500;
constexpr std::size_t most_values = 50000;  // sixty times the worked example

const valijson::Schema& schema() {
    static const auto parsed = [] {
        auto made = std::make_unique<valijson::Schema>();
        const json text = json::parse(schema_text);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(text), *made);
        return made;
    }();
    return *parsed;
}

void find_endless(const Data& value, const std::string& path, std::size_t& values, Problems& problems) {
    const auto too_long = [&](const std::string& where) {
        problems.push_back({where, {"meeting.too_long", {{"limit", std::to_string(longest)}}}});
    };
    if (++values > most_values) return;
    if (value.is_text() && value.text().size() > longest) too_long(path);
    std::size_t index = 0;
    for (const auto& item : value.list())
        find_endless(item, path + '[' + std::to_string(index++) + ']', values, problems);
    for (const auto& [name, item] : value.members()) {
        if (name.size() > 300)
            too_long(path);
        else
            find_endless(item, member_path(path, name), values, problems);
    }
}

// valijson names a place as {"<root>", "[categories]", "[0]"}. The same as a JSON path, and the value standing there.
std::pair<std::string, const json*> place(const std::vector<std::string>& context, const json& file) {
    std::string path = "$";
    const json* at = &file;
    for (std::size_t step = 1; step < context.size(); ++step) {
        const auto name = context[step].substr(1, context[step].size() - 2);
        if (at->is_array()) {
            path += context[step];
            at = &at->at(std::stoul(name));
        } else {
            path = member_path(path, name);
            at = &at->at(name);
        }
    }
    return {path, at};
}

struct Refusal {
    std::regex said;
    std::string code, argument;
};

// What valijson says, in the words of the catalogue. What is not listed repeats for the parent what was said of a
// child.
const std::vector<Refusal>& refusals() {
    static const std::vector<Refusal> all = [] {
        std::vector<Refusal> made;
        for (const auto& [said, code, argument] : std::initializer_list<std::array<const char*, 3>>{
                 {"'type' constraint", "meeting.wrong_type", ""},
                 {"'pattern' constraint", "meeting.wrong_form", ""},
                 {"enum values", "meeting.not_one_of", ""},
                 {"'const' constraint", "meeting.not_one_of", ""},
                 {"no more than (\\d+) characters", "meeting.too_long", "limit"},
                 {"no fewer than (\\d+) characters", "meeting.empty", ""},
                 {"no more than (\\d+) elements", "meeting.too_many", "limit"},
                 {"no fewer than (\\d+) elements", "meeting.too_few", "limit"},
                 {"number less than or equal to (\\d+)", "meeting.too_large", "limit"},
                 {"number greater than or equal to (\\d+)", "meeting.too_small", "limit"}})
            made.push_back({std::regex(said), code, argument});
        return made;
    }();
    return all;
}

}  // namespace

bool check_shape(const Data& file, Problems& problems) {
    std::size_t values = 0;
    find_endless(file, "$", values, problems);
    if (values > most_values) problems.push_back({"$", {"meeting.too_many", {{"limit", std::to_string(most_values)}}}});
    if (!problems.empty()) return false;
    json remaining = json::parse(write_json(file));
    std::set<std::string> known;  // one problem of a place is enough: the first mended, the next shows
    const auto say = [&](const std::string& path, std::string code, Answers args = {}) {
        if (problems.size() < most_problems && known.insert(path).second)
            problems.push_back({path, {std::move(code), std::move(args)}});
    };

    // One unknown member of an object is named at a time: it is taken out, and the rest looked at again.
    static const std::regex missing("Missing required property '(.*)'"), unknown("constraints: '(.*)'\\.$");
    bool again = true;
    for (int pass = 0; again && pass < 30; ++pass) {
        again = false;
        valijson::ValidationResults results;
        valijson::Validator(valijson::Validator::kStrongTypes)
            .validate(schema(), valijson::adapters::NlohmannJsonAdapter(remaining), &results);
        std::vector<std::pair<json::json_pointer, std::string>> to_remove;
        for (const auto& error : results) {
            const auto [path, at] = place(error.context, remaining);
            std::smatch match;
            if (std::regex_search(error.description, match, missing)) {
                say(member_path(path, match[1]), "meeting.missing");
            } else if (std::regex_search(error.description, match, unknown)) {
                say(member_path(path, match[1]), "meeting.unknown_member");
                json::json_pointer pointer;
                const json* from = &remaining;
                for (std::size_t step = 1; step < error.context.size(); ++step) {
                    const auto name = error.context[step].substr(1, error.context[step].size() - 2);
                    if (from->is_array())
                        pointer /= std::stoul(name);
                    else
                        pointer /= name;
                    from = &remaining.at(pointer);
                }
                to_remove.emplace_back(pointer, match[1]);
            } else {
                if (at->is_string() && at->get_ref<const std::string&>().empty())
                    say(path, "meeting.empty");
                else
                    for (const auto& [said, code, argument] : refusals())
                        if (std::regex_search(error.description, match, said)) {
                            say(path, code, argument.empty() ? Answers{} : Answers{{argument, match[1]}});
                            break;
                        }
            }
        }
        for (const auto& [pointer, name] : to_remove) again |= remaining.at(pointer).erase(name) > 0;
    }
    return true;
}

}  // namespace convoke::meetings

namespace convoke {
std::string_view meeting_schema() { return meetings::schema_text; }
}  // namespace convoke
