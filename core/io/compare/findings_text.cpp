#include "core/io/compare/findings_text.h"

#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

const std::string& id_of(const FindingsRun& run, const MetLook& look) {
  return run.workforce.people.employee_id[look.person];
}

const Trigger& rule_of(const FindingsRun& run, const MetLook& look) {
  return run.plan.triggers[look.trigger].rule;
}

std::string day_of(const MetLook& look) { return to_text(day_from_number(look.day)); }

}  // namespace

std::string findings_csv(const FindingsRun& run) {
  std::string text = "employee_id,date,trigger,value,threshold\n";
  for (const MetLook& look : run.looks) {
    append_csv_record(text, {id_of(run, look), day_of(look), rule_of(run, look).id, to_decimal(look.value),
                             to_decimal(look.threshold)});
  }
  return text;
}

std::string findings_json(const FindingsRun& run) {
  Json document = json_object({{"kind", "findings"},
                               {"policy", run.plan.policy_id},
                               {"as_at", to_text(run.as_at)},
                               {"looks", run.all_looks ? "all" : "crossings"},
                               {"findings", Json::array()}});
  for (const MetLook& look : run.looks) {
    document["findings"].push_back(json_object({{"employee_id", id_of(run, look)},
                                                {"date", day_of(look)},
                                                {"trigger", rule_of(run, look).id},
                                                {"value", to_decimal(look.value)},
                                                {"threshold", to_decimal(look.threshold)},
                                                {"crossing", look.crossing},
                                                {"provisional", look.provisional}}));
  }
  return print_json(document);
}

std::string findings_table(const FindingsRun& run) {
  std::vector<std::vector<std::string>> rows = {{"employee", "date", "trigger", "value", "threshold", ""}};
  for (const MetLook& look : run.looks) {
    rows.push_back({id_of(run, look), day_of(look), rule_of(run, look).name, to_decimal(look.value),
                    to_decimal(look.threshold), look.provisional ? "spell still open" : ""});
  }
  return text_table(rows, {3, 4}) + "\n" + std::to_string(run.looks.size()) +
         (run.all_looks ? " looks that meet a trigger" : " findings") + " as at " + to_words(run.as_at) +
         "\n";
}

}  // namespace turnpoint
