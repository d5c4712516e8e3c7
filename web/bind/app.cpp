#include "web/bind/app.h"

#include <emscripten/bind.h>

namespace turnpoint {

AppCalls& app_calls() {
  static AppCalls calls;
  return calls;
}

}  // namespace turnpoint

namespace {

std::string open_canvas(int width, int height) { return turnpoint::app_calls().open_canvas(width, height); }
void resize(int width, int height) { turnpoint::app_calls().resize(width, height); }
int frame(double ms) { return turnpoint::app_calls().frame(ms); }

}  // namespace

EMSCRIPTEN_BINDINGS(turnpoint_app) {
  emscripten::function("open_canvas", &open_canvas);
  emscripten::function("resize", &resize);
  emscripten::function("frame", &frame);
}
