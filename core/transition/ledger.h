#pragma once
/// The cut-over ledger: everyone with anything live on the day before, and what happens to it.

#include <string>
#include <vector>

#include "core/engine/stages/timeline.h"
#include "core/transition/rules.h"

namespace turnpoint {

/// Something of a person that is live at the end of the day before the cut-over.
enum class LiveKind : std::uint8_t {
  stage,    ///< with its warning and its review
  meeting,  ///< asked to, not yet held: a stage meeting or a hearing
  appeal,   ///< its time has not run out
  open_spell,
  return_meeting,  ///< a spell has ended, its meeting is still due
};

struct LiveItem {
  LiveKind kind = LiveKind::stage;
  std::string stage;              ///< id, for stage, meeting and appeal
  std::int32_t day = no_day;      ///< from when it is live; for a meeting or an appeal the day it is due
  std::int32_t expires = no_day;  ///< of a stage's warning: the day it lapses
  std::int32_t next_review = no_day;
  bool recorded = false;             ///< from stages.csv
  std::optional<Category> category;  ///< of the spell it rests on
  MappingRule rule = MappingRule::carry_with_review;
  /// After the cut-over: `honoured until 3 May 2026`, `closed`, `an informal review opens`.
  std::string becomes;
  std::int32_t ends = no_day;  ///< the day on which it is closed at the latest; `no_day`: not known
};

struct LedgerAction {
  std::string what;
  std::string owner;  ///< `manager`, `hr`
  std::int32_t due = 0;
  std::string because;
  bool letter = false;
};

/// Where stages.csv and the replay disagree on what is live.
struct Disagreement {
  Track track = Track::frequent;
  std::string recorded;  ///< stage id
  std::string replayed;  ///< stage id; empty: none
};

struct LedgerRow {
  std::uint32_t person = 0;
  std::int32_t cutover = 0;  ///< the person's own, where teams start on different days
  std::vector<LiveItem> items;
  std::vector<LedgerAction> actions;  ///< by due day, then as listed
  std::vector<Disagreement> disagreements;
};

/// Of a slice of the people; slices merge in the people's order.
struct Ledger {
  std::vector<LedgerRow> rows;
  std::int64_t nothing_live = 0;
  std::int64_t in_service = 0;  ///< rows plus nothing_live, on each one's own cut-over day
  void merge(Ledger&& next);
};

/// A cut-over asked for. `team_start` by team index, `no_day` where a team starts on `cutover`.
struct LedgerRequest {
  Day cutover{};
  std::vector<std::int32_t> team_start;
  Mapping mapping;
  const Policy& new_policy;
};

/// `run` replays the old policy. People not in service on their cut-over day are in neither figure.
Ledger ledger_of(const StageRun& run, const LedgerRequest& request, std::size_t first, std::size_t end);

}  // namespace turnpoint
