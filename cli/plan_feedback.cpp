#include "cli/plan_inputs.h"

#include "cli/commands.h"
#include "cli/files.h"
#include "core/io/plan/feedback/answers_table.h"
#include "core/io/plan/feedback/feedback_json.h"
#include "core/io/plan/feedback/feedback_text.h"
#include "core/io/plan/plan_json.h"

namespace turnpoint {
namespace {

/// A form in JSON, or the id of a shipped one.
Checked<FeedbackForm> load_form(const std::string& name) {
  if (!name.ends_with(".json")) return shipped_feedback_form(name);
  const Result<std::string> text = read_file(name);
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  return read_feedback_form(*text, name);
}

int list_forms(Format format) {
  std::string table, csv = "form,name\n";
  Json forms = Json::array();
  for (const std::string& id : shipped_feedback_form_ids()) {
    const Checked<FeedbackForm> form = shipped_feedback_form(id);
    if (!form) return refuse(form.error());
    table += id + ": " + form->name + "\n";
    csv += id + "," + form->name + "\n";
    forms.push_back({{"form", id}, {"name", form->name}});
  }
  print(format == Format::csv ? csv : format == Format::json ? print_json({{"forms", forms}}) : table);
  return 0;
}

int show_form(const Arguments& arguments, const FeedbackForm& form, Format format) {
  if (arguments.has("html")) {
    if (const auto written = write_file(arguments.value("html"), feedback_form_html(form)); !written)
      return refuse(written.error());
  }
  print(format == Format::csv    ? feedback_form_csv(form)
        : format == Format::json ? print_json(feedback_form_document(form))
                                 : feedback_form_table(form));
  return 0;
}

/// The plan of --onto with the answers to its survey questions, to --out.
Checked<void> keep_in_plan(const Arguments& arguments, const FeedbackRun& run) {
  const auto all = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  const Result<Day> day = arguments.day("as-at");
  if (!day) return all(day.error());
  const Result<std::string> out = arguments.needed("out");
  if (!out) return all(out.error());
  Checked<ActionPlan> plan = load_plan(arguments.value("onto"));
  if (!plan) return tl::unexpected(plan.error());
  for (const SurveyAnswers& answers : survey_answers(run.form, run.tally, *day, run.fewest))
    plan->records.surveys.push_back(answers);
  const auto written = write_file(*out, print_json(action_plan_to_json(*plan)));
  if (!written) return all(written.error());
  return {};
}

}  // namespace

int run_plan_feedback(const Arguments& arguments, Format format) {
  const std::vector<std::string>& words = arguments.positional();
  if (words.size() == 1) return list_forms(format);
  if (words.size() > 2)
    return refuse({ErrorCode::bad_argument, "plan feedback", "Name one form; without one they are listed."});
  const Checked<FeedbackForm> form = load_form(words[1]);
  if (!form) return refuse(form.error());
  if (!arguments.has("answers")) return show_form(arguments, *form, format);
  const Result<std::int64_t> fewest =
      whole_option(arguments, "suppression", fewest_answers_shown, fewest_answers_shown, 1000);
  if (!fewest) return refuse(fewest.error());
  const std::string name = arguments.value("answers");
  Result<std::string> bytes = read_file(name);
  if (!bytes) return refuse(bytes.error());
  const Checked<FeedbackTally> tally = read_feedback_answers(*form, name, std::move(*bytes));
  if (!tally) return refuse(tally.error());
  const FeedbackRun run{*form, *tally, static_cast<int>(*fewest), arguments.has("words")};
  if (arguments.has("onto")) {
    if (const Checked<void> kept = keep_in_plan(arguments, run); !kept) return refuse(kept.error());
  }
  print(format == Format::csv    ? feedback_csv(run)
        : format == Format::json ? print_json(feedback_document(run))
                                 : feedback_table(run));
  return 0;
}

}  // namespace turnpoint
