#pragma once
/// The list of accusing phrases as JSON, and the one that comes with Turnpoint.

#include "core/cases/tone/tone.h"

namespace turnpoint {

/// `[{"says": …, "instead": …, "not_in": […], "plain_in": "formal"}, …]`. Errors, all of them, with their
/// path.
Checked<std::vector<TonePhrase>> read_phrases(std::string_view text, const std::string& name);

const std::vector<TonePhrase>& shipped_phrases();

}  // namespace turnpoint
