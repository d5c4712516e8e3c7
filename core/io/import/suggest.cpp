#include "core/io/import/suggest.h"

#include <algorithm>
#include <map>

#include "core/base/order.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == 20) return list + " and " + std::to_string(names.size() - i) + " more";
    list += (i == 0 ? "" : ", ") + in_quotes(names[i], 40);
  }
  return list;
}

class Mapper {
 public:
  Mapper(const Source& source, ImportKind kind, const ImportPlan& plan)
      : source_(source), kind_(kind), plan_(plan), guessed_(source.columns.size()) {}

  ColumnMapping map() {
    for (const std::string& column : source_.columns)
      mapping_.columns.push_back({column, Field::dropped, {}});
    take_planned();
    collect_guesses();
    for (const auto& [field, places] : candidates_) choose(field, places);
    prefer_last_day();
    require(Field::employee_id);
    if (kind_ == ImportKind::absences) require(Field::first_day);
    say();
    return std::move(mapping_);
  }

 private:
  void error(ErrorCode code, std::string detail) {
    mapping_.errors.push_back(
        {code, source_.name + ":" + std::to_string(source_.header.line), std::move(detail)});
  }

  void take_planned() {
    for (std::size_t i = 0; i < mapping_.columns.size(); ++i) {
      PlannedColumn& column = mapping_.columns[i];
      const PlannedColumn* planned = find_column(plan_, kind_, column.column);
      if (planned == nullptr) continue;
      planned_.push_back(i);
      if (planned->field != Field::dropped && planned->field != Field::characteristic &&
          mapping_.place(planned->field)) {
        error(ErrorCode::duplicate_column,
              "Two columns are to become " + std::string(to_text(planned->field)) + ": " +
                  listed({mapping_.columns[*mapping_.place(planned->field)].column, column.column}) +
                  ". Drop one of them in the plan, or give it another name in the file.");
        continue;
      }
      column.field = planned->field;
      column.order = planned->order;
    }
  }

  void collect_guesses() {
    for (std::size_t i = 0; i < mapping_.columns.size(); ++i) {
      if (std::find(planned_.begin(), planned_.end(), i) != planned_.end()) continue;
      const auto guess = guess_field(source_.columns[i], kind_);
      if (!guess) continue;
      guessed_[i] = *guess;
      if (guess->field == Field::characteristic) {
        mapping_.columns[i].field = guess->field;
      } else if (!mapping_.place(guess->field)) {
        candidates_[guess->field].push_back(i);
      }
    }
  }

  void choose(Field field, std::vector<std::size_t> places) {
    sort_stably(places, [&](std::size_t a, std::size_t b) { return guessed_[a].rank < guessed_[b].rank; });
    if (places.size() > 1 && guessed_[places[0]].rank == guessed_[places[1]].rank) {
      error(ErrorCode::undecided,
            "The columns " + listed({source_.columns[places[0]], source_.columns[places[1]]}) +
                " could both be " + std::string(to_text(field)) + ". Say which; the other is then dropped.");
      return;
    }
    mapping_.columns[places[0]].field = field;
    if (field == Field::first_day) mapping_.daily = guessed_[places[0]].daily;
    for (std::size_t i = 1; i < places.size(); ++i) {
      mapping_.notes.push_back(in_quotes(source_.columns[places[i]], 40) + " could also be " +
                               std::string(to_text(field)) + "; " +
                               in_quotes(source_.columns[places[0]], 40) + " is taken.");
    }
  }

  void prefer_last_day() {
    const auto last = mapping_.place(Field::last_day);
    const auto returned = mapping_.place(Field::return_day);
    if (last && returned) {
      mapping_.columns[*returned].field = Field::dropped;
      mapping_.notes.push_back(in_quotes(source_.columns[*last], 40) +
                               " says the last day, so the day of return in " +
                               in_quotes(source_.columns[*returned], 40) + " is not needed.");
    } else if (returned) {
      mapping_.notes.push_back(
          in_quotes(source_.columns[*returned], 40) +
          " is taken as the day of return: the last day of an absence is the calendar day "
          "before it.");
    }
  }

  void require(Field field) {
    if (mapping_.place(field)) return;
    const bool asked = std::any_of(mapping_.errors.begin(), mapping_.errors.end(),
                                   [](const Error& e) { return e.code == ErrorCode::undecided; });
    if (asked && candidates_.contains(field)) return;
    error(ErrorCode::missing_column, "No column is known as " + std::string(to_text(field)) + ", " +
                                         std::string(to_words(field)) + "; the columns are " +
                                         listed(source_.columns) + ". Say which it is.");
  }

  void say() {
    std::vector<std::string> dropped;
    for (const PlannedColumn& column : mapping_.columns) {
      if (column.field == Field::dropped && !column.column.empty() && !is_added_to_refused(column.column))
        dropped.push_back(column.column);
    }
    if (!dropped.empty()) mapping_.notes.push_back("Columns dropped: " + listed(dropped) + '.');
  }

  const Source& source_;
  ImportKind kind_;
  const ImportPlan& plan_;
  std::vector<FieldGuess> guessed_;
  std::vector<std::size_t> planned_;
  std::map<Field, std::vector<std::size_t>> candidates_;
  ColumnMapping mapping_;
};

}  // namespace

std::optional<std::size_t> ColumnMapping::place(Field field) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const PlannedColumn& column) { return column.field == field; });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

bool is_added_to_refused(std::string_view column) {
  return std::find(added_to_refused.begin(), added_to_refused.end(), column) != added_to_refused.end();
}

KnowsColumn knows_columns(const ImportPlan& plan, ImportKind kind) {
  return [&plan, kind](std::string_view name) {
    return find_column(plan, kind, name) != nullptr || guess_field(name, kind).has_value();
  };
}

ColumnMapping map_columns(const Source& source, ImportKind kind, const ImportPlan& plan) {
  return Mapper(source, kind, plan).map();
}

}  // namespace turnpoint
