#pragma once
/// What a person can ask of the app. Panels append commands; the session applies them after all panels drew.

#include <string>
#include <variant>
#include <vector>

#include "core/compare/study.h"
#include "core/io/compare/row_page.h"
#include "core/io/transition/ledger_page.h"

namespace turnpoint::app {

enum class Side : std::uint8_t { old_policy, new_policy };
enum class Place : std::uint8_t { compare, cutover, policies, workforce, about };
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
/// The day as it was entered.
struct SetCutOverDay {
  std::string day;
};
struct SetMapping {
  Mapping mapping;
  unsigned gesture = 0;
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
struct ShowLedger {
  LedgerPage page;
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
struct SaveLedger {
  std::string format;
};
struct SaveRefusedRows {};
struct RetrySave {};
struct TakeOver {};
struct SaveLeftOver {};
/// Opens the page again in the newer release that waits on this device.
struct UpdateApp {};
/// Opens it in the other release that is kept: the one before, or the newest again.
struct SwapRelease {};
struct Dismiss {};

using Command =
    std::variant<SetCutOverDay, SetMapping, ShowLedger, SaveLedger, ChoosePolicy, SetDates, SetParameter,
                 ResetParameters, UseTrigger, Undo, Redo, GoTo, OpenPerson, ClosePerson, ShowRows, ShowPolicy,
                 SetFace, SetTheme, LoadSample, CancelWork, SaveFindings, SaveComparison, SaveRefusedRows,
                 RetrySave, TakeOver, SaveLeftOver, UpdateApp, SwapRelease, Dismiss>;
using Commands = std::vector<Command>;

}  // namespace turnpoint::app
