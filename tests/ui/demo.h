#pragma once
/// A panel that uses every widget, with the state it needs.

#include <optional>
#include <string>
#include <vector>

#include "web/ui/widgets.h"

namespace turnpoint::ui {

struct Demo {
  // the model
  std::string place = "compare";
  std::string policy = "old";
  std::string name = "Autumn review";
  std::string threshold = "200";
  std::string threshold_error;
  std::string start = "2025-04-01";
  std::string sorted = "person";
  std::string status = "Saved on this device";
  long months = 12;
  bool provisional = true;
  bool large_type = false;
  bool why_open = false;
  bool asking = false;
  bool alarmed = false;
  std::size_t people = 8;
  bool reversed = false;
  std::string run_label = "Compare now";

  // what was returned, for tests
  int runs = 0;
  int forbidden = 0;
  int dismissals = 0;
  int entered = 0;
  std::string opened_person;
  std::string sort_asked;
};

void draw(Demo& demo, Widgets& ui);

}  // namespace turnpoint::ui
