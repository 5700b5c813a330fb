// Passwords: argon2id, a little slow on purpose, and therefore behind a queue of known length.
#pragma once

#include <memory>

#include "core/domain/values.hpp"

namespace convoke {

// Lets `at_once` callers in, `waiting` more stand in line, and turns everybody else away with
// Refused(too_many, "account.busy"): a flood of sign-ins must not take the machine from those who are working.
class WaitingRoom {
public:
    WaitingRoom(std::size_t at_once, std::size_t waiting);
    ~WaitingRoom();
    WaitingRoom(const WaitingRoom&) = delete;
    WaitingRoom& operator=(const WaitingRoom&) = delete;

    void enter();  // returns when it is the caller's turn
    void leave();
    std::size_t inside() const;
    std::size_t in_line() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Safe to use from several threads. Never call it from a unit of work: it takes about 20 ms.
class Passwords {
public:
    struct Cost {
        std::uint64_t passes = 2;
        std::size_t memory = 19u << 20;  // bytes
    };
    static constexpr std::size_t longest = 1024;  // bytes of a password

    Passwords() : Passwords(Cost{}) {}
    explicit Passwords(Cost cost, std::size_t at_once = 2, std::size_t waiting = 16);
    ~Passwords();

    // The text to keep: "$argon2id$v=19$m=19456,t=2,p=1$...". A password longer than `longest` is Refused(invalid,
    // "account.password_long"); how short it may be is not asked here.
    std::string hash(std::string_view password);

    // Whether this is the password that was hashed. A text that is not such a hash, the empty one of a nonexistent
    // account included, costs the same time and is false: how long the answer takes does not tell who has an account.
    bool verify(std::string_view password, const std::string& hash);

    // Whether the hash was made at another cost than today's, so that the next sign-in should hash anew.
    bool needs_rehash(const std::string& hash) const;

private:
    Cost cost_;
    WaitingRoom room_;
    std::string nobody_;
};

}  // namespace convoke
