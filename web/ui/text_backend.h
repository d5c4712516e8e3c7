#pragma once
/// Shows nothing: the page shows the nodes. No window, no clipping.

#include "web/ui/backend.h"

namespace turnpoint::ui {

class TextBackend final : public Backend {
 public:
  void begin_frame(Focus) override {}
  void end_frame() override {}
  Shown begin(const Node& node) override;
  Rect end(const Node&) override { return {}; }
  Shown show(const Node&) override { return {}; }
  std::optional<RowRange> next_rows(std::size_t count) override;
  void space(float) override {}

 private:
  bool rows_given_ = false;
};

}  // namespace turnpoint::ui
