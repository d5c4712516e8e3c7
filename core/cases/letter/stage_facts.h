#pragma once
/// What a letter may say of a stage: its meeting, notice, warning, review and appeal, on days that the
/// policy's terms give.

#include "core/cases/letter/letter.h"
#include "core/engine/stages/known.h"

namespace turnpoint {

class StageFacts {
 public:
  StageFacts(const StageRun& run, std::size_t person, const LetterRequest& request, const Timeline& timeline,
             const Stage& stage);

  /// Adds the facts of the stage around what the letter is about; what breaks a rule goes to `faults`.
  void add(const Event& about, LetterFacts& letter, std::vector<Error>& faults);

 private:
  bool is_ahead() const {
    return request_.kind == LetterKind::invitation || request_.kind == LetterKind::hearing;
  }
  const Event* last(std::initializer_list<EventKind> kinds, std::int32_t until) const;
  std::string path(const char* part) const { return "stages." + stage_.id + '.' + part; }
  bool assumed(const char* part) const { return find_assumption(run_.policy, path(part)) != nullptr; }

  void add_meeting(const Event& invitation);
  void add_held_meeting();
  void add_reasons(const Event& invitation);
  void add_warning();
  void add_review();
  void add_appeal();
  void add_letter();
  void add_outcome();
  void add_end(const Event& about);

  const StageRun& run_;
  std::size_t person_;
  const LetterRequest& request_;
  const Timeline& timeline_;
  const Stage& stage_;
  Dates dates_;
  std::int32_t today_;
  std::int32_t opened_ = no_day;  ///< the day of the meeting that was held
  LetterFacts* letter_ = nullptr;
  std::vector<Error>* faults_ = nullptr;
};

}  // namespace turnpoint
