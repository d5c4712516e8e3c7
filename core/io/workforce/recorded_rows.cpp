#include "core/io/workforce/recorded_rows.h"

#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t id_bytes = 64;

namespace event {
enum Column : std::size_t { employee_id, date, kind, until };
constexpr std::array<std::string_view, 4> names = {"employee_id", "date", "kind", "until"};
}  // namespace event

namespace stage {
enum Column : std::size_t { employee_id, track, stage, from, expires, next_review };
constexpr std::array<std::string_view, 6> names = {"employee_id", "track",   "stage",
                                                   "from",        "expires", "next_review"};
}  // namespace stage

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }

Error unknown(std::string_view id, const WorkforceReading& known) {
  if (known.people.name.empty()) {
    return {ErrorCode::unknown_person,
            {},
            in_quotes(id) + " has no absence in " + known.absences.name +
                ", and without people only those with an absence are known. Give the people too, with a row "
                "for everyone, or mend the employee_id here; capitals count."};
  }
  return {ErrorCode::unknown_person,
          {},
          in_quotes(id) + " is not in " + known.people.name +
              ". Add a row there, or mend the employee_id here; capitals count."};
}

Result<std::string> track_of_cell(std::string_view cell) {
  std::string word = lower_case(cell);
  if (word == "frequent" || word == "long_term") return word;
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) +
                  " is not a track. Write frequent or long_term, whichever the stage belongs to.");
}

/// A day that must not lie before the one the row begins on.
std::int32_t read_later_day(RowCells& cells, std::size_t column, std::optional<std::int32_t> begins,
                            const char* name) {
  const auto day = cells.value(column, day_from_cell);
  if (day && begins && *day < *begins) {
    cells.refuse(column, {ErrorCode::last_before_first,
                          {},
                          day_text(*day) + " is before the " + name + ", " + day_text(*begins) +
                              ". Mend the day that is wrong, or leave this one empty."});
  }
  return day.value_or(no_day);
}

}  // namespace

const TableColumns event_columns{event::names, 3};
const TableColumns stage_columns{stage::names, 4};

std::uint32_t read_person(RowCells& cells, const WorkforceReading& known) {
  cells.require(0, "the employee's pseudonym, as in the absences");
  const auto id = cells.value(0, text_from_cell, id_bytes);
  if (!id) return 0;
  const std::size_t person = find_person(known.workforce, std::string(*id));
  if (person < known.workforce.people.size()) return static_cast<std::uint32_t>(person);
  cells.refuse(0, unknown(*id, known));
  return 0;
}

RecordedEvent read_event(RowCells& cells, const WorkforceReading& known) {
  RecordedEvent row;
  row.person = read_person(cells, known);
  cells.require(event::date, "the day it happened, such as 2011-02-28");
  cells.require(event::kind, "what happened, such as fit_note, return_meeting, referral or health_report");
  const auto day = cells.value(event::date, day_from_cell);
  row.day = day.value_or(0);
  row.kind = cells.value(event::kind, word_from_cell).value_or("");
  if (row.kind == "fit_note") cells.require(event::until, "the last day the fit note covers");
  row.until = read_later_day(cells, event::until, day, "date");
  return row;
}

RecordedStage read_stage(RowCells& cells, const WorkforceReading& known) {
  RecordedStage row;
  row.person = read_person(cells, known);
  cells.require(stage::track, "frequent or long_term");
  cells.require(stage::stage, "the id the policy gives the stage, such as stage_1");
  cells.require(stage::from, "the day the stage opened, such as 2011-02-28");
  row.track = cells.value(stage::track, track_of_cell).value_or("");
  row.stage = cells.value(stage::stage, word_from_cell).value_or("");
  const auto from = cells.value(stage::from, day_from_cell);
  row.from = from.value_or(0);
  row.expires = read_later_day(cells, stage::expires, from, "day the stage opened");
  row.next_review = read_later_day(cells, stage::next_review, from, "day the stage opened");
  return row;
}

bool contradict(const RecordedEvent&, const RecordedEvent&) { return false; }

/// On one track a person is in one stage.
bool contradict(const RecordedStage& a, const RecordedStage& b) {
  return std::tie(a.person, a.track, a.from) == std::tie(b.person, b.track, b.from);
}

}  // namespace turnpoint
