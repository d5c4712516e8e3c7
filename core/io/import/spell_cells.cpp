#include "core/io/import/spell_cells.h"

#include <algorithm>

#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t id_bytes = 64;
constexpr std::int32_t whole_day = 10'000;

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }

/// `Medical appointment` as the category is written.
std::string as_name(std::string_view cell) {
  std::string name = lower_case(cell);
  std::replace(name.begin(), name.end(), ' ', '_');
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

Error missing(const char* what) {
  return {ErrorCode::missing_value, {}, std::string("The cell is empty. Write ") + what + '.'};
}

}  // namespace

SpellCells::SpellCells(const Source& source, const ColumnMapping& mapping, const ImportPlan& plan,
                       const ReasonTable& reasons, bool health_detail, SpellRemarks& remarks)
    : source_(source), plan_(plan), reasons_(reasons), health_detail_(health_detail), remarks_(remarks),
      columns_(mapping.columns) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].field != Field::dropped) places_.emplace(columns_[i].field, i);
  }
}

std::string_view SpellCells::raw(std::size_t place) const {
  return place < record_->cells.size() ? record_->cells[place] : std::string_view();
}

SourceCell SpellCells::cell(Field field) const {
  const auto found = places_.find(field);
  return found == places_.end() ? SourceCell{} : source_cell(raw(found->second), source_.spreadsheet);
}

void SpellCells::refuse(Field field, const Error& error) {
  const auto found = places_.find(field);
  const bool there = found != places_.end();
  faults_->push_back({there ? columns_[found->second].column : std::string(to_text(field)),
                      there ? to_valid_utf8(source_cell(raw(found->second), source_.spreadsheet).text) : "",
                      error.code, error.detail});
}

template <class Value, class Read>
std::optional<Value> SpellCells::value(Field field, Read from_cell) {
  const SourceCell found = cell(field);
  if (found.text.empty()) return std::nullopt;
  auto result = from_cell(found);
  if (result) return std::optional<Value>(*result);
  refuse(field, result.error());
  return std::nullopt;
}

std::optional<std::int32_t> SpellCells::day(Field field) {
  const auto place = places_.find(field);
  if (place == places_.end()) return std::nullopt;
  return value<std::int32_t>(field, [&](const SourceCell& found) -> Result<std::int32_t> {
    if (found.kind == CellKind::text && found.text.size() > 10 && read_date(found.text).with_time)
      ++row_.times_left_out;
    const auto found_day =
        day_from(found, columns_[place->second].order, plan_.two_digit_years, source_.from_1904);
    if (!found_day) return tl::unexpected(found_day.error());
    return day_number(*found_day);
  });
}

void SpellCells::read_return(SpellDraft& draft) {
  const auto returned = day(Field::return_day);
  if (!returned) return;
  draft.last_day = *returned - 1;
  if (draft.last_day >= draft.first_day) return;
  refuse(Field::return_day, {ErrorCode::last_before_first,
                             {},
                             "A return on " + day_text(*returned) +
                                 " leaves no day of an absence that begins on " + day_text(draft.first_day) +
                                 ". Mend the day that is wrong; the day of return is a day at work."});
}

void SpellCells::read_days(SpellDraft& draft) {
  if (cell(Field::first_day).text.empty()) refuse(Field::first_day, missing("the first day of the absence"));
  const auto first = day(Field::first_day);
  draft.first_day = first.value_or(0);
  draft.last_day = open_end;
  const auto last = day(Field::last_day);
  if (last) draft.last_day = *last;
  if (first && last && *last < *first) {
    refuse(Field::last_day, {ErrorCode::last_before_first,
                             {},
                             day_text(*last) + " is before the first day, " + day_text(*first) +
                                 ". Swap the two days or mend the one that is wrong."});
  }
  if (first) read_return(draft);
  if (plan_.shape == RowShape::day && !last) draft.last_day = draft.first_day;
}

void SpellCells::read_length(SpellDraft& draft) {
  const bool one_day = draft.first_day == draft.last_day;
  const auto hours = value<Hours>(Field::hours, [](const SourceCell& c) { return hours_from_cell(c.text); });
  const auto part = value<DayPart>(Field::part_day, day_part_from);
  const auto days = value<std::int64_t>(Field::days_lost, amount_from);
  const auto lost = value<std::int64_t>(Field::hours_lost, amount_from);
  const bool part_of_days = days && *days % whole_day != 0;
  if (!one_day) {
    if (hours) {
      refuse(Field::hours, {ErrorCode::hours_not_allowed,
                            {},
                            "Hours go with one day, and this absence has " +
                                std::string(draft.last_day == open_end ? "no last day" : "several") +
                                ". Give the part day a row of its own, or leave the hours empty."});
    }
    if ((part && part->share < whole_day) || part_of_days) ++row_.parts_among_days;
  } else if (hours) {
    draft.hours = *hours;
  } else if (part) {
    draft.share = part->share;
    draft.half = part->half;
  } else if (days && *days > 0 && *days < whole_day) {
    draft.share = static_cast<std::int32_t>(*days);
  } else if (!days && lost && *lost > 0 && *lost <= std::int64_t{24} * hours_unit) {
    draft.hours = static_cast<Hours>(*lost);
    draft.of_row = true;
  }
}

void SpellCells::read_codes(SpellDraft& draft, bool stated) {
  bool found = false;
  std::string unknown;
  for (const Field field : {Field::reason_code, Field::reason}) {
    const SourceCell given = cell(field);
    if (given.text.empty() || given.kind == CellKind::fault || found) continue;
    if (const auto reason = reason_from_text(as_name(given.text));
        reason && *reason != Reason::not_recorded) {
      draft.reason = *reason;
      found = true;
    } else if (const ReasonCode* code = reasons_.find(given.text)) {
      draft.reason = code->reason;
      // A category that is stated in its own column says more, unless it only says sickness.
      if (!stated || draft.category == Category::sickness) draft.category = code->category;
      found = true;
    } else if (unknown.empty()) {
      unknown = to_valid_utf8(given.text.substr(0, 60));
    }
  }
  if (!found && !unknown.empty()) ++row_.unknown_codes[unknown];
}

void SpellCells::read_category(SpellDraft& draft) {
  const SourceCell given = cell(Field::category);
  const bool stated = !given.text.empty();
  if (const auto category = category_from_text(as_name(given.text)); category && stated) {
    draft.category = *category;
  } else if (const ReasonCode* code = stated ? reasons_.find(given.text) : nullptr) {
    draft.category = code->category;
    draft.reason = code->reason;
  } else if (stated) {
    refuse(Field::category, {ErrorCode::unknown_value,
                             {},
                             in_quotes(given.text) +
                                 " is not known as a category of absence. If it is sickness, add it to the "
                                 "reason_codes of the plan; rows of other leave are to be left out."});
  }
  read_codes(draft, stated);
  if (const ReasonCode* related = reasons_.find(cell(Field::related_reason).text);
      related != nullptr && draft.category == Category::sickness)
    draft.category = related->category;
  const auto disability = value<bool>(Field::disability_related, yes_or_no_from);
  if (disability.value_or(false) && draft.category == Category::sickness)
    draft.category = Category::disability_related;
  draft.work_related = value<bool>(Field::work_related, yes_or_no_from).value_or(false) ? 1 : 0;
  if (!health_detail_) draft.reason = Reason::not_recorded;
}

std::optional<SpellCells::Row> SpellCells::read(const CsvRecord& record, std::vector<RowFault>& faults) {
  record_ = &record;
  faults_ = &faults;
  row_ = {};
  Row row;
  const SourceCell id = cell(Field::employee_id);
  row.employee_id = id.text;
  if (id.text.empty()) {
    refuse(Field::employee_id, missing("the employee's number"));
  } else if (const auto text = text_from_cell(id.text, id_bytes); !text) {
    refuse(Field::employee_id, text.error());
  }
  read_days(row.draft);
  read_length(row.draft);
  read_category(row.draft);
  if (!faults.empty()) return std::nullopt;
  row.draft.place.line = static_cast<std::uint32_t>(record.line);
  remarks_.times_left_out += row_.times_left_out;
  remarks_.parts_among_days += row_.parts_among_days;
  for (const auto& [code, count] : row_.unknown_codes) remarks_.unknown_codes[code] += count;
  return row;
}

}  // namespace turnpoint
