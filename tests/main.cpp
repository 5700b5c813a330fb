// Catch2's own main, compiled once for every test program: it takes longer to compile than all our tests of a folder.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
