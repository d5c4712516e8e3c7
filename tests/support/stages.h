#pragma once
/// Builds policies with stages and what is recorded beside the spells, and gives a timeline as lines.

#include "core/engine/stages/timeline.h"
#include "tests/support/replay.h"

namespace turnpoint::test {

/// Stops the program on text that is no term.
Term term(const std::string& text);

/// A formal stage of the frequent track that a missed target leads on from; without terms until told
/// otherwise.
class StageBuilder {
 public:
  explicit StageBuilder(const std::string& id, Track track = Track::frequent);

  StageBuilder& notice(const std::string& length);
  StageBuilder& referral(ReferralAt when);
  StageBuilder& letter(const std::string& id, const std::string& within = "");
  StageBuilder& appeal(const std::string& within, bool dismissal_only = false);
  StageBuilder& warning(const std::string& life);
  StageBuilder& review(const std::string& length);
  StageBuilder& steps_up_on(StepUpOn on);
  StageBuilder& missed_to(const std::string& stage);
  StageBuilder& met_to(const std::string& stage, const std::string& review = "");
  StageBuilder& met_stays();
  StageBuilder& opens_on_length(int calendar_days);
  StageBuilder& opens_before_pay_ends(const std::string& before);
  /// A hearing's outcomes `further_review`, `adjourn`, `dismiss`, `no_action`; the first two of this length.
  StageBuilder& hearing(const std::string& replay_outcome, const std::string& length);

  const Stage& stage() const { return stage_; }

 private:
  Stage stage_;
};

/// The policy with the stages, in their order.
Policy policy_of(const PolicyBuilder& policy, const std::vector<StageBuilder>& stages);

/// What is recorded of one person, the workforce's first.
class Beside {
 public:
  Beside& event(const std::string& day, const std::string& kind, const std::string& until = "");
  Beside& decision(const std::string& day, const std::string& kind, const std::string& about = "",
                   const std::string& value = "", const std::string& until = "");
  /// A row as it stands, of the same or a later person.
  Beside& row(const Decision& decision);
  Beside& stage(const std::string& from, const std::string& stage, const std::string& expires = "",
                const std::string& next_review = "");
  const Recorded& recorded() const { return recorded_; }

 private:
  Recorded recorded_;
};

Timeline timeline_of(const Rows& rows, const Policy& policy, const Recorded& recorded, Day as_at);
Timeline timeline_of(const Record& record, const Policy& policy, const Beside& facts,
                     const std::string& as_at);

/// `2022-03-10 stage_meeting stage_1`, then the value, `provisional`, `planned` and `done` where they are.
std::string to_line(const Event& event);
/// Every event a line; with kinds, only those.
Lines lines_of(const Timeline& timeline, const std::vector<EventKind>& kinds = {});
/// `stage_1 2022-03-10 to 2023-03-10`: from its first day to the first on which it is no longer live.
Lines live_of(const Timeline& timeline);

Lines timeline(const Record& record, const Policy& policy, const std::string& as_at,
               const std::vector<EventKind>& kinds = {});
Lines timeline(const Record& record, const Policy& policy, const Beside& facts, const std::string& as_at,
               const std::vector<EventKind>& kinds = {});

}  // namespace turnpoint::test
