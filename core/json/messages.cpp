#include "core/json/messages.hpp"

namespace convoke {

Data as_members(const Answers& answers) {
    Data members = Data::Members{};
    for (const auto& [name, value] : answers) members[name] = value;
    return members;
}

Answers answers_in(const Data& members) {
    Answers answers;
    for (const auto& [name, value] : members.members()) answers[name] = value.text();
    return answers;
}

Data as_data(const Text& message) { return Data::Members{{"code", message.code}, {"args", as_members(message.args)}}; }

Text message_in(const Data& data) { return {data.text("code"), answers_in(data.at("args"))}; }

Data as_list(std::span<const Text> messages) {
    Data list = Data::List{};
    for (const auto& message : messages) list.push(as_data(message));
    return list;
}

std::vector<Text> messages_in(const Data& list) {
    std::vector<Text> messages;
    for (const auto& one : list.list()) messages.push_back(message_in(one));
    return messages;
}

}  // namespace convoke
