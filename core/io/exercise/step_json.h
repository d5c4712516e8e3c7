#pragma once
/// A pack, and the step in hand of a play, as a page shows them.

#include "core/exercise/play/play.h"
#include "core/io/exercise/pack_json.h"

namespace turnpoint {

/// `{"id", "title", "audience", "minutes", "notes", "policies": [names], "running_order": [{"kind", "title",
/// "minutes", "exercise", "staff_side_only", "topics": [names], "says", "notes"}], "exercises": [{"id",
/// "title", "about", "minutes", "notes", "sources": [words], "questions"}]}`
Json pack_document(const LoadedPack& loaded);

/// One move of a play. Errors: those of core/exercise/play; unknown_value for another kind.
struct PlayMove {
  std::string kind;  ///< `show` (none), `answer`, `own`, `reveal`, `go_on`, `go_back`, `jump`, `begin`
  PolicySide side = PolicySide::new_policy;  ///< of answer
  std::string text;                          ///< of answer; the id of a step, of jump
  bool right = false;                        ///< of own
};
Result<Play> after_move(const PlayedExercise& played, const Play& play, const PlayMove& move);

/// The step in hand: what is told and known by then, the question, what was given with its marks, and, once
/// it was revealed or all of it answered, both policies' answers with their because. `play` is there to go on
/// from.
Json step_document(const LoadedPack& loaded, const PlayedExercise& played, const Play& play);

}  // namespace turnpoint
