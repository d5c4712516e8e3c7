#pragma once
/// What shows the nodes: the widget layer records, a back end draws them or does nothing.

#include <cstddef>
#include <optional>

#include "web/ui/action.h"
#include "web/ui/node.h"

namespace turnpoint::ui {

/// What became of a shown widget: where it stands, and what the pointer did to it.
struct Shown {
  Rect bounds;
  std::optional<Action> action;
};

/// Rows to record now, half-open.
struct RowRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

class Backend {
 public:
  virtual ~Backend() = default;

  virtual void begin_frame(Focus focus) = 0;
  virtual void end_frame() = 0;

  /// Opens a container; what is shown until `end` stands in it. A disclosure's own switch answers here.
  virtual Shown begin(const Node& node) = 0;

  /// Closes the innermost container and tells where it stood.
  virtual Rect end(const Node& node) = 0;

  virtual Shown show(const Node& node) = 0;

  /// The next stretch of the open table's rows, in rising order; nothing when all that can be seen is
  /// recorded.
  virtual std::optional<RowRange> next_rows(std::size_t count) = 0;

  /// Room between two widgets, in CSS pixels.
  virtual void space(float height) = 0;
};

}  // namespace turnpoint::ui
