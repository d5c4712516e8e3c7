#pragma once
/// The page's canvas as a window: SDL, WebGL and Dear ImGui's two backends behind one small class.

#include <memory>
#include <string>

#include <tl/expected.hpp>

namespace turnpoint {

class Window {
 public:
  /// Opens on the canvas, whose CSS size is given in CSS pixels. Otherwise one sentence that says why not.
  static tl::expected<std::unique_ptr<Window>, std::string> open(int width, int height);

  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  /// The canvas's new CSS size; also to be called when only the device pixel ratio changed.
  void resize(int width, int height);

  /// Device pixels a CSS pixel.
  float scale() const;

  /// Whether the person's system asks for dark colours.
  bool dark() const;

  /// False while the graphics processor has taken its memory back: drawing would do nothing.
  bool drawable() const { return drawable_; }

  /// Takes the waiting input. True: there was some.
  bool take_input();

  /// Starts a Dear ImGui frame at the page's clock, in milliseconds.
  void begin_frame(double ms);

  /// Paints it on `background`, 0xRRGGBB.
  void end_frame(unsigned background);

  /// The font atlas was filled anew, so the old texture is out of date.
  void fonts_changed();

 private:
  Window() = default;
  void watch_graphics();

  struct Sdl;
  std::unique_ptr<Sdl> sdl_;
  double last_ms_ = 0;
  bool drawable_ = true;
};

}  // namespace turnpoint
