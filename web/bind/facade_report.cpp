// The report of the finished comparison's study, made in slices as other questions are.

#include "core/compare/tables/numbers.h"
#include "core/compare/tables/unit_times.h"
#include "core/io/compare/equality/equality_request.h"
#include "core/io/compare/tables/unit_times_json.h"
#include "core/io/fields.h"
#include "core/io/json_object.h"
#include "core/io/policy/shipped.h"
#include "core/io/report/chart_json.h"
#include "core/io/report/report_html.h"
#include "core/io/report/study/sections.h"
#include "core/io/report/study/study_request.h"
#include "web/app/json_fields.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"
#include "web/bind/part_json.h"

namespace turnpoint {
namespace inquiry {

struct Report : Facade::Inquiry {
  Report(const WorkforceReading& everyone, ReportAsked asked)
      : reading(everyone), work(everyone.workforce, {}, std::move(asked)), sums(work.count(0, 0)) {
    if (work.asked().compared) sums.comparison = *work.asked().compared;
  }
  void add(std::size_t first, std::size_t end) override { sums.merge(work.count(first, end)); }
  void add_to_part(std::size_t first, std::size_t end) override {
    sums.merge(work.count_numbers(first, end));
  }
  void keep(std::size_t first, std::size_t end) override {
    if (sums.ledger) sums.ledger->merge(*work.count_ledger(first, end));
  }
  /// Who changes stands in the comparison alone.
  bool can_travel() const override { return work.asked().compared.has_value(); }
  /// Of the tables as much as a report shows: teams and first contacts are not in it.
  Json part() const override {
    Json counted = {{"tables", numbers_of(sums.tables)}};
    if (sums.removal) counted["removal"] = numbers_of(*sums.removal);
    if (sums.teams) counted["teams"] = counts_json(*sums.teams);
    return counted;
  }
  bool take(const Json& part) override {
    const auto numbers = whole_numbers(app::member(part, "tables"));
    std::optional<ComparisonTables> tables = numbers ? tables_from(*numbers, work.tables()) : std::nullopt;
    const auto removed = whole_numbers(app::member(part, "removal"));
    ReportSums more;
    if (sums.removal && removed) more.removal = removal_of(*removed, *work.asked().removal);
    if (sums.teams) more.teams = counts_from(app::member(part, "teams"), *work.teams());
    if (!tables || more.removal.has_value() != sums.removal.has_value() ||
        more.teams.has_value() != sums.teams.has_value())
      return false;
    more.tables = std::move(*tables);
    more.comparison = no_people(work.asked().comparison);
    sums.merge(std::move(more));
    return true;
  }
  Json document() const override {
    ReportDocument made =
        study_report({work, sums, unit_times, reading, title, old_origin, new_origin, {}, pseudonyms});
    if (charts_only) {
      // This one's come with the ranges of the comparison.
      std::erase_if(made.sections, [](const ReportSection& section) { return section.id == "funnel"; });
      return charts_json(made.sections);
    }
    return json_object({{"file", report_file(made)}, {"parts", report_parts_json(made)}});
  }

  const WorkforceReading& reading;
  ReportWork work;
  ReportSums sums;
  UnitTimes unit_times;
  std::string title;
  PolicyOrigin old_origin;
  PolicyOrigin new_origin;
  bool pseudonyms = false;
  bool charts_only = false;
};

namespace {

std::string name_of_number(const Policy& policy, const std::string& path) {
  for (const Parameter& parameter : parameters_of(policy)) {
    if (parameter.path == path) return parameter.name;
  }
  return place_in_words(path);
}

/// `policy`: the one of the choice, which may have lost triggers. An own policy is the file that saving it
/// gives.
Result<PolicyOrigin> origin_of(const Study& study, const PolicyChoice& choice, const Policy& policy) {
  const OwnPolicy* own = find_own(study, choice.policy);
  Result<PolicyOrigin> origin =
      own != nullptr ? policy_origin(choice.policy + ".json", own->text)
                     : policy_origin(choice.policy, shipped_text("policies/" + choice.policy + ".json"));
  if (!origin) return origin;
  const auto quoted_name = [&](const std::string& id) {
    const Trigger* trigger = find_trigger(policy, id);
    return "“" + (trigger == nullptr ? id : trigger->name) + "”";
  };
  for (const ParameterEdit& edit : choice.edits)
    origin->changes.push_back("“" + name_of_number(policy, edit.path) + "” is " + edit.value + ".");
  for (const std::string& id : choice.without)
    origin->changes.push_back("The trigger " + quoted_name(id) + " is taken out.");
  for (const std::string& id : choice.with)
    origin->changes.push_back("The trigger " + quoted_name(id) + " is looked at as well.");
  return origin;
}

/// A report as the app asks for it. Without `privacy` no small group is told of.
struct Asked {
  std::string title;
  bool pseudonyms = false;
  bool charts_only = false;
  std::optional<EqualityAsked> privacy;
};

Result<Asked> read_asked(const std::string& text) {
  const Result<Json> json = parse_json(text, "report");
  if (!json) return tl::unexpected(json.error());
  if (!json->is_object()) return fail(ErrorCode::wrong_type, "report", "An object in braces was expected.");
  ReadingNotes notes;
  Fields fields(*json, "report", notes);
  Asked asked{fields.text("title", false),
              fields.yes_or_no("pseudonyms", false),
              fields.yes_or_no("charts_only", false),
              {}};
  const Json* disclosure = fields.object("disclosure");
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(notes.problems.front());
  if (disclosure == nullptr) return asked;
  const Result<EqualityAsked> privacy = read_equality_request(print_json_line(*disclosure));
  if (!privacy) return tl::unexpected(privacy.error());
  asked.privacy = *privacy;
  return asked;
}

}  // namespace
}  // namespace inquiry

std::string Facade::begin_report(const std::string& text) {
  inquiry_.reset();
  if (!run_) return nothing_yet("comparison");
  const Result<inquiry::Asked> request = inquiry::read_asked(text);
  if (!request) return refuse(request.error());
  const Checked<UnitTimes> unit_times =
      read_unit_times(shipped_text("assumptions/unit_times.json"), "unit_times");
  if (!unit_times) return refuse(unit_times.error());
  const Study& study = run_->study;
  const Result<PolicyOrigin> old_origin = inquiry::origin_of(study, study.old_policy, run_->old_policy);
  if (!old_origin) return refuse(old_origin.error());
  const Result<PolicyOrigin> new_origin = inquiry::origin_of(study, study.new_policy, run_->new_policy);
  if (!new_origin) return refuse(new_origin.error());
  const auto asked = std::make_unique<ReportAsked>();
  asked->old_policy = run_->old_policy;
  asked->new_policy = run_->new_policy;
  asked->comparison = {run_->request.old_plan, run_->request.new_plan, study.dates};
  ask_for_figures(asked->old_policy, asked->new_policy, asked->comparison);
  if (run_->ranged || run_->only_parts) asked->compared = run_->comparison;
  study_triggers(policy_in_force(run_->old_policy, study.old_policy), study.old_policy.with, *asked);
  if (request->privacy) {
    asked->disclosure = request->privacy->disclosure;
    const std::vector<std::string> references =
        references_here(characteristics_of(run_->workforce), request->privacy->references);
    if (const auto sound = choose_team(run_->workforce, references, *asked); !sound)
      return refuse(sound.error());
  }
  if (study.cutover) {
    asked->cutover = study.cutover->day;
    asked->mapping = study.cutover->mapping;
    asked->team_start = teams_.start;
  }
  asked->old_recorded = recorded_under(run_->old_policy, facts_);
  asked->new_recorded = recorded_under(run_->new_policy, facts_);
  auto report = std::make_unique<inquiry::Report>(*reading_, std::move(*asked));
  report->unit_times = *unit_times;
  report->old_origin = *old_origin;
  report->new_origin = *new_origin;
  report->title = request->title;
  report->pseudonyms = request->pseudonyms;
  report->charts_only = request->charts_only;
  inquiry_ = std::move(report);
  return begun_answer(inquiry_.get());
}

}  // namespace turnpoint
