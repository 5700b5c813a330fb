#include "core/json/json.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace convoke {

namespace {

using nlohmann::json;
constexpr std::size_t deepest = 64;

// Builds a Data from the parser's events; the library's own tree would let the last of two equal members win.
class Builder final : public nlohmann::json_sax<json> {
public:
    explicit Builder(JsonError& error) : error_(error) {}
    Data take() { return std::move(root_); }

    bool null() override { return put(Data()); }
    bool boolean(bool v) override { return put(Data(v)); }
    bool number_integer(number_integer_t v) override { return put(Data(static_cast<std::int64_t>(v))); }
    bool number_unsigned(number_unsigned_t v) override {
        if (v > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) return fail("a number is too large");
        return put(Data(static_cast<std::int64_t>(v)));
    }
    bool number_float(number_float_t v, const string_t& written) override {
        const bool whole = written.find_first_of(".eE") == std::string::npos;     // would lose digits as a double
        return std::isfinite(v) && !whole ? put(Data(v)) : fail("a number is too large");
    }
    bool string(string_t& v) override {
        return v.find('\0') == std::string::npos ? put(Data(std::move(v))) : fail("a text contains a NUL character");
    }
    bool binary(binary_t&) override { return fail("binary data"); }
    bool start_object(std::size_t) override { return open(Data(Data::Members{})); }
    bool start_array(std::size_t) override { return open(Data(Data::List{})); }
    bool end_object() override { return open_.pop_back(), true; }
    bool end_array() override { return open_.pop_back(), true; }
    bool key(string_t& v) override {
        if (v.find('\0') != std::string::npos) return fail("a member's name contains a NUL character");
        if (std::get<Data::Members>(open_.back()->value).contains(v)) return fail("the member \"" + v + "\" stands twice");
        key_ = std::move(v);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& why) override {
        error_ = {position == 0 ? 0 : position - 1, why.what()};
        return false;
    }

private:
    bool fail(std::string what) {
        error_.what = std::move(what);
        return false;
    }
    Data* place(Data item) {
        if (open_.empty()) return &(root_ = std::move(item));
        if (open_.back()->is_list()) {
            auto& list = std::get<Data::List>(open_.back()->value);
            list.push_back(std::move(item));
            return &list.back();
        }
        return &(std::get<Data::Members>(open_.back()->value)[key_] = std::move(item));
    }
    bool put(Data item) { return place(std::move(item)), true; }
    bool open(Data item) {
        if (open_.size() == deepest) return fail("nested too deeply");
        open_.push_back(place(std::move(item)));       // stable: a list does not grow while one of its items is open
        return true;
    }

    JsonError& error_;
    Data root_;
    std::vector<Data*> open_;
    std::string key_;
};

json tree(const Data& value) {
    return std::visit(
        [](const auto& held) -> json {
            using T = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<T, Data::List>) {
                json list = json::array();
                for (const auto& item : held) list.push_back(tree(item));
                return list;
            } else if constexpr (std::is_same_v<T, Data::Members>) {
                json::object_t members;            // in the same order
                for (const auto& [name, item] : held) members.emplace_hint(members.end(), name, tree(item));
                return members;
            } else {
                return held;
            }
        },
        value.value);
}

}  // namespace

std::optional<Data> parse_json(std::string_view text, JsonError& error) {
    Builder builder(error);
    if (!json::sax_parse(text.begin(), text.end(), &builder)) return {};
    return builder.take();
}

Data read_json(std::string_view text) {
    JsonError error;
    auto value = parse_json(text, error);
    if (!value) throw std::runtime_error("stored JSON is damaged: " + error.what);
    return std::move(*value);
}

std::string write_json(const Data& value) { return tree(value).dump(); }
std::string write_json_indented(const Data& value) { return tree(value).dump(2) + "\n"; }

}  // namespace convoke
