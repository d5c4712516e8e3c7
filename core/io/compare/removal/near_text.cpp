#include "core/io/compare/removal/near_text.h"

#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

/// Calls `row(rule, margin, count)` for every trigger that figures can be near to.
template <class Row>
void each_trigger(const NearRun& run, Row row) {
  for (std::size_t i = 0; i < run.plan.triggers.size(); ++i) {
    const Trigger& rule = run.plan.triggers[i].rule;
    const std::optional<Rational> margin = margin_of(rule, run.margins);
    if (run.plan.triggers[i].reported && margin) row(rule, *margin, run.misses.triggers[i]);
  }
}

std::string margins_in_words(const NearMargins& margins) {
  const auto counted = [](std::int64_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
  };
  return counted(margins.spells, "spell") + ", " + counted(margins.days, "day") + " or " +
         std::to_string(margins.score_percent) + " % of a threshold score";
}

}  // namespace

std::string near_csv(const NearRun& run) {
  std::string text = "trigger,threshold,margin,people,meeting_no_trigger\n";
  each_trigger(run, [&](const Trigger& rule, const Rational& margin, const NearCount& count) {
    append_csv_record(text, {rule.id, to_decimal(threshold_in_force(rule)), to_decimal(margin),
                             std::to_string(count.people), std::to_string(count.meeting_none)});
  });
  append_csv_record(text, {"any", "", "", std::to_string(run.misses.any.people),
                           std::to_string(run.misses.any.meeting_none)});
  return text;
}

Json near_json(const NearRun& run) {
  const auto count_json = [](const NearCount& count) {
    return json_object({{"people", count.people}, {"meeting_no_trigger", count.meeting_none}});
  };
  Json document = json_object({{"margins", json_object({{"spells", run.margins.spells},
                                                        {"days", run.margins.days},
                                                        {"score_percent", run.margins.score_percent}})},
                               {"any", count_json(run.misses.any)},
                               {"triggers", Json::array()}});
  each_trigger(run, [&](const Trigger& rule, const Rational& margin, const NearCount& count) {
    Json entry = json_object({{"id", rule.id},
                              {"threshold", to_decimal(threshold_in_force(rule))},
                              {"margin", to_decimal(margin)}});
    entry.update(count_json(count));
    document["triggers"].push_back(std::move(entry));
  });
  return document;
}

std::string near_table(const NearRun& run) {
  std::vector<std::vector<std::string>> rows = {{"  trigger", "threshold", "people", "met no trigger"}};
  each_trigger(run, [&](const Trigger& rule, const Rational&, const NearCount& count) {
    rows.push_back({"  " + rule.id, to_decimal(threshold_in_force(rule)), std::to_string(count.people),
                    std::to_string(count.meeting_none)});
  });
  rows.push_back({"  any of them", "", std::to_string(run.misses.any.people),
                  std::to_string(run.misses.any.meeting_none)});
  return wrapped("Near misses: people whose figure at their latest look is below the threshold, and would "
                 "meet it with " +
                     margins_in_words(run.margins) + " more. Of these, people who met no trigger at all.",
                 "") +
         text_table(rows, {1, 2, 3});
}

}  // namespace turnpoint
