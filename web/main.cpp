#include <memory>

#include "web/bind/app.h"
#include "web/platform/empty_view.h"
#include "web/platform/window.h"

namespace turnpoint {
namespace {

/// Dear ImGui needs this many frames after the last input until everything stands still.
constexpr int frames_to_settle = 3;

struct App {
  std::unique_ptr<Window> window;
  float font_scale = 0;
  int frames_wanted = 0;

  std::string open_canvas(int width, int height) {
    auto opened = Window::open(width, height);
    if (!opened) return opened.error();
    window = std::move(*opened);
    frames_wanted = frames_to_settle;
    return {};
  }

  void resize(int width, int height) {
    if (!window) return;
    window->resize(width, height);
    frames_wanted = frames_to_settle;
  }

  int frame(double ms) {
    if (!window || !window->drawable()) return 0;
    if (window->scale() != font_scale) {
      font_scale = window->scale();
      build_empty_view_fonts(font_scale);
      window->fonts_changed();
    }
    if (window->take_input()) frames_wanted = frames_to_settle;
    window->begin_frame(ms);
    draw_empty_view();
    window->end_frame(window->dark() ? 0x16181DU : 0xF7F7F5U);
    return frames_wanted > 0 ? --frames_wanted : 0;
  }
};

}  // namespace
}  // namespace turnpoint

int main() {
  // Lives as long as the page: `main` returns at once and the page calls in.
  static turnpoint::App app;
  turnpoint::AppCalls& calls = turnpoint::app_calls();
  calls.open_canvas = [](int width, int height) { return app.open_canvas(width, height); };
  calls.resize = [](int width, int height) { app.resize(width, height); };
  calls.frame = [](double ms) { return app.frame(ms); };
  return 0;
}
