// The bare database library, as fast as it goes: one connection, statements prepared once. What Convoke is measured against.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace convoke::bench {

class Raw {
public:
    using Row = std::vector<std::string>;

    // The settings of a session are the product's: write-ahead log, every commit flushed to disk.
    static std::unique_ptr<Raw> open(const std::string& location);
    virtual ~Raw() = default;

    // Parameters are $1, $2, ... in the order of their first appearance. std::runtime_error where the database refuses.
    virtual int prepare(const std::string& sql) = 0;
    virtual void run(int statement, std::span<const std::string> values = {}) = 0;
    virtual std::vector<Row> rows(int statement, std::span<const std::string> values = {}) = 0;

    std::vector<Row> ask(const std::string& sql, std::span<const std::string> values = {}) { return rows(prepare(sql), values); }
};

}  // namespace convoke::bench
