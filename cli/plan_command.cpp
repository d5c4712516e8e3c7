#include <algorithm>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_inputs.h"
#include "core/io/plan/plan_json.h"
#include "core/io/plan/plan_table.h"
#include "core/io/plan/plan_text.h"
#include "core/io/plan/training_text.h"

namespace turnpoint {

Checked<ActionPlan> load_plan(const std::string& name) {
  const std::vector<std::string> shipped = shipped_plan_ids();
  if (std::find(shipped.begin(), shipped.end(), name) != shipped.end()) return shipped_plan(name);
  if (!name.ends_with(".json") && name.find_first_of("./") == std::string::npos) return shipped_plan(name);
  if (name.ends_with(".csv") || name.ends_with(".xlsx")) {
    return tl::unexpected(std::vector<Error>{
        {ErrorCode::bad_argument, name, "A table becomes a plan by `turnpoint plan convert` first."}});
  }
  const Result<std::string> text = read_file(name);
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  return read_action_plan(*text, name);
}

namespace {

tl::unexpected<Error> wrong(const std::string& option, std::string detail) {
  return fail(ErrorCode::bad_argument, option, std::move(detail));
}

Result<std::string> plan_name(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.positional();
  if (words.size() == 2) return words[1];
  return wrong("plan " + words[0], "Name one plan: a file in JSON, or the id of a shipped one.");
}

std::string in_format(Format format, const std::string& table, const std::string& json,
                      const std::string& csv) {
  return format == Format::csv ? csv : format == Format::json ? json : table;
}

int check(const ActionPlan& plan, Format format) {
  const std::string actions = std::to_string(plan.actions.size());
  const std::string themes = std::to_string(plan.themes.size());
  print(in_format(
      format, plan.name + ": " + actions + " actions under " + themes + " themes; nothing is wrong.\n",
      print_json({{"plan", plan.id}, {"actions", plan.actions.size()}, {"themes", plan.themes.size()}}),
      "plan,actions,themes\n" + plan.id + "," + actions + "," + themes + "\n"));
  return 0;
}

/// The actions that every filter given lets through.
Result<std::vector<std::size_t>> filtered(const Arguments& arguments, const ActionPlan& plan, Day as_at) {
  const std::string theme = arguments.value("theme");
  const std::string lead = arguments.value("lead");
  const std::string status_name = arguments.value("status");
  const auto status = action_status_from_text(status_name);
  if (!status_name.empty() && !status)
    return wrong("--status", "\"" + status_name +
                                 "\" is no status; write completed, ongoing, on_schedule, "
                                 "on_track, behind_schedule, red, amber or green.");
  if (!theme.empty() && theme_index(plan, theme) == plan.themes.size()) {
    std::string ids;
    for (const PlanTheme& one : plan.themes) ids += (ids.empty() ? "" : ", ") + one.id;
    return wrong("--theme", "There is no theme \"" + theme + "\"; write one of " + ids + ".");
  }
  std::vector<bool> is_late(plan.actions.size(), !arguments.has("late"));
  for (const LateAction& late : late_actions(plan, as_at)) is_late[late.action] = true;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const PlanAction& action = plan.actions[i];
    const bool has_lead =
        lead.empty() || std::find(action.leads.begin(), action.leads.end(), lead) != action.leads.end();
    const bool fits =
        (theme.empty() || action.theme == theme) && (!status || status_at(action, as_at) == *status);
    if (fits && has_lead && is_late[i]) kept.push_back(i);
  }
  return kept;
}

int show(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format) {
  auto actions = filtered(arguments, plan, as_at);
  if (!actions) return refuse(actions.error());
  const PlanView view{plan, as_at, std::move(*actions)};
  print(in_format(format, plan_view_table(view), plan_view_json(view), plan_view_csv(view)));
  return 0;
}

/// With people the monthly report, unless --page asks for the sponsor's.
int report(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format) {
  const std::string page = arguments.has("page")     ? arguments.value("page")
                           : arguments.has("people") ? "monthly"
                                                     : "sponsor";
  if (page == "sponsor") return run_plan_sponsor(arguments, plan, as_at, format);
  if (page == "monthly") return run_plan_monthly(arguments, plan, as_at, format);
  return refuse(
      {ErrorCode::bad_argument, "--page", "\"" + page + "\" is no page; write monthly or sponsor."});
}

/// Applies every NAME=VALUE of an option. Errors: bad_argument.
Result<void> set_inputs(const Arguments& arguments, const std::string& option, TrainingInputs& inputs) {
  for (const std::string& text : arguments.values(option)) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos)
      return wrong("--" + option, "\"" + text + "\" is no NAME=VALUE, such as managers=1200.");
    if (auto fault = set_input(inputs, text.substr(0, equals), text.substr(equals + 1)))
      return wrong("--" + option, std::move(*fault));
  }
  if (auto fault = misfit(inputs)) return wrong("--" + option, std::move(*fault));
  return {};
}

int capacity(const Arguments& arguments, Format format) {
  const Result<std::int64_t> seed = whole_option(arguments, "seed", 1, 0, 1'000'000'000);
  if (!seed) return refuse(seed.error());
  const auto key = static_cast<std::uint64_t>(*seed);
  TrainingInputs before;
  if (const auto set = set_inputs(arguments, "set", before); !set) return refuse(set.error());
  TrainingInputs inputs = before;
  if (const auto set = set_inputs(arguments, "change", inputs); !set) return refuse(set.error());
  const TrainingEstimate estimate = estimate_training(inputs, key);
  const std::vector<TrainingChange> changes = explain_training_changes(before, inputs, key);
  const TrainingRun run{inputs, estimate, changes, key};
  print(in_format(format, training_table(run), training_json(run), training_csv(run)));
  return 0;
}

Result<PlanShape> shape_of(const Arguments& arguments) {
  const std::string name =
      arguments.has("shape") ? arguments.value("shape") : std::string(plan_shape_names[0]);
  const auto* found = std::find(plan_shape_names.begin(), plan_shape_names.end(), name);
  if (found == plan_shape_names.end())
    return wrong("--shape", "\"" + name + "\" is no shape; write full, objectives or headlines.");
  return static_cast<PlanShape>(found - plan_shape_names.begin());
}

/// A table's plan, onto --onto; without it a plan of its own that starts on --as-at.
Checked<ActionPlan> read_table(const Arguments& arguments, const std::string& name) {
  const auto all = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return all(as_at.error());
  Result<std::string> bytes = read_file(name);
  if (!bytes) return all(bytes.error());
  ActionPlan onto;
  onto.id = "imported";
  onto.name = "Imported plan";
  onto.starts = *as_at;
  if (arguments.has("onto")) {
    Checked<ActionPlan> loaded = load_plan(arguments.value("onto"));
    if (!loaded) return loaded;
    onto = std::move(*loaded);
  }
  return read_plan_table(name, std::move(*bytes), onto, *as_at);
}

int convert(const Arguments& arguments, const std::string& name) {
  const Result<std::string> out = arguments.needed("out");
  if (!out) return refuse(out.error());
  const Result<PlanShape> shape = shape_of(arguments);
  if (!shape) return refuse(shape.error());
  const bool is_table = name.ends_with(".csv") || name.ends_with(".xlsx");
  const Checked<ActionPlan> plan = is_table ? read_table(arguments, name) : load_plan(name);
  if (!plan) return refuse(plan.error());
  std::string bytes;
  if (out->ends_with(".json"))
    bytes = print_json(action_plan_to_json(*plan));
  else if (out->ends_with(".csv"))
    bytes = plan_csv(*plan, *shape);
  else if (out->ends_with(".xlsx"))
    bytes = plan_workbook(*plan, *shape);
  else
    return refuse({ErrorCode::bad_argument, "--out",
                   "\"" + *out + "\" does not say what to write; let it end in .json, .csv or .xlsx."});
  const auto written = write_file(*out, bytes);
  return written ? 0 : refuse(written.error());
}

}  // namespace

int run_plan(const Arguments& arguments) {
  const std::string verb = arguments.positional().empty() ? "" : arguments.positional()[0];
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  if (verb == "capacity" && arguments.positional().size() == 1) return capacity(arguments, *format);
  if (verb == "feedback") return run_plan_feedback(arguments, *format);
  if (verb != "check" && verb != "show" && verb != "late" && verb != "report" && verb != "convert") {
    return refuse({ErrorCode::bad_argument, "plan",
                   "\"" + verb +
                       "\" is nothing a plan can be asked for; write check, show, late, report or convert "
                       "and a plan, capacity alone, or feedback and a form."});
  }
  const Result<std::string> name = plan_name(arguments);
  if (!name) return refuse(name.error());
  if (verb == "convert") return convert(arguments, *name);
  const Result<Day> as_at = verb == "check" ? Result<Day>(Day{}) : arguments.day("as-at");
  if (!as_at) return refuse(as_at.error());
  const Checked<ActionPlan> plan = load_plan(*name);
  if (!plan) return refuse(plan.error());
  if (verb == "check") return check(*plan, *format);
  if (verb == "show") return show(arguments, *plan, *as_at, *format);
  if (verb == "report") return report(arguments, *plan, *as_at, *format);
  print(in_format(*format, late_table(*plan, *as_at), late_json(*plan, *as_at), late_csv(*plan, *as_at)));
  return 0;
}

}  // namespace turnpoint
