#pragma once
/// What panels draw with: every widget of the app. Panels never call ImGui.

#include "web/ui/tables.h"

namespace turnpoint::ui {

/// Layout (scopes), Content (text), Fields (controls) and Tables in one; see their headers.
class Widgets final : public Tables {
 public:
  using Tables::Tables;
};

}  // namespace turnpoint::ui
