// A register's file on its way in: uploaded once, looked at as often as it takes, imported from where it lies. Permission
// register.manage.
#pragma once

#include "core/acts/house.hpp"
#include "core/csv/csv.hpp"
#include "core/domain/registers.hpp"

namespace convoke {

inline constexpr std::size_t largest_register = 64 * 1024 * 1024;      // bytes

// Keeps the file and returns its SHA-256, by which it is asked for again. Files that nobody imported within a day go.
std::string keep_register_file(const House& house, const Actor& actor, std::string_view bytes, Time now);
// Refused(unknown) where it is gone: it has to be uploaded again.
std::string register_file(const House& house, const Actor& actor, const std::string& sha256);
void forget_register_file(const House& house, const std::string& sha256);

// Their column for each of ours that was found by its name, in whatever spelling of case, blanks and underscores.
std::map<std::string, std::string> guessed_columns(const CsvFile& file, const RegisterSheet& sheet);

}  // namespace convoke
