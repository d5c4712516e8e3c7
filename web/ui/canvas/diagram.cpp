// Drawing of a diagram: boxes one under the other, a line for each way on. A way to the next box goes
// straight down; all that lead to the same other box share a lane at the right.

#include <algorithm>
#include <cstdlib>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/item.h"
#include "web/ui/canvas/style.h"

namespace turnpoint::ui {
namespace {

constexpr float inset = 12;
constexpr float between = 24;
constexpr float lane_step = 14;
constexpr float tip = 5;
constexpr float thickness = 1.5F;

bool begins_box(const Option& option) { return option.value == "box"; }

/// The place of the box that a way leads to; 0 also where the option is no way.
long leads_to(const Option& option) { return std::atol(option.value.c_str()); }

bool is_way(const Option& option) { return option.value[0] >= '0' && option.value[0] <= '9'; }

/// Boxes that a way leads to and that are not the next one, each once.
std::vector<long> lanes_of(const Node& node) {
  std::vector<long> lanes;
  long box = 0;
  for (const Option& option : node.options) {
    if (begins_box(option)) ++box;
    const long to = leads_to(option);
    const bool jumps = to > 0 && to != box + 1;
    if (jumps && std::find(lanes.begin(), lanes.end(), to) == lanes.end()) lanes.push_back(to);
  }
  return lanes;
}

}  // namespace

/// What is drawn of a diagram so far.
struct CanvasBackend::Diagram {
  struct Way {
    long to;
    float y;  ///< where it leaves its box
  };
  float left, right, step;       ///< of the boxes; from one lane to the next
  std::vector<float> entries{};  ///< of each box, where lanes come in
  std::vector<Way> ways{};       ///< but those to the next box
};

/// From `first` up to the next box; returns where it ends.
float CanvasBackend::draw_box(Diagram& diagram, const std::vector<Option>& options, std::size_t& first,
                              float top) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const float x = diagram.left + inset;
  const float wrap = std::max(1.0F, diagram.right - x - inset);
  diagram.entries.push_back(top + inset + text_size(fonts_.strong, "0").y / 2);
  const auto next = static_cast<long>(diagram.entries.size()) + 1;
  bool goes_down = false;
  bool is_flawed = false;
  float y = top + inset;
  do {
    const Option& option = options[first];
    const bool flaw = option.value == "flaw";
    const std::string words = flaw ? "! " + option.label : option.label;
    ImFont* const font = begins_box(option) ? fonts_.strong : fonts_.body;
    const Colour colour = flaw ? front(Tone::attention) : Colour::ink;
    const ImVec2 size = text_size(font, words, wrap);
    draw_text(font, {x, y}, ink(colour), words, wrap);
    if (is_way(option) && leads_to(option) == next) {
      goes_down = true;
    } else if (is_way(option)) {
      const float middle = y + size.y / 2;
      list->AddLine({x + size.x + tip, middle}, {diagram.right, middle}, ink(Colour::edge), thickness);
      diagram.ways.push_back({leads_to(option), middle});
    }
    is_flawed = is_flawed || flaw;
    y += size.y + 4;
  } while (++first < options.size() && !begins_box(options[first]));
  y += inset - 4;
  list->AddRect({diagram.left, top}, {diagram.right, y},
                ink(is_flawed ? front(Tone::attention) : Colour::edge), 6, 0,
                is_flawed ? 2 * thickness : thickness);
  if (goes_down) {
    const float end = y + between;
    list->AddLine({x, y}, {x, end - tip}, ink(Colour::edge), thickness);
    list->AddTriangleFilled({x - tip, end - 2 * tip}, {x + tip, end - 2 * tip}, {x, end}, ink(Colour::edge));
  }
  return y;
}

/// From each way to its lane, along it, and into the box; a way to nowhere ends in a cross.
void CanvasBackend::draw_lanes(const Diagram& diagram, const std::vector<long>& lanes) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  for (const Diagram::Way& way : diagram.ways) {
    const auto lane = std::find(lanes.begin(), lanes.end(), way.to);
    if (lane == lanes.end() || way.to > static_cast<long>(diagram.entries.size())) {
      const ImVec2 end{diagram.right + diagram.step, way.y};
      const ImU32 colour = ink(front(Tone::attention));
      list->AddLine({diagram.right, way.y}, end, colour, thickness);
      list->AddLine({end.x - tip, end.y - tip}, {end.x + tip, end.y + tip}, colour, 2 * thickness);
      list->AddLine({end.x - tip, end.y + tip}, {end.x + tip, end.y - tip}, colour, 2 * thickness);
      continue;
    }
    const float x = diagram.right + diagram.step * static_cast<float>(lane - lanes.begin() + 2);
    const float y = diagram.entries[static_cast<std::size_t>(way.to) - 1];
    const ImU32 colour = ink(Colour::edge);
    const ImVec2 corners[] = {{diagram.right, way.y}, {x, way.y}, {x, y}, {diagram.right + tip, y}};
    list->AddPolyline(corners, 4, colour, 0, thickness);
    list->AddTriangleFilled({diagram.right + 2 * tip, y + tip}, {diagram.right + 2 * tip, y - tip},
                            {diagram.right, y}, colour);
  }
}

Rect CanvasBackend::show_diagram(const Node& node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = available();
  const std::vector<long> lanes = lanes_of(node);
  const auto strips = static_cast<float>(lanes.size() + 2);
  const float step = std::min(lane_step, width / 3 / strips);
  Diagram diagram{at.x, at.x + width - step * strips, step};
  float y = at.y;
  for (std::size_t i = 0; i < node.options.size();) {
    if (i > 0) y += between;
    y = draw_box(diagram, node.options, i, y);
  }
  draw_lanes(diagram, lanes);
  ImGui::Dummy({width, std::max(1.0F, y - at.y)});
  return item_rect();
}

}  // namespace turnpoint::ui
