#pragma once
/// The facade's work under way and done.

#include "core/compare/equality/sides.h"
#include "core/exercise/play/play.h"
#include "core/io/cases/due_request.h"
#include "core/io/cases/due_text.h"
#include "core/io/compare/comparison_text.h"
#include "core/io/compare/equality/equality_text.h"
#include "core/io/compare/projection_text.h"
#include "core/io/import/import.h"
#include "core/io/synth/synthesis_text.h"
#include "core/io/synth/synthetic_csv.h"
#include "core/io/transition/ledger_request.h"
#include "core/io/transition/ledger_text.h"
#include "web/bind/facade.h"

namespace turnpoint {

/// What was recorded, without the rows that the policy has nothing for.
Recorded recorded_under(const Policy& policy, RecordedReading facts);

/// Those of `of` people who come next in work under way: from `first` up to `end`.
struct NextPeople {
  std::size_t first, end, of;
  bool are_last() const { return end == of; }
};
/// At most `people` from `next` on, at least one where there is one; `next` moves behind them.
NextPeople take_next(std::size_t& next, std::size_t of, int people);
/// `{"done", "at", "of"}`
std::string progress_answer(const NextPeople& people);

/// Without those of columns that this workforce does not have: a study keeps its references when its people
/// change.
std::vector<std::string> references_here(const std::vector<Characteristic>& characteristics,
                                         std::vector<std::string> references);

/// A pack in hand, and the exercise of it that is played: its answers are found once.
struct Facade::PackWork {
  PackWork(ExercisePack pack, LoadedPack playable) : own(std::move(pack)), loaded(std::move(playable)) {}
  const ExercisePack own;  ///< as it was opened
  const LoadedPack loaded;
  std::optional<PlayedExercise> played{};

  /// Whether there is such an exercise.
  bool take(const std::string& id) {
    if (played && played->exercise.id == id) return true;
    const Exercise* exercise = find_exercise(loaded.pack, id);
    if (exercise == nullptr) return false;
    played.emplace(*exercise, loaded.policies);
    return true;
  }
};

/// An import under way; the reader's views lie in the texts, or in those of the finished synthesis.
struct Facade::Import {
  std::string absences;
  std::string people;
  std::optional<WorkforceReader> reader{};
  std::optional<WorkforceReading> exported{};  ///< what is said of the exports it comes from
  bool is_synthetic = false;
};

/// Something counted over the people, here or in part by other programs that have the same workforce.
struct Facade::PeopleWork {
  virtual ~PeopleWork() = default;
  /// The people from `first` up to `end`.
  virtual void add(std::size_t first, std::size_t end) = 0;
  /// Whether `part` tells what another program counts.
  virtual bool can_travel() const { return false; }
  /// What was counted, for another program to take in.
  virtual Json part() const { return nullptr; }
  /// Counts people for that other program: no more of them than `part` tells.
  virtual void add_to_part(std::size_t first, std::size_t end) { add(first, end); }
  /// What is counted here of people who are lent, because `part` does not tell it.
  virtual void keep(std::size_t /*first*/, std::size_t /*end*/) {}
  /// Takes in another program's. Where that is of something else: false, and nothing has changed.
  virtual bool take(const Json& /*part*/) { return false; }
  std::size_t next = 0;
  std::size_t lent = 0;  ///< people before `next` whom other programs count, and have not given back
};

/// A question about a policy or the workforce, under way; kinds of it in facade_inquiries.cpp.
struct Facade::Inquiry : Facade::PeopleWork {
  virtual Json document() const = 0;
};

/// Exports being looked at. Their bytes are given up once they are read.
struct Facade::Preview {
  ImportRequest request;
  std::vector<Error> errors;  ///< of how the files go together
  Json given = Json::array();
  std::string refused_absences, refused_people;
  std::string absences;
  std::optional<std::string> people;
  bool reasons = false;
  WorkforceReading exported{};  ///< tallies, refused rows and notes only
};

/// The same two policies on a record that goes on.
struct Projecting {
  ProjectionRequest request;
  Continued record;
  Projection projection{};
};

/// The ranges of a comparison's figures, under way.
struct Facade::Ranging : Facade::PeopleWork {
  /// Means are applied.
  explicit Ranging(const Run& run);
  void add(std::size_t first, std::size_t end) override;
  bool can_travel() const override { return true; }
  Json part() const override;
  bool take(const Json& part) override;

  const Workforce& workforce;
  const DayCount& days;
  ComparisonRequest request;
  Comparison figures;
};

/// A comparison, under way or done. The one before stays until the next is done.
struct Facade::Run {
  Study study;
  Policy old_policy;
  Policy new_policy;
  ComparisonRequest request;
  const Workforce& workforce;
  DayCount days;
  Comparison comparison{};
  std::optional<Projecting> projecting{};
  std::unique_ptr<Ranging> ranging{};
  bool ranged = false;      ///< figures and their ranges are part of `comparison`
  bool only_parts = false;  ///< another program has the comparison: this one counts some of its people
  std::size_t next = 0;

  void begin_ranges() { ranging = std::make_unique<Ranging>(*this); }
  /// So many people more; whether nobody is left to be counted here. Once none are lent either, the ranges
  /// are part of the comparison.
  bool continue_ranges(std::size_t people);
  /// All that is left of them.
  void finish_ranges();
  /// Whether a program with nothing but the workforce and the study counts the same.
  bool can_be_shared() const { return !projecting && study.record.empty() && study.entries.empty(); }
  ComparisonRun output() const { return {workforce, old_policy, new_policy, request, comparison}; }
  ProjectionRun projected() const {
    return {workforce,           old_policy,         new_policy,
            projecting->request, projecting->record, projecting->projection};
  }
};

/// A ledger, under way or done. What it is made of is its own, so that a newer comparison leaves it as it is.
struct Facade::LedgerWork {
  /// Means are taken as at the day before `asked.cutover`.
  LedgerWork(const Run& run, Recorded facts, std::vector<std::int32_t> team_start, const LedgerAsked& asked);

  Policy old_policy;
  Policy new_policy;
  Plan plan;
  Recorded recorded;
  DayCount days;
  Calendar calendar;
  StageRun stages;
  LedgerRequest request;
  Ledger ledger{};
  std::size_t next = 0;

  LedgerRun output() const { return {stages, request, ledger}; }
};

/// What is due, under way or done, with a policy of its own.
struct Facade::DueWork {
  DueWork(const Run& of, const DueAsked& asked, Recorded facts, std::vector<std::uint32_t> whose);

  Policy policy;
  Plan plan;
  Recorded recorded;
  DayCount days;
  Calendar calendar;
  StageRun stages;
  std::vector<std::uint32_t> people;
  DueRun run;
  std::size_t next = 0;
};

/// An equality view, under way or done, with policies of its own.
struct Facade::EqualityWork : Facade::PeopleWork {
  EqualityWork(const Run& run, const RecordedReading& facts,
               const std::vector<Characteristic>& characteristics, Disclosure secret);
  void add(std::size_t first, std::size_t end) override;
  bool can_travel() const override { return true; }
  Json part() const override;
  bool take(const Json& part) override;

  const Workforce& workforce;
  DayCount days;
  EqualitySides sides;
  EqualityRequest request;
  Disclosure disclosure;
  EqualityCounts counts{};
  EqualityView view{};

  EqualityRun output() const { return {sides.old_policy, sides.new_policy, request, view}; }
};

/// A synthetic workforce, under way or done.
struct Facade::SynthesisWork {
  Synthesis synthesis;
  std::string people = synthetic_people_head();
  std::string absences = synthetic_absences_head();
  Achieved achieved{};
  std::size_t next = 0;

  SynthesisRun output() const;
};

}  // namespace turnpoint
