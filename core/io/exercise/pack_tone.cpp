#include "core/io/exercise/pack_tone.h"

namespace turnpoint {
namespace {

class PackTone {
 public:
  explicit PackTone(const std::vector<TonePhrase>& phrases) : phrases_(phrases) {}

  void add(const std::string& where, const std::string& text) {
    for (const ToneHit& hit : tone_of(text, Register::everyday, phrases_))
      hits_.push_back({ErrorCode::out_of_range, where, to_sentence(hit)});
  }

  void add(const std::string& where, const ExerciseQuestion& question) {
    add(where, question.text);
    add(where, question.model);
    for (const AnswerOption& option : question.options) add(where, option.text);
  }

  void add(const Exercise& exercise) {
    const std::string at = "exercises." + exercise.id;
    for (const std::string* text : {&exercise.title, &exercise.about, &exercise.notes}) add(at, *text);
    for (const ExerciseStep& step : exercise.steps) {
      if (step.shows_directive_tone) continue;
      const std::string place = at + ".steps." + step.id;
      for (const std::string* text : {&step.told, &step.if_right, &step.if_wrong, &step.notes})
        add(place, *text);
      if (step.question) add(place + ".question", *step.question);
    }
  }

  std::vector<Error> take() { return std::move(hits_); }

 private:
  const std::vector<TonePhrase>& phrases_;
  std::vector<Error> hits_;
};

}  // namespace

std::vector<Error> tone_of_pack(const ExercisePack& pack, const std::vector<TonePhrase>& phrases) {
  PackTone tone(phrases);
  for (const std::string* text : {&pack.title, &pack.audience, &pack.notes}) tone.add("pack", *text);
  for (const RunningItem& item : pack.running_order) {
    for (const std::string* text : {&item.title, &item.says, &item.notes}) tone.add("running_order", *text);
  }
  for (const Exercise& exercise : pack.exercises) tone.add(exercise);
  return tone.take();
}

}  // namespace turnpoint
