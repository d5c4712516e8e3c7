#pragma once
/// Widgets that tell and cannot be acted on.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/ui/layout.h"

namespace turnpoint::ui {

/// A span on a lane of a timeline, or a moment where both ends are one; from 0 to 1 of its width.
struct TimelineMark {
  std::size_t lane = 0;
  double from = 0, to = 0;
  Tone tone = Tone::plain;
  std::string label{};
};

/// Where a mark is drawn, ends in ten-thousandths; it stands in the node as `lane from to tone`.
struct TimelinePlace {
  std::size_t lane = 0;
  long from = 0, to = 0;
  Tone tone = Tone::plain;
};
TimelinePlace timeline_place(const std::string& text);

/// A box of a diagram with its ways to others: `to` is the place of a box from 1 on, 0 leads nowhere.
struct DiagramWay {
  std::string label;
  long to = 0;
};
struct DiagramBox {
  std::string name, detail;
  std::vector<std::string> flaws;  ///< what is wrong with it, in words; drawn with a sign
  std::vector<DiagramWay> ways;
};

class Content : public Layout {
 public:
  using Layout::Layout;

  /// Level 1 names the place; sections bring their own.
  void heading(std::string_view text, int level = 1);
  void text(std::string_view text, Tone tone = Tone::plain);
  void note(Tone tone, std::string_view text);

  /// A headline number with its name and what it rests on.
  void figure(std::string_view id, std::string_view name, std::string_view value,
              std::string_view detail = {}, Tone tone = Tone::plain);

  /// A pair; inside `definitions`.
  void definition(std::string_view term, std::string_view value);

  /// A list item that is only text; inside `list`.
  void item_text(std::string_view text);

  /// Decoration beside a number that is also there as text. `fraction` from 0 to 1.
  void bar(double fraction, Tone tone = Tone::plain);

  /// A picture; `summary` is read in its place, and whatever it shows stands in a table beside it too.
  void timeline(std::string_view id, std::string_view name, std::string_view summary,
                std::span<const std::string> lanes, std::span<const TimelineMark> marks);
  /// `drawing` as drawing_text of core/io/report/svg.h has it; `summary` tells its numbers in a sentence.
  void chart(std::string_view id, std::string_view title, std::string_view summary, std::string_view drawing);

  /// `total` 0: not known.
  void progress(std::string_view id, std::string_view label, long done, long total);

  /// Boxes one under the other with a line for each way; a list of the same as text.
  void diagram(std::string_view id, std::string_view name, std::span<const DiagramBox> boxes);

  /// Shown, and read out politely when it changes.
  void status(std::string_view text);

  /// Shown, and read out at once. For what must not be missed.
  void alert(std::string_view text);
};

}  // namespace turnpoint::ui
