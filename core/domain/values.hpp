// What a person is asked, what a check found, what a report says: the things the host can draw.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#define CONVOKE_API __attribute__((visibility("default")))

namespace convoke {

// An instant, to the millisecond: a deadline is met or missed by comparison of two of these.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;

// Named short answers: path and query parameters, settings, the options of a report.
using Answers = std::map<std::string, std::string>;

// The answer under that name, or "" (or the fallback given).
std::string answer(const Answers& answers, std::string_view name, std::string_view fallback = {});

// What a JSON text says, in types of the standard library. Members keep the order of their names: one text per value.
struct Data {
    using List = std::vector<Data>;
    using Members = std::map<std::string, Data, std::less<>>;

    Data() = default;
    Data(std::nullptr_t) {}
    Data(bool v) : value(v) {}
    Data(int v) : value(static_cast<std::int64_t>(v)) {}
    Data(std::int64_t v) : value(v) {}
    Data(std::size_t v) : value(static_cast<std::int64_t>(v)) {}
    Data(double v) : value(v) {}
    Data(const char* v) : value(std::string(v)) {}
    Data(std::string_view v) : value(std::string(v)) {}
    Data(std::string v) : value(std::move(v)) {}
    Data(List v) : value(std::move(v)) {}
    Data(Members v) : value(std::move(v)) {}

    bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
    bool is_text() const { return std::holds_alternative<std::string>(value); }
    bool is_list() const { return std::holds_alternative<List>(value); }
    bool is_members() const { return std::holds_alternative<Members>(value); }

    // Reading never fails: what is absent or of another type reads as "", 0, false or an empty list. A part of a temporary
    // is a value of its own, so that a loop over read_json(text).list() walks what still lives.
    const Data& at(std::string_view name) const&; Data at(std::string_view name) && { return std::as_const(*this).at(name); }
    bool has(std::string_view name) const;
    std::string text(std::string_view name) const { return at(name).text(); }
    std::string text() const;                      // strings as they are, numbers and booleans written out, else ""
    std::int64_t number() const;
    bool flag() const;                             // true, or the words "true", "yes", "on", "1"
    const List& list() const&; List list() && { return std::as_const(*this).list(); }
    const Members& members() const&; Members members() && { return std::as_const(*this).members(); }

    // Writing turns a null into members, or into a list.
    Data& operator[](std::string_view name);
    void push(Data item);

    bool operator==(const Data&) const = default;

    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, List, Members> value = nullptr;
};

// A message kept as code and arguments; words are chosen when somebody reads it, in their language.
struct Text {
    std::string code;                              // "nhri.status_b", looked up in the owner's catalogue
    Answers args = {};
    bool operator==(const Text&) const = default;
};

// What people read instead of codes.
using Labels = std::map<std::string, Text>;

// What is wrong with one field of what somebody sent: its path ("organisation.name", "representatives.0.email"); "" for the whole.
struct Problem {
    std::string field;
    Text message;
    bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

// One question of a form.
struct Field {
    enum class Kind { line, paragraph, choice, choices, number, date, country, countries, email, url, flag, file };
    std::string name;
    Text label;
    Kind kind = Kind::line;
    std::vector<std::string> options = {};
    bool required = true;
    Text help = {};
    Labels labels = {};                            // of options that the catalogue cannot know: the titles of lists
    bool operator==(const Field&) const = default;
};
using Form = std::vector<Field>;

// What a finding rests on, kept for whoever must explain it later.
struct Evidence {
    std::string source;                            // the register, such as "ecosoc"
    std::string version;                           // of the register
    std::string as_of;                             // date of that version, YYYY-MM-DD
    std::string entry;                             // id in the register, or ""
    std::string name;                              // the entry's name as the register has it
    double score = 1.0;                            // 0..1
    bool operator==(const Evidence&) const = default;
};

// What a check says about one application. It advises: a person decides, or the meeting file registers exact ones.
struct Finding {
    enum class Verdict { met, not_met, unclear };
    std::string check;
    Verdict verdict = Verdict::unclear;
    bool certain = false;                          // safe without a person
    std::vector<Text> reasons = {};
    std::vector<Evidence> evidence = {};           // best first
    bool operator==(const Finding&) const = default;
};
std::string_view name_of(Finding::Verdict verdict);            // "met", "not_met", "unclear"
std::optional<Finding::Verdict> verdict_named(std::string_view name);

// A rule of the procedure said no. One place in web/ turns it into a page; nothing else catches it.
class CONVOKE_API Refused : public std::runtime_error {
public:
    enum class Kind { not_allowed, unknown, conflict, stale, invalid, too_many, unavailable };
    Refused(Kind kind_, Text why) : std::runtime_error(why.code), kind(kind_), text(std::move(why)) {}
    Kind kind;
    Text text;
};

}  // namespace convoke
