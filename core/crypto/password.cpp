#include "core/crypto/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "core/crypto/digest.hpp"

namespace convoke {

struct WaitingRoom::State {
    const std::size_t at_once;
    const std::size_t waiting;
    mutable std::mutex mutex = {};
    std::condition_variable turn = {};
    // Tickets are served in order: a late-comer does not slip in before those who stand in line.
    std::uint64_t drawn = 0;
    std::uint64_t left = 0;
};

WaitingRoom::WaitingRoom(std::size_t at_once, std::size_t waiting)
    : state_(new State{.at_once = at_once, .waiting = waiting}) {}
WaitingRoom::~WaitingRoom() = default;

void WaitingRoom::enter() {
    std::unique_lock lock(state_->mutex);
    if (state_->drawn - state_->left >= state_->at_once + state_->waiting)
        throw Refused(Refused::Kind::too_many, {"account.busy"});
    const std::uint64_t ticket = state_->drawn++;
    state_->turn.wait(lock, [&] { return ticket < state_->left + state_->at_once; });
}

void WaitingRoom::leave() {
    {
        const std::lock_guard lock(state_->mutex);
        ++state_->left;
    }
    state_->turn.notify_all();
}

std::size_t WaitingRoom::inside() const {
    const std::lock_guard lock(state_->mutex);
    return std::min<std::size_t>(state_->drawn - state_->left, state_->at_once);
}

std::size_t WaitingRoom::in_line() const {
    const std::lock_guard lock(state_->mutex);
    return state_->drawn - state_->left - std::min<std::size_t>(state_->drawn - state_->left, state_->at_once);
}

namespace {

class Turn {
public:
    explicit Turn(WaitingRoom& room) : room_(room) { room_.enter(); }
    ~Turn() { room_.leave(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    WaitingRoom& room_;
};

std::string argon2id(std::string_view password, const Passwords::Cost& cost) {
    std::string text(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost.passes, cost.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();  // the only way it fails
    text.resize(text.find('\0'));
    return text;
}

bool looks_like_hash(const std::string& hash) {
    return hash.starts_with("$argon2id$") && hash.size() < crypto_pwhash_STRBYTES;
}

}  // namespace

Passwords::Passwords(Cost cost, std::size_t at_once, std::size_t waiting) : cost_(cost), room_(at_once, waiting) {
    nobody_ = argon2id(random_token(), cost_);  // random_token has started libsodium
}
Passwords::~Passwords() = default;

std::string Passwords::hash(std::string_view password) {
    if (password.size() > longest)
        throw Refused(Refused::Kind::invalid, {"account.password_long", {{"limit", std::to_string(longest)}}});
    const Turn turn(room_);
    return argon2id(password, cost_);
}

bool Passwords::verify(std::string_view password, const std::string& hash) {
    if (password.size() > longest) return false;
    const bool real = looks_like_hash(hash);
    const Turn turn(room_);
    return (crypto_pwhash_str_verify((real ? hash : nobody_).c_str(), password.data(), password.size()) == 0) && real;
}

bool Passwords::needs_rehash(const std::string& hash) const {
    return !looks_like_hash(hash) || crypto_pwhash_str_needs_rehash(hash.c_str(), cost_.passes, cost_.memory) != 0;
}

}  // namespace convoke
