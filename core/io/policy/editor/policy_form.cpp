#include "core/io/policy/editor/policy_form.h"

#include "core/io/editor/change.h"
#include "core/io/editor/form.h"
#include "core/io/policy/editor/policy_rows.h"
#include "core/policy/lint/lint.h"
#include "core/policy/trigger.h"

namespace turnpoint {
namespace {

class PolicyRules final : public FormRules {
 public:
  explicit PolicyRules(Json& file) : file_(file) {}
  bool by_id() const override { return true; }

  /// What a trigger's measure has no use for is not asked.
  bool is_asked(const Json& trigger, const FieldRow& row) const override {
    const auto found = trigger.find("measure");
    if (found == trigger.end()) return true;
    const std::string measure = written_value(*found);
    const bool manual = measure == to_text(Measure::manual);
    const bool pattern = measure == to_text(Measure::unusual_pattern);
    const bool length =
        measure == to_text(Measure::continuous_length) || measure == to_text(Measure::length_at_look);
    if (manual)
      return row.kind == EntryKind::text || row.key == "measure" || row.key == "track" ||
             row.key == "leads_to";
    if (row.key == "at_least" || row.key == "more_than") return !pattern;
    if (row.key == "workforce_mean") return measure == to_text(Measure::day_count);
    return !length || row.kind != EntryKind::window;
  }

  Json choices(EntryKind kind, const std::string&) const override {
    if (kind == EntryKind::trigger) return options_of_list(find_at(file_, "triggers"));
    if (kind == EntryKind::stage) return options_of_list(find_at(file_, "stages"));
    return Json::array();
  }

 private:
  Json& file_;
};

}  // namespace

Json policy_form(Json file, const Policy& policy) {
  Json parts = form_parts(PolicyRules(file), policy_row(), file, "", std::string(policy_row().name));
  for (const LintHit& hit : lint(policy, {})) {
    const std::string where = hit.clause.empty() ? "" : " (" + hit.clause + ")";
    place_finding(parts, "path", hit.path, hit.weight == LintWeight::fault, hit.says + where);
  }
  return parts;
}

}  // namespace turnpoint
