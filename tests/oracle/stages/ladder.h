#pragma once
/// One ladder of stages lived through day by day (rules 8 to 19, 21 and 22).

#include <set>

#include "tests/oracle/stages/look_book.h"

namespace turnpoint::test {

/// A stage that is live.
struct Held {
  const Stage* stage = nullptr;
  Day from{};
  Day target_from{};            ///< T of rule 11
  bool kept = false;            ///< T is a return (rule 17), so that the watch runs from it
  bool further_review = false;  ///< of a hearing (rule 16)
  bool warned = false;          ///< a warning goes with it
  std::optional<Day> lapses;    ///< the first day without its warning
  std::optional<Day> review;
  Rational review_months;  ///< length of the review that is due
};

/// A meeting that is to come.
struct Pending {
  const Stage* stage = nullptr;
  Day look{};                     ///< on which it was asked for
  std::optional<Day> invitation;  ///< none: it is held on `fixed`
  bool invited = false;
  std::optional<Day> waits_from;  ///< the referral whose report it waits for
  std::optional<Day> report;
  std::optional<Day> fixed;          ///< adjourned to
  bool provisional = false;          ///< it rests on a spell still open on the day of the replay
  std::optional<std::size_t> spell;  ///< dropped if this spell ends before it (rule 18)
};

/// A hearing without a recorded outcome.
struct Heard {
  const Stage* stage = nullptr;
  Day on{};
};

/// File, book and diary must outlive it.
class Ladder {
 public:
  Ladder(const PersonFile& file, const LookBook& book, Diary& diary, Track track);

  void live_through(Day day);
  /// Whether anything may still be planned on that day or after it.
  bool plans_on(Day day) const;
  /// What follows after the day of the replay from what is known on it, day by day, then as a whole.
  void plan(Day day);
  void look_ahead();
  const std::vector<LiveStage>& lived() const { return lived_; }

 private:
  // ladder.cpp: what ends and begins.
  void open(const Stage& stage, Day day, bool recorded);
  void end(Day day);
  void leave(Day day);
  bool has_left_by(Day day) const;
  void stop(Day day);
  void set_review(Day from, const std::optional<Term>& length);
  void take_recorded(Day day);
  void lapse(Day day);
  bool is_mine(const Stage& stage) const { return stage.track == track_; }
  const Stage* stage_named(const std::string& id) const;
  Day last_return() const;
  LiveStage& row() { return lived_.back(); }

  // moves.cpp: what moves a case on.
  void ask(const Stage& stage, Day look);
  void step_up(Day day);
  /// A meeting of rule 19, if its spell is under way on the day.
  struct PayMeeting {
    const Stage* stage = nullptr;
    std::size_t spell = 0;
    Day day{};
  };

  /// A spell that is long enough for a stage to open (rule 18).
  struct Reached {
    const Stage* stage = nullptr;
    std::size_t spell = 0;
  };

  void look(Day day);
  void look_to_open(Day day, const std::vector<BookedLook>& looks, const std::vector<Reached>& reached);
  bool look_at_target(Day day, const std::vector<BookedLook>& looks);
  std::optional<std::string> missed_with(const BookedLook& look) const;
  void look_at_watch(Day day);
  const Stage* decided_on(Day day) const;
  void ask_as_decided(Day day);
  Rational related_days(std::size_t spell, Day day) const;
  std::vector<Reached> lengths_reached(Day day);
  bool is_withheld(const BookedLook& look);
  void note(const BookedLook& look);
  void say(Day day, EventKind kind, const std::string& value = "");

  // meetings.cpp: what is pending, and hearings.
  void put_off(Day day);
  void prepare(Day day);
  void invite(Day day);
  void wait_for_report(Day day);
  bool is_held_on(Day day) const;
  void hold(Day day);
  void write_letters(const Stage& stage, Day day);
  void write_appeal(const Stage& stage, Day sent);
  std::vector<PayMeeting> meetings_before_pay_ends() const;
  void meet_before_pay_ends(Day day);
  void plan_meeting_before_pay_ends();
  void hear_late(Day day);
  void take_outcome(const std::string& id, Day day, std::int32_t until);

  // reviews.cpp: reviews and returns.
  void review(Day day);
  bool target_missed_at(Day day) const;
  void come_back(Day day);
  void drop_if_back(Day day);
  void return_from_long_spell(Day day);
  bool was_live_on(Day day) const;
  void extend_warning(Day day);
  bool skip_monitoring(Day day);

  const PersonFile& file_;
  const LookBook& book_;
  Diary& diary_;
  Track track_;
  std::vector<LiveStage> lived_;
  bool meets_ = false;  ///< the pending meeting is planned
  std::optional<Held> held_;
  std::optional<Pending> pending_;
  std::optional<Heard> heard_;  ///< the last hearing, while what came of it is assumed (rule 33)
  std::set<Day> opened_by_;     ///< first days of spells whose looks led to what the ladder holds
  std::set<std::pair<std::string, std::size_t>> met_;  ///< stages and spells whose meeting of rule 19 was due
  std::set<std::pair<std::string, std::size_t>> told_;  ///< stages and spells that have reached their length
};

}  // namespace turnpoint::test
