#pragma once
/// What the page may call on the app program. `main` fills it in; `app.cpp` hands it to the page.

#include <functional>
#include <string>

namespace turnpoint {

struct AppCalls {
  /// Opens the canvas at this CSS size. Answers why it could not be opened, or nothing.
  std::function<std::string(int width, int height)> open_canvas;

  /// The canvas's CSS size or the device pixel ratio changed.
  std::function<void(int width, int height)> resize;

  /// Draws one frame at the page's clock and answers how many more are wanted; 0: sleep until something happens.
  std::function<int(double ms)> frame;
};

AppCalls& app_calls();

}  // namespace turnpoint
