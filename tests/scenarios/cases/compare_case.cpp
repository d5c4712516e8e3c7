#include "tests/scenarios/cases/compare_case.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace turnpoint::test {
namespace {

std::string line_of(Day day, EventKind kind, const std::string& subject, const std::string& value,
                    bool provisional, bool planned, bool done) {
  return to_text(day) + ' ' + std::string(to_text(kind)) + ' ' + subject +
         (value.empty() ? "" : ' ' + value) + (provisional ? " provisional" : "") +
         (planned ? " planned" : "") + (done ? " done" : "");
}

std::string line_of(const ExpectedEvent& e) {
  return line_of(e.day, e.kind, e.about, e.value.value_or(""), e.provisional, e.planned, e.done);
}

std::string line_of(const Event& e) {
  return line_of(day_from_number(e.day), e.kind, e.subject, e.value, e.provisional, e.planned, e.done);
}

bool answers(const Event& found, const ExpectedEvent& e) {
  return found.day == day_number(e.day) && found.kind == e.kind && found.subject == e.about &&
         (!e.value || found.value == *e.value) && found.provisional == e.provisional &&
         found.planned == e.planned && found.done == e.done;
}

/// Events of which each may answer one expectation.
class Answers {
 public:
  explicit Answers(const std::vector<Event>& events) {
    for (const Event& event : events) left_.push_back(&event);
  }

  bool take(const ExpectedEvent& expected) {
    const auto found = std::find_if(left_.begin(), left_.end(),
                                    [&](const Event* event) { return answers(*event, expected); });
    if (found == left_.end()) return false;
    left_.erase(found);
    return true;
  }

  /// The one nearest in time of the same kind and subject.
  const Event* take_most_like(const ExpectedEvent& expected) {
    const auto distance = [&](const Event* event) { return std::abs(event->day - day_number(expected.day)); };
    auto best = left_.end();
    for (auto event = left_.begin(); event != left_.end(); ++event) {
      if ((*event)->kind != expected.kind || (*event)->subject != expected.about) continue;
      if (best == left_.end() || distance(*event) < distance(*best)) best = event;
    }
    if (best == left_.end()) return nullptr;
    const Event* like = *best;
    left_.erase(best);
    return like;
  }

  const std::vector<const Event*>& left() const { return left_; }

 private:
  std::vector<const Event*> left_;
};

std::vector<Difference> event_differences(const WorkedCase& worked, const Timeline& timeline) {
  Answers answers(timeline.events);
  std::vector<const ExpectedEvent*> missed;
  // Those that name a value choose first, so that one without does not take theirs.
  for (const bool with_value : {true, false}) {
    for (const ExpectedEvent& expected : worked.expect) {
      if (expected.value.has_value() == with_value && !answers.take(expected)) missed.push_back(&expected);
    }
  }
  std::vector<Difference> found;
  for (const ExpectedEvent* expected : missed) {
    const Event* like = answers.take_most_like(*expected);
    found.push_back({line_of(*expected), like == nullptr ? "" : line_of(*like)});
  }
  for (const Event* event : answers.left()) {
    const bool all_listed =
        std::find(worked.complete.begin(), worked.complete.end(), event->kind) != worked.complete.end();
    if (all_listed) found.push_back({"", line_of(*event)});
  }
  return found;
}

std::string live_line(Day day, const std::string& stage, const std::string& expires) {
  return to_text(day) + " live: " + (stage.empty() ? "none" : stage) +
         (expires.empty() ? "" : ", expires " + expires);
}

std::set<std::string> live_found(const Timeline& timeline, Day day, bool with_expiry) {
  std::set<std::string> lines;
  for (const LiveStage& live : timeline.live) {
    if (live.from > day_number(day) || live.end <= day_number(day)) continue;
    const bool shown = with_expiry && live.expires != no_day;
    lines.insert(live_line(day, live.stage, shown ? to_text(day_from_number(live.expires)) : ""));
  }
  if (lines.empty()) lines.insert(live_line(day, "", ""));
  return lines;
}

/// All stages expected on a day against all that are live on it.
std::vector<Difference> live_differences(const WorkedCase& worked, const Timeline& timeline) {
  std::set<Day> days;
  for (const ExpectedLive& live : worked.live) days.insert(live.day);
  std::vector<Difference> found;
  for (const Day day : days) {
    std::set<std::string> expected;
    bool with_expiry = false;
    for (const ExpectedLive& live : worked.live) {
      if (live.day != day) continue;
      expected.insert(live_line(day, live.stage, live.expires ? to_text(*live.expires) : ""));
      with_expiry = with_expiry || live.expires;
    }
    const std::set<std::string> really = live_found(timeline, day, with_expiry);
    if (expected == really) continue;
    for (const std::string& line : expected) found.push_back({line, *really.begin()});
    for (auto line = std::next(really.begin()); line != really.end(); ++line) found.push_back({"", *line});
  }
  return found;
}

}  // namespace

std::vector<Difference> differences(const WorkedCase& worked, const Timeline& timeline) {
  std::vector<Difference> found = event_differences(worked, timeline);
  const std::vector<Difference> live = live_differences(worked, timeline);
  found.insert(found.end(), live.begin(), live.end());
  return found;
}

std::string side_by_side(const std::vector<Difference>& differences) {
  const auto shown = [](const std::string& line) { return line.empty() ? "nothing" : line; };
  std::string text;
  for (const Difference& difference : differences)
    text += "expected " + shown(difference.expected) + "\n   found " + shown(difference.found) + '\n';
  return text;
}

}  // namespace turnpoint::test
