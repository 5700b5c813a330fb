#include "tests/access/seeded.hpp"

#include <sodium.h>

#include <cstring>
#include <mutex>

namespace convoke::tests {

namespace {

std::mutex drawing;
unsigned char seed[randombytes_SEEDBYTES];
std::uint64_t drawn = 0;

void draw(void* const to, const std::size_t count) {
    const std::lock_guard guard(drawing);
    unsigned char own[randombytes_SEEDBYTES];
    std::memcpy(own, seed, sizeof own);
    for (std::size_t i = 0; i < sizeof drawn; ++i) own[i] = static_cast<unsigned char>(own[i] ^ (drawn >> (8 * i)));
    ++drawn;
    randombytes_buf_deterministic(to, count, own);
}

std::uint32_t draw_number() {
    std::uint32_t number = 0;
    draw(&number, sizeof number);
    return number;
}

const char* name() { return "seeded"; }
randombytes_implementation from_seed{name, draw_number, nullptr, nullptr, draw, nullptr};

}  // namespace

Seeded::Seeded() {
    begin("");
    randombytes_set_implementation(&from_seed);
}

Seeded::~Seeded() { randombytes_set_implementation(&randombytes_sysrandom_implementation); }

void Seeded::begin(const std::string& chapter) {
    const std::lock_guard guard(drawing);
    crypto_generichash(seed, sizeof seed, reinterpret_cast<const unsigned char*>(chapter.data()), chapter.size(), nullptr, 0);
    drawn = 0;
}

}  // namespace convoke::tests
