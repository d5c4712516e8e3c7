#include <algorithm>

#include "core/base/exact.h"
#include "core/io/utf8.h"
#include "core/io/workforce/decision_kinds.h"
#include "core/io/workforce/recorded_rows.h"

namespace turnpoint {
namespace {

constexpr std::size_t why_bytes = 500;
constexpr std::size_t item_bytes = 250;

enum Column : std::size_t { employee_id, date, kind_name, about, value, until, why };
constexpr std::array<std::string_view, 7> names = {"employee_id", "date",  "kind", "about",
                                                   "value",       "until", "why"};

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }
std::string kind_text(const DecisionKind& kind) { return "a decision of kind " + in_quotes(kind.name); }

Result<const DecisionKind*> kind_of_cell(std::string_view cell) {
  if (const DecisionKind* kind = find_decision_kind(lower_case(cell))) return kind;
  std::string list;
  for (const DecisionKind& kind : decision_kinds) list += (list.empty() ? "" : ", ") + std::string(kind.name);
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) + " is not a kind of decision. Write one of " + list +
                  "; what only happened goes into the events.");
}

Result<std::string> choice_of_cell(std::string_view cell, std::string_view one, std::string_view other) {
  std::string word = lower_case(cell);
  if (word == one || word == other) return word;
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) + " is neither. Write " + std::string(one) + " or " + std::string(other) + '.');
}

/// A name of the due list: words with dots between them.
Result<std::string> item_of_cell(std::string_view cell) {
  std::string name = lower_case(cell);
  const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos;
  if (plain && name.size() <= item_bytes && name.find('.') != std::string::npos) return name;
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) + " is not a name of the due list. Write it as the list prints it, such as "
                                "letter.stage_1.outcome.2011-02-28.");
}

Result<std::string> threshold_of_cell(std::string_view cell) {
  return number_from_cell(cell,
                          {0, 1'000'000 * std::int64_t{hours_unit}, "above 0 and at most 1,000,000", "300"})
      .map([](std::int64_t number) { return to_decimal(Rational(number, hours_unit)); });
}

/// What goes on from "Write ".
const char* what_to_write(Holds holds) {
  switch (holds) {
  case Holds::trigger: return "the id of the trigger whose threshold changes, such as bradford";
  case Holds::manual_trigger: return "the id of the manual trigger, such as concern";
  case Holds::stage:
  case Holds::judged_stage: return "the id the policy gives the stage, such as stage_1";
  case Holds::first_day: return "the first day of the absence, such as 2011-02-28";
  case Holds::threshold: return "the new threshold, such as 300";
  case Holds::taken_or_not: return "taken or not_taken";
  case Holds::met_or_missed: return "met or missed";
  case Holds::outcome: return "the id the policy gives the outcome, such as further_review";
  case Holds::item: return "its name as the due list prints it, such as letter.stage_1.outcome.2011-02-28";
  case Holds::discretion:
  case Holds::nothing: break;
  }
  return "nothing";
}

Error nothing_goes_here(std::string_view cell, const DecisionKind& kind) {
  return {ErrorCode::unknown_value,
          {},
          in_quotes(cell) + " stands where " + kind_text(kind) +
              " has nothing to say. Leave the cell empty, or mend the kind."};
}

class DecisionCells {
 public:
  DecisionCells(RowCells& cells, const Workforce& workforce, std::uint32_t person, const DecisionKind& kind)
      : cells_(cells), workforce_(workforce), person_(person), kind_(kind) {}

  std::string read(std::size_t column, Holds holds);
  std::int32_t read_until(std::optional<std::int32_t> decided, const std::string& outcome);

 private:
  std::optional<std::string> spell_of_cell(std::size_t column);

  RowCells& cells_;
  const Workforce& workforce_;
  std::uint32_t person_;
  const DecisionKind& kind_;
};

std::string DecisionCells::read(std::size_t column, Holds holds) {
  if (holds != Holds::nothing && holds != Holds::discretion) cells_.require(column, what_to_write(holds));
  switch (holds) {
  case Holds::nothing:
    if (const auto cell = cells_.value(column, text_from_cell, why_bytes))
      cells_.refuse(column, nothing_goes_here(*cell, kind_));
    return "";
  case Holds::first_day: return spell_of_cell(column).value_or("");
  case Holds::threshold: return cells_.value(column, threshold_of_cell).value_or("");
  case Holds::taken_or_not: return cells_.value(column, choice_of_cell, "taken", "not_taken").value_or("");
  case Holds::met_or_missed: return cells_.value(column, choice_of_cell, "met", "missed").value_or("");
  case Holds::item: return cells_.value(column, item_of_cell).value_or("");
  case Holds::trigger:
  case Holds::manual_trigger:
  case Holds::discretion:
  case Holds::stage:
  case Holds::judged_stage:
  case Holds::outcome: break;
  }
  return cells_.value(column, word_from_cell).value_or("");
}

std::optional<std::string> DecisionCells::spell_of_cell(std::size_t column) {
  const auto day = cells_.value(column, day_from_cell);
  if (!day || workforce_.people.size() == 0) return std::nullopt;
  const auto begin = workforce_.spells.first_day.begin();
  const auto first = begin + static_cast<std::ptrdiff_t>(workforce_.people.first_spell[person_]);
  const auto end = begin + static_cast<std::ptrdiff_t>(workforce_.people.first_spell[person_ + 1]);
  if (std::binary_search(first, end, *day)) return day_text(*day);
  const auto next = std::lower_bound(first, end, *day);
  const auto nearest = next != end && (next == first || *next - *day < *day - *(next - 1)) ? next : next - 1;
  cells_.refuse(
      column,
      {ErrorCode::unknown_value,
       {},
       "No absence of " + in_quotes(workforce_.people.employee_id[person_]) + " begins on " + day_text(*day) +
           (first == end
                ? std::string(". Add the absence, or mend the day or the employee_id.")
                : "; the nearest begins on " + day_text(*nearest) + ". Write the first day of an absence.")});
  return std::nullopt;
}

std::int32_t DecisionCells::read_until(std::optional<std::int32_t> decided, const std::string& outcome) {
  if (kind_.until == Until::required) {
    cells_.require(until, kind_.name == "adjourn" ? "the day to which the meeting is adjourned"
                          : kind_.name == "moved" ? "the day it was moved to"
                                                  : "the new last day of the warning");
  }
  const auto day = cells_.value(until, day_from_cell);
  if (!day) return no_day;
  if (kind_.until == Until::nothing) {
    cells_.refuse(until, nothing_goes_here(day_text(*day), kind_));
  } else if (kind_.value == Holds::outcome && outcome != "adjourn") {
    cells_.refuse(until, {ErrorCode::unknown_value,
                          {},
                          day_text(*day) + " stands beside the outcome " + in_quotes(outcome) +
                              "; only adjourn goes to a day. Leave the cell empty, or write adjourn."});
  } else if (decided && *day < *decided) {
    cells_.refuse(until, {ErrorCode::last_before_first,
                          {},
                          day_text(*day) + " is before the date of the decision, " + day_text(*decided) +
                              ". Mend the day that is wrong."});
  }
  return *day;
}

void check_order_of_spells(RowCells& cells, const Decision& row) {
  if (row.kind != "related" || row.about.empty() || row.value.empty() || row.value < row.about) return;
  cells.refuse(value,
               {ErrorCode::last_before_first,
                {},
                row.value + " is not before " + row.about +
                    ". Write in about the first day of the later absence, and here that of the earlier "
                    "one."});
}

}  // namespace

const TableColumns decision_columns{names, 3};

Decision read_decision(RowCells& cells, const WorkforceReading& known) {
  Decision row;
  row.person = read_person(cells, known);
  const bool person_known = cells.usable();
  cells.require(date, "the day it was decided, such as 2011-02-28");
  cells.require(kind_name, "what was decided, such as adjustment or target");
  const auto day = cells.value(date, day_from_cell);
  row.day = day.value_or(0);
  row.why = cells.value(why, text_from_cell, why_bytes).value_or("");
  const auto kind = cells.value(kind_name, kind_of_cell);
  if (!kind || !person_known) return row;
  row.kind = (*kind)->name;
  DecisionCells rest(cells, known.workforce, row.person, **kind);
  row.about = rest.read(about, (*kind)->about);
  row.value = rest.read(value, (*kind)->value);
  row.until = rest.read_until(day, row.value);
  check_order_of_spells(cells, row);
  if ((*kind)->why) cells.require(why, "why it was moved, in a few words");
  return row;
}

bool contradict(const Decision& a, const Decision& b) {
  if (std::tie(a.person, a.day, a.kind, a.about) != std::tie(b.person, b.day, b.kind, b.about)) return false;
  return a.kind != "related";
}

}  // namespace turnpoint
