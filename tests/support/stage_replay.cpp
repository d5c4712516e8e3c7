#include "tests/support/stage_replay.h"

#include <algorithm>

namespace turnpoint::test {

Timeline engine_timeline(const StageCase& subject) {
  static const Calendar calendar;
  const Replay run(subject.base);
  if (run.workforce.people.size() == 0) return {};
  const StageRun stages{run.workforce, run.days, subject.base.policy, run.plan, calendar, subject.recorded};
  return replay(stages, 0, subject.base.as_at);
}

Story engine_story(const StageCase& subject) {
  const Timeline timeline = engine_timeline(subject);
  Story story{{}, timeline.live};
  for (const Event& event : timeline.events) {
    story.happenings.push_back({day_from_number(event.day), event.kind, event.subject, event.value,
                                event.provisional, event.planned, event.done});
  }
  return story;
}

}  // namespace turnpoint::test
