// The record: what happened, appended in the transaction of the change itself, each line chained to the one before.
#pragma once

#include "core/crypto/tree.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct RecordLine {
    std::int64_t sequence = 0;                     // from 1, without gaps
    Time at{};
    std::string meeting = {}, actor = {}, kind = {}, subject = {};
    Data data = {};
    std::string previous = {}, hash = {};          // SHA-256 of the line before ("" before the first), and of this one
};

// Appends the line; sequence, previous and hash are given here.
RecordLine append(Unit& unit, RecordLine line);

// Lines after that sequence, oldest first; of that meeting only, unless "".
std::vector<RecordLine> read_record(const Reading& reading, std::int64_t after, std::size_t most, const std::string& meeting = {});
std::vector<RecordLine> record_of(const Reading& reading, const std::string& subject, std::size_t most = 500);
// Of one kind in one meeting, in their order: with one of these subjects, or, without any, all of them.
std::vector<RecordLine> record_of_kind(const Reading& reading, const std::string& meeting, const std::string& kind, std::span<const std::string> subjects);
// How many of one kind in one meeting are of the day (UTC) that begins then.
std::int64_t lines_of_day(const Reading& reading, const std::string& meeting, const std::string& kind, Time day);
// The day (UTC) from which on sealed lines are dated, and that it is that day or a later one: what was counted of a day before it stays so, whatever the clock of the
// host that writes next.
Time sealed_from(const Reading& reading);
void seal_from(Unit& unit, Time day);
// Lines whose actor is that account; what was sealed names none.
std::vector<RecordLine> record_by(const Reading& reading, const std::string& actor, std::int64_t after, std::size_t most);
std::int64_t last_of_record(const Reading& reading);

// The first line at which the chain does not hold, and in what way; nothing where all of it holds.
struct BrokenRecord { std::int64_t sequence = 0; Text why; };
std::optional<BrokenRecord> verify_record(const Reading& reading);
// The lines after that one alone: each as it was written, following on from the one before, up to the end; not the tree over all.
std::optional<BrokenRecord> verify_record_after(const Reading& reading, std::int64_t after);

// How far a listener has come in the record: the sequence of the last line it heard.
std::int64_t listener_position(const Reading& reading, const std::string& listener);
void set_listener_position(Unit& unit, const std::string& listener, std::int64_t sequence);

// What a line's hash is made of: all of it but the hash, as canonical JSON. The hash is the SHA-256 of these bytes.
std::string text_of(const RecordLine& line);
Data data_of(const RecordLine& line);              // the same as members
std::string hash_of(const RecordLine& line);

// The record as a Merkle tree (core/crypto/tree.hpp): the leaf of a line is made of the 32 bytes of its hash, so that
// whoever holds the text of a line can work it out. The peaks are kept beside the head of the chain.
TreeHash leaf_of(std::string_view line_hash);
TreePeaks record_peaks(const Reading& reading);
// The leaves of the first `size` lines. std::runtime_error where a line is missing or its hash is none.
std::vector<TreeHash> record_leaves(const Reading& reading, std::int64_t size);

}  // namespace convoke::store
