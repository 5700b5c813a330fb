// The statements of one session that were prepared before and wait to be used again: preparing one costs more than running
// it, on PostgreSQL a journey to the server. For one thread at a time, as its session is.
#pragma once

#include <soci/soci.h>

#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace convoke::store {

class Statements {
public:
    Statements(soci::session& sql, bool sqlite) : sql_(sql), sqlite_(sqlite) {}
    Statements(const Statements&) = delete;

    // The statement of that text, nothing bound. Prepared now where none waits, so that the same text can be used while
    // its rows are being visited. Throws soci_error where the database refuses the text.
    soci::statement take(const std::string& text);

    // Back to waiting: what was bound and what was not read is let go. One that failed is not given back.
    void give_back(const std::string& text, soci::statement statement);

    void forget();                                 // all of them; before the session is closed

private:
    struct Kept { std::string text; std::optional<soci::statement> statement; };      // empty while it is in use
    soci::session& sql_;
    bool sqlite_;
    std::list<Kept> kept_;                         // given back last first
    std::unordered_map<std::string_view, std::list<Kept>::iterator> places_;
};

}  // namespace convoke::store
