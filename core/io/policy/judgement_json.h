#pragma once
/// What people decide, in a policy file: chances by setting, and discretion.

#include "core/io/fields.h"

namespace turnpoint {

/// The object `judgement`: `{"window": …, "quiet": …, "settings": {"supportive": […], …}}`.
std::optional<Judgement> read_judgement(Fields& policy);
Discretion read_discretion(const Json& object, const std::string& path, ReadingNotes& notes);

}  // namespace turnpoint
