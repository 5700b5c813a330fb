#include "core/store/query.hpp"

namespace convoke::store {

bool Query::start(bool first_row) {
    try {
        statement_.alloc();
        statement_.prepare(sql_);
        statement_.define_and_bind();
        return statement_.execute(first_row);
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

bool Query::next() {
    try {
        return statement_.fetch();
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

bool Query::one() { return start(true); }

std::int64_t Query::run() {
    start(true);
    return statement_.get_affected_rows();
}

}  // namespace convoke::store
