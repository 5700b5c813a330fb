// The rows of people: representatives of applications, members of delegations. One table each, of the same columns.
#pragma once

#include <functional>
#include <span>

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct PeopleTable { std::string_view name, owner; };          // owner: the column that says whose they are
inline constexpr PeopleTable representatives{"representatives", "application"}, delegates{"delegates", "delegation"};

// Those of these owners, each owner's in their order.
void each_person(const Reading& reading, const PeopleTable& table, std::span<const std::string> owners,
                 const std::function<void(const std::string& owner, const Representative& person)>& visit);

// Makes the owner's rows these, in this order; rows are left alone where nothing changed.
void keep_people(Unit& unit, const PeopleTable& table, const std::string& owner, const std::vector<Representative>& people);

}  // namespace convoke::store
