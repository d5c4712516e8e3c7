#include "core/io/cases/case_history.h"

#include "core/cases/form/form_facts.h"
#include "core/cases/paper/record_facts.h"
#include "core/io/cases/record_words.h"

namespace turnpoint {
namespace {

using Kind = PaperBlock::Kind;

void add_points(Paper& paper, const std::string& heading, const std::vector<std::string>& points) {
  paper.blocks.push_back({Kind::heading, heading});
  if (points.empty()) paper.blocks.push_back({Kind::paragraph, "None."});
  for (const std::string& point : points) paper.blocks.push_back({Kind::point, point});
}

std::string line_of(const CaseRow& row, bool redacted) {
  std::string line = to_words(row.date) + ": " + row_in_words(row);
  if (redacted) return line;
  if (!row.why.empty()) line += ". Why: " + row.why;
  line += " (entered on " + to_words(row.entered);
  if (row.taken_back) line += ", taken back on " + to_words(*row.taken_back);
  return line + ")";
}

}  // namespace

Paper case_history(const StageRun& run, std::size_t person, const CaseRecord& record,
                   const HistoryRequest& request) {
  const CaseFacts facts = form_facts(run, person, {request.on, ""}).facts;
  const std::string& id = run.workforce.people.employee_id[person];
  Paper paper{"History of a case", {}};
  paper.blocks.push_back({Kind::row, "Reference", facts.at("reference").text()});
  if (!request.redacted) paper.blocks.push_back({Kind::row, "Colleague", id});
  paper.blocks.push_back({Kind::row, "Policy", run.policy.name});
  paper.blocks.push_back({Kind::row, "As known on", to_words(request.on)});
  add_points(paper, "Absences of the last twelve months", history_of(run, person, request.on));
  add_points(paper, "What is live", facts.at("live").lines);
  std::vector<std::string> lines;
  for (const CaseRow& row : record) {
    if (row.employee_id != id || (request.redacted && row.taken_back)) continue;
    lines.push_back(line_of(row, request.redacted));
  }
  add_points(paper, "What was recorded, in the order of entry", lines);
  return paper;
}

}  // namespace turnpoint
