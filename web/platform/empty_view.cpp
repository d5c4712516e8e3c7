#include "web/platform/empty_view.h"

#include <imgui.h>

#include "fonts/noto_sans.h"

namespace turnpoint {

void build_empty_view_fonts(float scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;  // the bytes are part of the program
  atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(noto_sans_regular), static_cast<int>(noto_sans_regular_size),
                             16.0F * scale, &config);
  ImGui::GetIO().FontGlobalScale = 1.0F / scale;
}

void draw_empty_view() {
  ImGui::SetNextWindowPos({16, 16});
  ImGui::Begin("Turnpoint", nullptr, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove);
  ImGui::TextUnformatted("Compare an old attendance policy with a new one.");
  ImGui::End();
}

}  // namespace turnpoint
