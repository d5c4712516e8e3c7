#pragma once
/// One person's case on one track: the stage that is live, the meeting asked to, and how they move day by
/// day.

#include <map>
#include <set>

#include "core/engine/stages/ask.h"

namespace turnpoint {

class Case {
 public:
  Case(Walk& walk, Track track);

  /// Everything of one day that is known before its reviews: recorded stages, extended warnings, meetings put
  /// off. Then reviews, lapse, return, meeting, look, in this order (rules 5 to 21).
  void move(std::int32_t day);
  /// A day after that of the replay: returns and a meeting asked to, as far as they follow from what is
  /// known.
  void plan(std::int32_t day);
  /// What is to come of a live stage, and where it ends with service. Called once, at the end.
  void finish();

 private:
  /// The stage that is live. What others see of it stands in the walk's LiveStage as well.
  struct Live {
    StageIndex stage = no_stage;
    std::size_t place = 0;              ///< in Timeline::live
    std::int32_t target_from = 0;       ///< T: spells from this day on enter the target
    std::vector<Look> misses;           ///< looks that miss it
    std::int32_t spell_first = no_day;  ///< of the look that opened it
    bool has_warning = false;
    std::int32_t expires = no_day;
    DayRule expires_rule;
    std::int32_t review = no_day;
    DayRule review_rule;
    std::string review_path;
    bool further_review = false;      ///< the review is one that a hearing decided on
    std::int32_t watch_day = no_day;  ///< the end of the first spell in the time watched after a return
  };
  /// A hearing whose outcome was assumed and may still be recorded.
  struct Heard {
    StageIndex stage = no_stage;
    std::int32_t day = 0;
  };
  /// A stage that a spell or a manager's decision leads to.
  struct Opening {
    StageIndex stage = no_stage;
    Cause cause;
  };
  struct Verdict {
    bool missed = false;
    std::string because_of;  ///< path in the policy of what decided
    const Decision* decision = nullptr;
  };

  // case.cpp: recorded facts, lapse, and what all moves have in common
  void take_recorded(std::int32_t day);
  void extend_warning(std::int32_t day);
  void put_off(std::int32_t day);
  void lapse(std::int32_t day);
  void step_up(const Cause& cause);
  void ask_to(StageIndex stage, const Cause& cause);
  void prepare_meeting(std::int32_t day);
  void drop(std::int32_t end);
  void leave(std::int32_t day, const Because& because);
  void end_live(std::int32_t day);
  void begin(StageIndex stage, std::int32_t day, std::int32_t spell_first);
  void count_target_from(std::int32_t day);
  void set_expiry(std::int32_t day, const DayRule& rule);
  void set_review(std::int32_t day, const DayRule& rule, const std::string& path);
  LiveStage& shown() { return walk_.out.live[live_->place]; }
  const Stage& live_stage() const { return walk_.stage(live_->stage); }
  Why why_live(const std::string& part, const std::string& clause) const;

  // case_meeting.cpp: what a meeting brings, and what a hearing decides
  void meet(std::int32_t day);
  void open(StageIndex stage, std::int32_t day, const Because& because, bool asked);
  void refer_at_meeting(const Stage& stage, std::int32_t day, bool asked);
  void send_letters(const Stage& stage, std::int32_t day);
  void allow_appeal(const Stage& stage, std::int32_t decided, const Because& because);
  void set_terms(const Stage& stage, std::int32_t day);
  void hear(const Stage& stage, std::int32_t day);
  void late_outcome(std::int32_t day);
  void decide(std::int32_t day, const Stage& stage, const std::string& outcome, const Decision* decision);
  void adjourn(std::int32_t day, const Outcome& outcome, const Because& because, std::int32_t until);

  // case_review.cpp: reviews
  void review(std::int32_t day);
  Verdict judge(std::int32_t day) const;
  bool absent_long(std::int32_t day) const;
  bool too_many_days(std::int32_t day) const;
  void go_on_from_review(std::int32_t day);

  // case_look.cpp: looks that open a stage or miss a target
  void look(std::int32_t day);
  bool miss_by_decision(std::int32_t day);
  bool miss_by_look(std::int32_t day);
  void miss_by_watch(std::int32_t day);
  void open_by_look(std::int32_t day);
  void ask_as_decided(std::int32_t day);
  std::vector<Opening> decided_on(std::int32_t day) const;
  std::vector<Look> looks_on(std::int32_t day) const;
  std::vector<Look> not_withheld(const std::vector<Look>& looks);
  void note(const Look& look);

  // case_long.cpp: long spells, and stages that hang on one
  void find_long_spells();
  std::int32_t day_length_reached(const CountedSpell& spell, const Opening& opening) const;
  void come_back(std::int32_t day);
  void keep(std::int32_t day, const CountedSpell& spell);
  void close(std::int32_t day, StageIndex stage, const CountedSpell& spell);
  bool was_live_at_end_of(const CountedSpell& spell) const;
  bool ends_before_meeting() const;
  void meet_before_pay_ends(std::int32_t day);
  void plan_meeting_before_pay_ends();
  /// Calls `visit(stage, spell, day)` for each meeting that the end of full pay calls for while this stage is
  /// live.
  template <class Visit>
  void for_each_pay_meeting(Visit visit) const;
  std::int32_t pay_meeting_day(const Stage& stage, const PaidSpell& paid) const;
  Because why_pay_meeting(const Stage& stage, const PaidSpell& paid) const;

  Walk& walk_;
  Track track_;
  std::optional<Live> live_;
  std::optional<Asked> asked_;
  bool meets_later_ = false;  ///< the meeting asked to is planned: what it would bring is not
  std::optional<Heard> heard_;
  std::set<std::pair<StageIndex, std::uint32_t>> met_before_pay_ends_;  ///< rule 19, by stage and spell
  std::multimap<std::int32_t, Opening> spell_openings_;       ///< rule 18, by the day the length is reached
  std::multimap<std::int32_t, const CountedSpell*> returns_;  ///< spells that ended, by the first day back
};

template <class Visit>
void Case::for_each_pay_meeting(Visit visit) const {
  for (const StageIndex index : walk_.known.run.ladders.stages[static_cast<std::size_t>(track_)]) {
    const Stage& stage = walk_.stage(index);
    const bool next = stage.opens.on == OpensOn::full_pay_ends && stage.opens.before &&
                      walk_.known.run.ladders.before[index] == live_->stage;
    if (!next) continue;
    for (const PaidSpell& paid : walk_.paid) {
      const bool met = met_before_pay_ends_.count({index, paid.spell}) != 0;
      if (paid.formal && !met) visit(index, paid, pay_meeting_day(stage, paid));
    }
  }
}

}  // namespace turnpoint
