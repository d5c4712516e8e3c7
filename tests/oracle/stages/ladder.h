#pragma once
/// One ladder of stages lived through day by day (rules 8 to 19, 21 and 22).

#include <set>

#include "tests/oracle/stages/look_book.h"

namespace turnpoint::test {

/// A stage that is live.
struct Held {
  const Stage* stage = nullptr;
  Day from{};
  Day target_from{};           ///< T of rule 11
  bool kept = false;           ///< T is a return (rule 17), so that the watch runs from it
  bool warned = false;         ///< a warning goes with it
  std::optional<Day> lapses;   ///< the first day without its warning
  std::optional<Day> review;
  Rational review_months;      ///< length of the review that is due
};

/// A meeting that is to come.
struct Pending {
  const Stage* stage = nullptr;
  std::optional<Day> invitation;   ///< none: it is held on `fixed`
  bool invited = false;
  std::optional<Day> waits_from;   ///< the referral whose report it waits for
  std::optional<Day> report;
  std::optional<Day> fixed;        ///< adjourned to
  bool provisional = false;        ///< it rests on a spell still open on the day of the replay
  std::optional<std::size_t> spell;  ///< dropped if this spell ends before it (rule 18)
};

/// File, book and diary must outlive it.
class Ladder {
 public:
  Ladder(const PersonFile& file, const LookBook& book, Diary& diary, Track track);

  void live_through(Day day);
  /// What follows after the day of the replay from what is known on it.
  void look_ahead();
  const std::vector<LiveStage>& lived() const { return lived_; }

 private:
  // ladder.cpp: what ends and begins.
  void open(const Stage& stage, Day day, bool recorded);
  void end(Day day);
  void leave(Day day);
  void stop(Day day);
  void set_review(Day from, const std::optional<Term>& length);
  void take_recorded(Day day);
  void lapse(Day day);
  bool is_mine(const Stage& stage) const { return stage.track == track_; }
  const Stage* stage_named(const std::string& id) const;
  LiveStage& row() { return lived_.back(); }

  // moves.cpp: what moves a case on.
  void ask(const Stage& stage, Day look);
  void step_up(Day day);
  void look(Day day);
  void look_to_open(Day day, const std::vector<BookedLook>& looks);
  void look_at_target(Day day, const std::vector<BookedLook>& looks);
  std::optional<std::string> missed_with(const BookedLook& look) const;
  void look_at_watch(Day day);  // after the looks
  void look_at_length(Day day);
  bool is_withheld(const BookedLook& look);
  void note(const BookedLook& look);
  void say(Day day, EventKind kind, const std::string& value = "");

  // meetings.cpp: what is pending, and hearings.
  void prepare(Day day);
  void invite(Day day);
  void wait_for_report(Day day);
  bool is_held_on(Day day) const;
  void hold(Day day);
  void write_letters(const Stage& stage, Day day);
  void write_appeal(const Stage& stage, Day sent);
  void meet_before_pay_ends(Day day);
  void hear(Day day);
  void take_outcome(const std::string& id, Day day, std::int32_t until);

  // reviews.cpp: reviews and returns.
  void review(Day day);
  bool target_missed_at(Day day) const;
  void come_back(Day day);
  void drop_if_back(Day day);
  void return_from_long_spell(Day day);
  bool was_live_on(Day day) const;
  void decide(Day day);

  const PersonFile& file_;
  const LookBook& book_;
  Diary& diary_;
  Track track_;
  std::vector<LiveStage> lived_;
  std::optional<Held> held_;
  std::optional<Pending> pending_;
  std::set<Day> opened_by_;              ///< first days of spells whose looks led to what the ladder holds
  std::set<std::size_t> asked_by_;       ///< spells that have reached the length of rule 18
  std::optional<Day> watched_;           ///< the return whose watch has caught a spell
};

}  // namespace turnpoint::test
