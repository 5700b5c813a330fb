#include "core/acts/account_notes.hpp"

#include "core/crypto/digest.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

void note_account(store::Unit& unit, const Actor& actor, Time now, std::string kind, const std::string& account, Data data) {
    store::append(unit, {.at = now, .meeting = "", .actor = actor.account, .kind = std::move(kind), .subject = account, .data = std::move(data)});
}

void send_link(store::Unit& unit, const std::string& account, const std::string& purpose, const std::string& letter, const std::string& path, Time now,
               std::chrono::hours lasts) {
    const auto link = random_token();
    store::insert_confirmation(unit, sha256_hex(link), account, purpose, now + lasts);
    store::post_letter(unit, "", {account, letter, {{"link", path + link}}}, now);
}

}  // namespace convoke
