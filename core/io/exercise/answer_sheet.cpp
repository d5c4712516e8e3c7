#include "core/io/exercise/answer_sheet.h"

#include <algorithm>
#include <map>

#include "core/io/csv.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

constexpr std::size_t rows_read = 20'000;

/// The columns of a sheet by name.
using Places = std::map<std::string, std::size_t>;

std::vector<Error> faults_of_header(const Places& places, const std::string& name) {
  std::vector<Error> faults;
  for (const char* needed : {"exercise", "step", "answer"}) {
    if (places.contains(needed)) continue;
    faults.push_back({ErrorCode::missing_column, name + ", line 1",
                      std::string("There is no column \"") + needed +
                          "\"; a sheet has exercise, step, under and answer, and may have sheet."});
  }
  return faults;
}

class SheetMarker {
 public:
  explicit SheetMarker(const LoadedPack& loaded) {
    for (const Exercise& exercise : loaded.pack.exercises)
      played_.emplace(exercise.id, PlayedExercise(exercise, loaded.policies));
  }

  /// Errors: what is wrong with the row, without its place.
  Result<SheetRow> mark(SheetRow row, const std::string& under) const {
    const auto found = played_.find(row.exercise);
    if (found == played_.end())
      return fail(ErrorCode::unknown_value, "", "There is no exercise \"" + row.exercise + "\".");
    const PlayedExercise& played = found->second;
    const std::size_t index = step_index(played.exercise, row.step);
    if (index == played.exercise.steps.size() || !played.exercise.steps[index].question)
      return fail(ErrorCode::unknown_value, "", "\"" + row.step + "\" is no step with a question.");
    const ExerciseQuestion& question = *played.exercise.steps[index].question;
    const auto side = side_of(question, under);
    if (!side) return tl::unexpected<Error>(side.error());
    row.under = *side;
    const StepAnswers& answers = played.answers[index];
    if (question.form == QuestionForm::free_text) {
      row.model = question.model;
      return row;
    }
    const auto given = read_given(question, answers.options, row.answer);
    if (!given) return tl::unexpected<Error>(given.error());
    row.mark = mark_answer(question, answers.options, answers.under(row.under), *given);
    return row;
  }

 private:
  static Result<PolicySide> side_of(const ExerciseQuestion& question, const std::string& under) {
    std::vector<PolicySide> asked;
    for (const PolicySide side : policy_sides) {
      if (question.asks(side)) asked.push_back(side);
    }
    for (const PolicySide side : asked) {
      if (under == policy_side_names[static_cast<std::size_t>(side)]) return side;
    }
    if (under.empty() && asked.size() == 1) return asked[0];
    std::string names;
    for (const PolicySide side : asked)
      names += (names.empty() ? "" : " or ") + std::string(policy_side_names[static_cast<std::size_t>(side)]);
    return fail(ErrorCode::unknown_value, "",
                "\"under\" is \"" + under + "\"; this step asks under " + names + '.');
  }

  std::map<std::string, PlayedExercise> played_;
};

std::string under_of(const SheetRow& row) {
  return std::string(policy_side_names[static_cast<std::size_t>(row.under)]);
}

std::string right_of(const SheetRow& row) {
  if (!row.mark) return "";
  return row.mark->right ? "right" : row.mark->points > Rational(0) ? "partly right" : "wrong";
}

std::string points_of(const SheetRow& row) { return row.mark ? to_decimal(row.mark->points, 2) : ""; }

std::string why_of(const SheetRow& row) {
  return row.mark ? row.mark->why : "Mark it yourself. A model answer: " + row.model;
}

std::string points_in_words(const PlayScore& score) {
  return to_decimal(score.points, 2) + " of " + std::to_string(score.possible) + " points";
}

}  // namespace

PlayScore MarkedSheet::score() const {
  PlayScore score;
  for (const SheetRow& row : rows) {
    if (!row.mark) continue;
    ++score.possible;
    score.points = score.points + row.mark->points;
  }
  return score;
}

Checked<MarkedSheet> mark_sheet(const LoadedPack& loaded, std::string_view text, const std::string& name) {
  CsvReader reader(text,
                   {.file_bytes = std::size_t{8} << 20U, .cell_bytes = PackLimits::text, .columns = 20});
  CsvRecord record;
  if (reader.file_fault())
    return tl::unexpected(std::vector<Error>{{reader.file_fault()->code, name, reader.file_fault()->detail}});
  if (!reader.next(record))
    return tl::unexpected(std::vector<Error>{
        {ErrorCode::empty_input, name, "There is nothing in it; a sheet has a header and rows."}});
  Places places;
  for (std::size_t i = 0; i < record.cells.size(); ++i) places.emplace(record.cells[i], i);
  if (auto faults = faults_of_header(places, name); !faults.empty()) return tl::unexpected(std::move(faults));
  const SheetMarker marker(loaded);
  MarkedSheet marked;
  while (reader.next(record)) {
    const std::string where = name + ", line " + std::to_string(record.line);
    if (record.fault) {
      marked.refused.push_back({record.fault->code, where, record.fault->detail});
      continue;
    }
    if (marked.rows.size() == rows_read) {
      marked.refused.push_back({ErrorCode::too_many_rows, where, "At most 20000 rows are marked at a time."});
      break;
    }
    const auto cell = [&](const char* column) {
      const auto at = places.find(column);
      return at == places.end() ? std::string() : std::string(record.cells[at->second]);
    };
    SheetRow row;
    row.sheet = cell("sheet");
    row.exercise = cell("exercise");
    row.step = cell("step");
    row.answer = cell("answer");
    Result<SheetRow> judged = marker.mark(std::move(row), cell("under"));
    if (judged)
      marked.rows.push_back(std::move(*judged));
    else
      marked.refused.push_back({judged.error().code, where, judged.error().detail});
  }
  return marked;
}

std::string marks_table(const MarkedSheet& marked) {
  std::string text;
  for (const SheetRow& row : marked.rows) {
    const std::string right = row.mark ? right_of(row) : "not marked";
    text += (row.sheet.empty() ? "" : row.sheet + ", ") + row.exercise + ", " + row.step + " (" +
            under_of(row) + "): " + row.answer + ": " + right + "\n  " + why_of(row) + '\n';
  }
  std::map<std::string, MarkedSheet> by_sheet;
  for (const SheetRow& row : marked.rows) by_sheet[row.sheet].rows.push_back(row);
  for (const auto& [sheet, rows] : by_sheet)
    if (by_sheet.size() > 1) text += sheet + ": " + points_in_words(rows.score()) + '\n';
  return text + points_in_words(marked.score()) + ".\n";
}

std::string marks_json(const MarkedSheet& marked) {
  Json json = json_object({{"points", to_decimal(marked.score().points, 2)},
                           {"of", marked.score().possible},
                           {"rows", Json::array()}});
  for (const SheetRow& row : marked.rows) {
    Json entry = json_object(
        {{"exercise", row.exercise}, {"step", row.step}, {"under", under_of(row)}, {"answer", row.answer}});
    if (!row.sheet.empty()) entry["sheet"] = row.sheet;
    if (row.mark) {
      entry["right"] = row.mark->right;
      entry["points"] = points_of(row);
    }
    entry["why"] = why_of(row);
    json["rows"].push_back(std::move(entry));
  }
  return print_json(json);
}

std::string marks_csv(const MarkedSheet& marked) {
  std::string text = "sheet,exercise,step,under,answer,right,points,why\n";
  for (const SheetRow& row : marked.rows)
    append_csv_record(text, {row.sheet, row.exercise, row.step, under_of(row), row.answer, right_of(row),
                             points_of(row), why_of(row)});
  return text;
}

}  // namespace turnpoint
