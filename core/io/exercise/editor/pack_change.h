#pragma once
/// One change of a pack's file, with what follows from it.

#include "core/io/editor/change.h"

namespace turnpoint {

/// The changed pack as exercise_pack_json writes it. What names a renamed step, answer or case study follows
/// it; what leads to a step taken out leads on instead; what a question's or branch's new kind has no use for
/// goes, and what it needs is there. Errors: those of with_change, and all that read_exercise_pack refuses.
Checked<Json> with_pack_change(Json pack, const FileChange& change);

/// A session of one case study with one step, to begin from. `id` as packs have it.
Json fresh_pack(const std::string& id, const std::string& old_policy, const std::string& new_policy);

}  // namespace turnpoint
