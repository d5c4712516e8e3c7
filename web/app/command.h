#pragma once
/// What a person can ask of the app. Panels append commands; the session applies them after all panels drew.

#include <string>
#include <variant>
#include <vector>

#include "core/io/compare/row_page.h"
#include "web/app/keeping.h"

namespace turnpoint::app {

enum class Side : std::uint8_t { old_policy, new_policy };
enum class Place : std::uint8_t { compare, policies, workforce, keeping, about };
enum class Face : std::uint8_t { canvas, text };
enum class Theme : std::uint8_t { system, light, dark };

// Edits of the study: each is undone as one step.
struct ChoosePolicy {
  Side side;
  std::string policy;
};
struct SetDates {
  std::string from, to;
};
/// `gesture`: edits of one gesture are one undo step.
struct SetParameter {
  Side side;
  std::string path, value;
  unsigned gesture;
};
struct ResetParameters {
  Side side;
};
struct UseTrigger {
  Side side;
  std::string trigger;
  bool on;
};
struct Undo {};
struct Redo {};

// Looking around: nothing of it is saved.
struct GoTo {
  Place place;
};
struct OpenPerson {
  std::string employee_id;
};
struct ClosePerson {};
struct ShowRows {
  RowPage page;
};
struct ShowPolicy {
  std::string policy;
};
struct SetFace {
  Face face;
};
struct SetTheme {
  Theme theme;
};

// Work.
struct LoadSample {};
struct CancelWork {};
struct SaveFindings {
  Side side;
};
struct SaveComparison {
  std::string format;
};
struct SaveRefusedRows {};
struct RetrySave {};
struct TakeOver {};
struct StartAfresh {};
struct SaveLeftOver {};
struct Dismiss {};
/// A wish about what is kept in this browser (web/app/keeping.h): the page carries it out with what stands in
/// its password fields.
struct Keep {
  KeepingDeed deed;
  std::string value = {};
};

using Command = std::variant<ChoosePolicy, SetDates, SetParameter, ResetParameters, UseTrigger, Undo, Redo,
                             GoTo, OpenPerson, ClosePerson, ShowRows, ShowPolicy, SetFace, SetTheme,
                             LoadSample, CancelWork, SaveFindings, SaveComparison, SaveRefusedRows, RetrySave,
                             TakeOver, StartAfresh, SaveLeftOver, Dismiss, Keep>;
using Commands = std::vector<Command>;

}  // namespace turnpoint::app
