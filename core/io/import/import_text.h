#pragma once
/// What an import would do, before anything is kept: for the command line and as plain data for a page.

#include "core/io/import/import.h"

namespace turnpoint {

/// How many refused rows a preview names one by one.
inline constexpr std::size_t refused_shown = 20;

/// Columns and what each becomes, notes, the first rows as they will stand, refused rows, the counts.
std::string import_preview(const Import& import);
/// The same as one object, and the codes of the rows with what each becomes.
Json import_document(const Import& import);
std::string import_json(const Import& import);
/// `absences.csv: 120 rows came, 118 were used, 2 were refused`, a line a file.
std::string import_counts(const Import& import);

}  // namespace turnpoint
