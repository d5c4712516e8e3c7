#pragma once
/// Parts of a study's JSON: a synthetic workforce, its own policies, and the disclosure of its equality
/// views.

#include <optional>

#include "core/compare/study.h"
#include "core/io/fields.h"

namespace turnpoint {

/// What `workforce` says where the people are synthetic.
inline constexpr std::string_view synthetic_word = "synthetic";

/// Also a request of core/io/synth/synthesis_text.h.
Json synthetic_to_json(const SyntheticWorkforce& synthetic);
/// Of the key `synthetic`; nothing where it is missing. Whether such a workforce can be made shows when it
/// is.
std::optional<SyntheticWorkforce> read_synthetic(Fields& study, ReadingNotes& notes);

/// Also a request of equality/equality_request.h.
Json disclosure_to_json(const StudyDisclosure& disclosure);
/// Of the key `disclosure`; nothing where it is missing. No problem repeats the key.
std::optional<StudyDisclosure> read_disclosure(Fields& study, ReadingNotes& notes);

/// Whole files, as they are written.
Json own_files_to_json(const std::vector<OwnPolicy>& policies);
Json own_files_to_json(const std::vector<OwnPack>& packs);
/// Of the keys `policies` and `packs`: objects with an id of their own each. What else they say is read where
/// they are used.
std::vector<OwnPolicy> read_own_policies(Fields& study);
std::vector<OwnPack> read_own_packs(Fields& study);

/// A day that must be there; the first of 1970 and a problem where it is not.
Day read_study_day(Fields& fields, const std::string& key);

}  // namespace turnpoint
