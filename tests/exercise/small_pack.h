#pragma once
/// A small pack for tests, to be changed in one place and read.

#include "core/io/exercise/pack_json.h"

namespace turnpoint::test {

/// Six spells of eight working days in 2025, a score of 288; the steps `count`, `score`, `sum` (after a wrong
/// score only), `met`, `talk`. Old: Reigate and Banstead, new: NW wellbeing.
Json small_pack();

/// The pack loaded; stops the test where it is refused.
LoadedPack loaded(const Json& pack);

/// Every problem as `where: detail`, a line each; empty where it loads.
std::string refusal(const Json& pack);
std::string refusal_of_text(const std::string& text);

}  // namespace turnpoint::test
