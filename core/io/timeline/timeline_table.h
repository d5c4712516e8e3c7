#pragma once
/// Timelines as text for a terminal.

#include "core/io/text_table.h"
#include "core/io/timeline/timeline_text.h"

namespace turnpoint {

/// Which policy and days, and whether the record reaches back far enough.
std::string timeline_table_head(const TimelineRun& run);

/// A person's live stages and events; for one person with the because under each.
std::string timeline_table(const TimelineRun& run, std::size_t person, const Timeline& timeline);

}  // namespace turnpoint
