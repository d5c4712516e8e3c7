#include "tests/support/told.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace turnpoint::test {

Told::Told(const Record& record, const Policy& policy, const Beside& beside, const std::string& as_at)
    : policy_(policy), recorded_(beside.recorded()),
      replay_({record.rows(), policy, {}, day(as_at)}), run_{replay_.workforce, replay_.days, policy_,
                                                             replay_.plan,      calendar_,    recorded_},
      timeline_(turnpoint::replay(run_, 0, replay_.as_at)) {}

const Event& Told::event(const std::string& on, EventKind kind) const {
  const std::int32_t number = day_number(day(on));
  const auto found = std::find_if(timeline_.events.begin(), timeline_.events.end(), [&](const Event& event) {
    return event.day == number && event.kind == kind;
  });
  if (found != timeline_.events.end()) return *found;
  std::fprintf(stderr, "There is no %s on %s, only\n", std::string(to_text(kind)).c_str(), on.c_str());
  for (const std::string& line : lines_of(timeline_)) std::fprintf(stderr, "  %s\n", line.c_str());
  std::abort();
}

std::string Told::why(const std::string& on, EventKind kind) const {
  return explain_event(context(), event(on, kind));
}

}  // namespace turnpoint::test
