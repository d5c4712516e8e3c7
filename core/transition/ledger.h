#pragma once
/// The cut-over ledger: everyone with anything live on the day before, and what happens to it.

#include <string>
#include <vector>

#include "core/engine/stages/timeline.h"
#include "core/transition/rules.h"

namespace turnpoint {

/// Something of a person that is live at the end of the day before the cut-over.
enum class LiveKind : std::uint8_t {
  stage,          ///< with its warning and its review
  meeting,        ///< called for, not yet held: a stage's meeting or a hearing
  letter,         ///< of a meeting that was held, still to be sent
  appeal,         ///< its time has not run out
  health_report,  ///< Occupational Health was asked and has not answered
  open_spell,
  return_meeting,  ///< a spell has ended, its meeting is still due
  adjustment,      ///< a threshold changed for this person
};

/// Whether the mapping rule makes a difference to it; the others go on under every rule.
constexpr bool follows_rule(LiveKind kind) { return kind == LiveKind::stage || kind == LiveKind::meeting; }

struct LiveItem {
  LiveKind kind = LiveKind::stage;
  std::string stage;          ///< id, save for open_spell, return_meeting and adjustment
  std::string about;          ///< of a letter its id, of an adjustment the trigger's
  std::string value;          ///< of an adjustment the threshold
  std::int32_t day = no_day;  ///< from when it is live; for what is still to come the day it is due
  std::int32_t asked =
      no_day;  ///< the day of a meeting's invitation, also one still to come; of the referral
  std::int32_t expires = no_day;  ///< the first day without the warning or the adjustment
  std::int32_t next_review = no_day;
  std::int32_t back = no_day;  ///< the first day back from an absence that has ended, which closes the stage
  bool recorded = false;       ///< from stages.csv
  std::optional<Category> category;  ///< of the spell it rests on
  std::string clause;                ///< where the old policy says so; empty where assumed or recorded
  std::vector<std::string> assumed;  ///< paths of the old policy's assumptions its days rest on
  MappingRule rule = MappingRule::carry_with_review;
  std::string becomes;  ///< goes on from the item: `is closed on 1 April 2026`
  std::string opens;    ///< stage of the new policy that opens in its place
  /// The first day on which it is closed, at the latest; `no_day`: on return, or not known.
  std::int32_t ends = no_day;
};

enum class Owner : std::uint8_t { manager, hr };

struct LedgerAction {
  std::string what;
  Owner owner = Owner::manager;
  std::int32_t due = 0;  ///< `no_day`: on return from the absence under way
  std::string because;
};

/// One a person and rule; HR sends it.
struct LedgerLetter {
  MappingRule rule = MappingRule::carry_with_review;
  std::int32_t due = 0;
  std::vector<std::string> says;  ///< a sentence a thing
  bool about_stage = false;       ///< else about meetings only
};

/// Where stages.csv and the replay without it disagree on what is live on a track.
struct Disagreement {
  Track track = Track::frequent;
  bool named = false;    ///< whether the file has a row of the person on this track
  std::string recorded;  ///< stage id; empty: none
  std::string replayed;
};

struct LedgerRow {
  std::uint32_t person = 0;
  std::int32_t cutover = 0;      ///< the person's own, where teams start on different days
  std::int32_t leaves = no_day;  ///< the last day in service, where it is known
  std::vector<LiveItem> items;
  std::vector<LedgerLetter> letters;  ///< in the order of the rules
  std::vector<LedgerAction> actions;  ///< by due day, those on return last, then as listed
  std::vector<Disagreement> disagreements;
};

/// Of a slice of the people; slices merge in the people's order.
struct Ledger {
  std::vector<LedgerRow> rows;
  std::vector<LedgerRow> to_check;  ///< nothing live, but stages.csv and the replay disagree
  std::int64_t nothing_live = 0;
  std::int64_t in_service = 0;      ///< rows plus nothing_live, on each one's own cut-over day
  std::int64_t not_in_service = 0;  ///< of the people in the files, on that day
  void merge(Ledger&& next);
};

/// A cut-over asked for. `team_start` by team index, `no_day` or missing where a team starts on `cutover`.
struct LedgerRequest {
  Day cutover{};
  std::vector<std::int32_t> team_start;
  Mapping mapping;
  const Policy& new_policy;
};

/// The first day on which the person is in a team that has started.
std::int32_t cutover_of(const Workforce& workforce, const LedgerRequest& request, std::size_t person);

/// `run` replays the old policy, with means as at the day before `request.cutover`.
Ledger ledger_of(const StageRun& run, const LedgerRequest& request, std::size_t first, std::size_t end);

}  // namespace turnpoint
