// What tests try plugins in: a program that does nothing but answer --probe-plugin, as convoke does.
#include "core/plugin/plugins.hpp"

#include <string_view>

int main(int count, char** words) {
    if (count != 3 || std::string_view(words[1]) != "--probe-plugin") return 2;
    return convoke::probe_plugin(words[2]);
}
