#include "core/policy/trigger.h"

#include "core/policy/names.h"

namespace turnpoint {
namespace {

/// The names are literals, so they end in a zero.
template <class Choice, std::size_t count>
const char* name_of(const std::array<std::string_view, count>& names, Choice choice) {
  return names[static_cast<std::size_t>(choice)].data();
}

}  // namespace

const char* to_text(Measure measure) { return name_of(measure_names, measure); }
const char* to_text(DayUnit unit) { return name_of(day_unit_names, unit); }
const char* to_text(PartTime part_time) { return name_of(part_time_names, part_time); }
const char* to_text(ShortService short_service) { return name_of(short_service_names, short_service); }
const char* to_text(Track track) { return name_of(track_names, track); }

}  // namespace turnpoint
