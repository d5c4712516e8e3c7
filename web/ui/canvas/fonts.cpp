#include "web/ui/canvas/fonts.h"

#include <imgui.h>

namespace turnpoint::ui {

namespace {

// Latin with Extended-A (Welsh, Polish, Romanian, Czech, Turkish names), punctuation, currency, arrows,
// mathematics, shapes; what the font files have of them. The text view shows every script there is.
constexpr ImWchar ranges[] = {0x0020, 0x021b, 0x1e80, 0x1e9e, 0x2000, 0x206f, 0x20a0, 0x20bf,
                              0x2100, 0x214f, 0x2190, 0x21ff, 0x2200, 0x22ff, 0x25a0, 0x25ff, 0};

// ImGui's size is from the highest to the lowest stroke; of Noto Sans that is 1.362 em.
constexpr float height_of_em = 1.362F;

/// Adds a font of its own, or (`merges`) what the one added before does not have.
ImFont* add(const unsigned char* bytes, std::size_t size, float pixels, bool merges = false) {
  ImFontConfig config;
  config.MergeMode = merges;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  config.OversampleV = 1;
  // ImGui takes the bytes without const; it does not write to memory it does not own.
  void* const data = const_cast<unsigned char*>(bytes);
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(size), pixels * height_of_em,
                                                    &config, ranges);
}

}  // namespace

Fonts build_fonts(const FontFiles& files, float scale) {
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts->Clear();
  Fonts fonts;
  if (files.regular != nullptr && files.bold != nullptr) {
    fonts.body = add(files.regular, files.regular_size, 16 * scale);
    // The bold file has the letters most languages of western Europe use; rarer ones are regular.
    const auto add_bold = [&](float pixels) {
      ImFont* const font = add(files.bold, files.bold_size, pixels);
      add(files.regular, files.regular_size, pixels, true);
      return font;
    };
    fonts.strong = add_bold(16 * scale);
    fonts.title = add_bold(20 * scale);
    fonts.display = add_bold(27 * scale);
    io.FontGlobalScale = 1 / scale;
  } else {
    fonts.body = io.Fonts->AddFontDefault();
    fonts.strong = fonts.title = fonts.display = fonts.body;
  }
  io.FontDefault = fonts.body;
  io.Fonts->TexDesiredWidth = 2048;
  io.Fonts->Build();
  return fonts;
}

}  // namespace turnpoint::ui
