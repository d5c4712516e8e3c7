#pragma once
/// Draws the nodes with ImGui: one page filling the viewport, pointer input only. Keyboard goes through the
/// page.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "web/ui/backend.h"
#include "web/ui/canvas/fonts.h"
#include "web/ui/theme.h"

namespace turnpoint::ui {

class CanvasBackend final : public Backend {
 public:
  /// Needs an ImGui context; between `ImGui::NewFrame` and `ImGui::Render` a frame is recorded.
  CanvasBackend(const Fonts& fonts, Scheme scheme);

  void set_fonts(const Fonts& fonts) { fonts_ = fonts; }
  void set_scheme(Scheme scheme);

  /// False: sizes were still being found, draw another frame.
  bool settled() const { return settled_; }

  void begin_frame(Focus focus) override;
  void end_frame() override;
  Shown begin(const Node& node) override;
  Rect end(const Node& node) override;
  Shown show(const Node& node) override;
  std::optional<RowRange> next_rows(std::size_t count) override;
  void space(float height) override;

 private:
  enum class Flow { column, line, cards };
  /// Where the children of the innermost container go.
  struct Box {
    Flow flow = Flow::column;
    float left = 0, right = 0;
    bool first = true;
    int columns = 1, next = 0, count = 0;
    float card_width = 0, row_top = 0, row_bottom = 0;
    NodeKey row = 0;                    ///< of the cards' row in hand
    float tallest = 0, row_height = 0;  ///< of its cards in this frame, and in the last one
  };

  // placing (placing.cpp)
  /// `gap`: to the one before it, where they stand side by side.
  void place(float wanted_width, float gap);
  void placed(const Rect& bounds);
  void open_box(Flow flow);
  void open_box(float left, float right);
  void close_box();
  float available() const;
  float wanted_width(const Node& node) const;
  void open_cards(const Node& node);
  void close_cards(const Node& node);
  void begin_row(NodeKey row);
  /// The height of a card that needs so much, even with the others of its row.
  float card_height(float needed);
  float remembered(NodeKey key) const;
  void remember(NodeKey key, float value);

  // landmarks (frame.cpp)
  void begin_landmark(const Node& node);
  Rect end_landmark(const Node& node);
  void begin_dialog(const Node& node);
  Rect end_dialog();
  void note_focus(const Node& node, const Rect& bounds);
  void draw_ring();

  // containers (containers.cpp)
  Shown begin_disclosure(const Node& node);
  void begin_section(const Node& node);
  Rect end_section(const Node& node);
  Shown show_leaf(const Node& node);

  // content (content.cpp)
  Rect show_text(const Node& node);
  Rect show_heading(const Node& node);
  void begin_at_top(const std::string& page);
  Rect show_note(const Node& node);
  Rect show_figure(const Node& node);
  Rect show_definition(const Node& node);
  Rect show_bar(const Node& node);
  Rect show_timeline(const Node& node);  // timeline.cpp
  Rect show_chart(const Node& node);     // chart.cpp
  Rect show_progress(const Node& node);
  Rect show_item(const Node& node);

  // diagrams (diagram.cpp)
  struct Diagram;
  Rect show_diagram(const Node& node);
  float draw_box(Diagram& diagram, const std::vector<Option>& options, std::size_t& first, float top);
  void draw_lanes(const Diagram& diagram, const std::vector<long>& lanes);

  // controls (controls.cpp)
  Shown show_button(const Node& node);
  Shown show_checkbox(const Node& node);
  Shown show_slider(const Node& node);
  Shown show_select(const Node& node);
  Shown show_field(const Node& node);
  void show_label(const Node& node);
  void show_description(const Node& node);
  float field_width(const Node& node) const;

  // tables (tables.cpp)
  void begin_table(const Node& node);
  void begin_row(const Node& node);
  Shown show_cell(const Node& node);
  Shown show_column_header(const Node& node);
  void begin_cell(const Node& node);
  Rect end_row() const;
  Rect end_cell();
  Rect end_table();

  void write(ImFont* font, Colour colour, const std::string& text);
  ImU32 ink(Colour colour) const;

  Fonts fonts_;
  Scheme scheme_;
  Focus focus_, focus_before_;
  std::vector<Box> boxes_;
  // Of the last frame: heights of parts whose background is drawn first and of rows of cards, and how many
  // cards a row has.
  std::map<NodeKey, float> remembered_;
  bool settled_ = true;

  float banner_height_ = 64, navigation_height_ = 0, footer_height_ = 0, side_width_ = 0;
  bool side_seen_ = false, navigation_seen_ = false, footer_seen_ = false;
  Role landmark_ = Role::main;
  std::string page_;  // its first heading
  std::optional<Rect> ring_;
  NodeKey dialog_ = 0, dialog_before_ = 0;
  bool skipping_ = false;  // inside a dialog that ImGui does not show yet
  NodeKey slider_released_ = 0;

  bool table_open_ = false, table_wraps_ = true, rows_started_ = false;
  NodeKey table_ = 0, focus_table_ = 0;
  std::size_t row_ = 0, focus_row_ = 0;
  float focus_y_ = 0, focus_scroll_ = 0;  ///< where the focused widget stood, and its window's scroll
  ImGuiListClipper clipper_;
};

}  // namespace turnpoint::ui
