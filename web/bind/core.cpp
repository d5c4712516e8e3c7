#include <string>

#include <emscripten/bind.h>

namespace {

std::string version() { return TURNPOINT_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(turnpoint_core) { emscripten::function("version", &version); }
