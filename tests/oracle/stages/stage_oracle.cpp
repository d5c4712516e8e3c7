#include "tests/oracle/stages/stage_oracle.h"

#include "tests/oracle/stages/duties.h"
#include "tests/oracle/stages/ladder.h"
#include "tests/oracle/stages/pay.h"

namespace turnpoint::test {
namespace {

/// Rule 20: what is on record. Referrals and reports are events of their own kind.
void add_recorded(const PersonFile& file, Diary& diary) {
  for (const RecordedEvent& event : file.subject.recorded.events) {
    const bool marks_a_duty = event.kind == "fit_note" || event.kind == "return_meeting";
    if (day_of(event.day) > file.as_at || marks_a_duty) continue;
    EventKind kind = EventKind::recorded;
    if (event.kind == "referral") kind = EventKind::referral;
    if (event.kind == "health_report") kind = EventKind::health_report;
    diary.add({day_of(event.day), kind, event.kind, "", false, false, true});
  }
}

}  // namespace

Story oracle_story(const StageCase& subject) {
  const PersonFile file(subject);
  const LookBook book(file);
  Diary diary;
  add_recorded(file, diary);
  add_pay(file, diary);
  add_duties(file, diary);
  add_return_meetings(file, diary);
  book.write_findings(diary);
  Ladder frequent(file, book, diary, Track::frequent);
  Ladder long_term(file, book, diary, Track::long_term);
  for (Day day = file.first_day(); day <= file.as_at; day += std::chrono::days(1)) {
    frequent.live_through(day);
    long_term.live_through(day);
  }
  std::vector<LiveStage> live = frequent.lived();
  live.insert(live.end(), long_term.lived().begin(), long_term.lived().end());
  for (Day day = file.as_at + std::chrono::days(1); frequent.plans_on(day) || long_term.plans_on(day);
       day += std::chrono::days(1)) {
    frequent.plan(day);
    long_term.plan(day);
  }
  frequent.look_ahead();
  long_term.look_ahead();
  Story story{diary.close(file.as_at), std::move(live)};
  return story;
}

}  // namespace turnpoint::test
