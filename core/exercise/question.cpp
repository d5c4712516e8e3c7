#include "core/exercise/question.h"

namespace turnpoint {

std::vector<QuestionForm> forms_of(EngineAsk ask) {
  switch (ask) {
  case EngineAsk::none:
    return {QuestionForm::choose_one, QuestionForm::choose_several, QuestionForm::number, QuestionForm::date,
            QuestionForm::free_text};
  case EngineAsk::spells:
  case EngineAsk::days:
  case EngineAsk::score:
  case EngineAsk::long_spells:
  case EngineAsk::fit_note_gap: return {QuestionForm::number};
  case EngineAsk::triggers_met: return {QuestionForm::choose_several};
  case EngineAsk::trigger_met:
  case EngineAsk::counted:
  case EngineAsk::refer: return {QuestionForm::choose_one};
  case EngineAsk::stage:
  case EngineAsk::next_stage: return {QuestionForm::stage, QuestionForm::choose_one};
  default: return {QuestionForm::date};
  }
}

}  // namespace turnpoint
