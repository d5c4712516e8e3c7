#include "core/io/json_object.h"
#include "web/bind/facade_work.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/engine/facts.h"
#include "core/engine/find_all.h"
#include "core/io/cases/people_entries.h"
#include "core/io/compare/comparison_text.h"
#include "core/io/compare/evidence_json.h"
#include "core/io/compare/findings_text.h"
#include "core/io/compare/projection_text.h"
#include "core/io/compare/row_page.h"
#include "core/io/compare/study_json.h"
#include "core/io/policy/policy_json.h"
#include "core/io/policy/policy_view_json.h"
#include "core/io/policy/shipped.h"
#include "core/io/report/chart_json.h"
#include "core/io/report/study/sections.h"
#include "core/io/timeline/timeline_text.h"
#include "core/io/workforce/canonical_csv.h"
#include "core/io/workforce/reading_json.h"
#include "web/bind/answer.h"

namespace turnpoint {
namespace {

std::string not_projected(const char* what) {
  return refuse(Error{ErrorCode::bad_argument, "project_from",
                      std::string("A projection has many records and no one ") + what +
                          "; compare without project_from for it."});
}

/// Their rows, as entries name them.
Json person_cells(const Workforce& workforce, std::size_t person) {
  const PersonCells cells = cells_of(workforce, person);
  return json_object({{"person", cells.person}, {"spells", cells.spells}});
}

constexpr std::size_t most_teams_named = 300;
constexpr std::size_t most_people_listed = 200;

/// What the reader found, and the teams there are.
Json workforce_document(const WorkforceReading& reading) {
  Json json = reading_json(reading);
  std::vector<std::string> teams = reading.workforce.teams;
  std::erase(teams, "");
  sort_stably(teams);
  if (teams.size() <= most_teams_named) json["teams"] = teams;
  if (reading.workforce.people.size() <= most_people_listed)
    json["ids"] = reading.workforce.people.employee_id;
  return json;
}

/// So many people of a projection at a time at most: each is replayed hundreds of times.
constexpr int projected_at_once = 5;
/// A policy being edited is another one after each edit.
constexpr std::size_t most_read = 16;

}  // namespace

Facade::Facade() = default;
Facade::~Facade() = default;

std::string Facade::policies() const {
  Json list = Json::array();
  for (const std::string& id : shipped_policy_ids()) {
    const Checked<Policy> policy = shipped_policy(id);
    if (!policy) return refuse(policy.error());
    list.push_back(policy_view_json(*policy));
  }
  return answer(std::move(list));
}

/// Reading a policy takes longer than comparing a hundred people under it.
Checked<const Policy*> Facade::read_once(const Study& study, const std::string& id) {
  const OwnPolicy* own = find_own(study, id);
  const std::string& key = own == nullptr ? id : own->text;
  const auto known = read_.find(key);
  if (known != read_.end()) return &known->second;
  Checked<Policy> policy = own == nullptr ? shipped_policy(id) : read_policy(own->text, id);
  if (!policy) return tl::unexpected(policy.error());
  if (read_.size() >= most_read) read_.clear();
  return &read_.emplace(key, std::move(*policy)).first->second;
}

/// Everything that was worked out of people who are no longer those in hand.
void Facade::forget_work() {
  inquiry_.reset();
  ledger_.reset();
  pending_ledger_.reset();
  equality_.reset();
  pending_equality_.reset();
  run_.reset();
  pending_.reset();
}

std::string Facade::adopt(WorkforceReading reading) {
  if (!reading.usable()) return refuse(reading.errors);
  forget_work();
  facts_ = {};
  facts_are_of_study_ = false;
  teams_ = {};
  base_.reset();
  entries_.clear();
  entries_changed_ = false;
  reading_ = std::make_unique<WorkforceReading>(std::move(reading));
  return answer(workforce_document(*reading_));
}

std::string Facade::load_sample(const std::string& name) {
  const std::string_view people = shipped_text("samples/" + name + "/people.csv");
  const std::string_view absences = shipped_text("samples/" + name + "/absences.csv");
  if (absences.empty())
    return refuse(Error{ErrorCode::bad_argument, name, "There is no sample \"" + name + "\"."});
  WorkforceFiles files;
  files.absences = absences;
  files.people = people;
  return adopt(read_workforce(files));
}

std::string Facade::begin_import(std::string absences, bool has_people, std::string people, bool reasons) {
  import_ = std::make_unique<Import>();
  import_->absences = std::move(absences);
  import_->people = std::move(people);
  WorkforceFiles files;
  files.absences = import_->absences;
  if (has_people) files.people = import_->people;
  files.health_detail = reasons;
  import_->reader.emplace(files);
  return answer(json_object({{"bytes", import_->absences.size() + import_->people.size()}}));
}

std::string Facade::continue_import(int rows) {
  if (!import_) return nothing_yet("import");
  const ReadingProgress progress = import_->reader->run(static_cast<std::size_t>(std::max(1, rows)));
  if (!progress.done)
    return answer(json_object({{"done", false}, {"at", progress.bytes_read}, {"of", progress.bytes_total}}));
  WorkforceReading reading = import_->reader->finish();
  if (import_->exported) {
    reading.people = std::move(import_->exported->people);
    reading.absences = std::move(import_->exported->absences);
    reading.refused = std::move(import_->exported->refused);
    reading.notes = std::move(import_->exported->notes);
  }
  const bool is_synthetic = import_->is_synthetic;
  import_.reset();
  if (!reading.usable()) return refuse(reading.errors);
  adopt(std::move(reading));
  Json value = json_object({{"done", true}, {"workforce", workforce_document(*reading_)}});
  if (is_synthetic) value["synthesis"] = synthesis_document(synthesis_->output());
  return answer(std::move(value));
}

std::string Facade::workforce_to_keep() const {
  if (!reading_) return nothing_yet("workforce");
  const std::string text = to_text(canonical_csv(base_workforce()));
  return answer(json_object({{"id", workforce_id(text)}, {"text", text}}));
}

std::string Facade::begin_kept_import(const std::string& text) {
  Result<CanonicalCsv> kept = canonical_csv_from_text(text);
  if (!kept) return refuse(kept.error());
  return begin_import(std::move(kept->absences), true, std::move(kept->people), true);
}

std::string Facade::refused_rows() const {
  return reading_ ? answer(refused_to_csv(*reading_)) : nothing_yet("workforce");
}

std::string Facade::begin_comparison(const std::string& text) {
  if (!reading_) return nothing_yet("workforce");
  const Checked<StudyRequest> asked = read_study_request(text);
  if (!asked) return refuse(asked.error());
  const Study* study = &asked->study;
  take_entries(study->entries);
  std::vector<Policy> policies;
  std::vector<Plan> plans;
  for (const PolicyChoice* choice : {&study->old_policy, &study->new_policy}) {
    const Checked<const Policy*> shipped = read_once(*study, choice->policy);
    if (!shipped) return refuse(shipped.error());
    const Result<Policy> policy = chosen_policy(**shipped, *choice);
    if (!policy) return refuse(policy.error());
    const Result<Plan> plan = compile(*policy, chosen_triggers(*policy, *choice));
    if (!plan) return refuse(plan.error());
    policies.push_back(*policy);
    plans.push_back(*plan);
  }
  std::unique_ptr<Run> run(new Run{*study,
                                   policies[0],
                                   policies[1],
                                   {plans[0], plans[1], study->dates},
                                   reading_->workforce,
                                   DayCount(reading_->workforce)});
  if (asked->project_from) {
    ask_for_figures(policies[0], policies[1], run->request);
    ProjectionRequest request{run->request, *asked->project_from};
    Result<Continued> record = continue_record(run->workforce, request);
    if (!record) return refuse(record.error());
    apply_facts(run->workforce, run->days, request);
    run->projecting.emplace(Projecting{std::move(request), std::move(*record)});
  } else {
    apply_facts(run->workforce, run->days, run->request);
  }
  take_record(study->record);
  pending_ = std::move(run);
  return answer(json_object({{"people", pending_->workforce.people.size()}}));
}

std::string Facade::continue_comparison(int people) {
  if (!pending_) return nothing_yet("comparison");
  Run& run = *pending_;
  const NextPeople now = take_next(run.next, run.workforce.people.size(),
                                   run.projecting ? std::min(people, projected_at_once) : people);
  if (run.projecting) {
    Projecting& projecting = *run.projecting;
    projecting.projection.merge(
        project_people(run.workforce, run.days, projecting.request, projecting.record, now.first, now.end));
  } else {
    run.comparison.merge(compare_people(run.workforce, run.days, run.request, now.first, now.end));
  }
  if (now.are_last()) run_ = std::move(pending_);
  return progress_answer(now);
}

std::string Facade::summary() const {
  if (!run_) return nothing_yet("comparison");
  Json summary =
      run_->projecting ? projection_summary(run_->projected()) : comparison_summary(run_->output());
  if (!run_->projecting) summary["teams"] = team_changes_json(run_->output());
  if (entries_changed_) summary["workforce"] = workforce_document(*reading_);
  if (!run_->projecting && run_->ranged)
    summary["charts"] = charts_json({team_changes_section(run_->output()), funnel_section(run_->output())});
  return answer(std::move(summary));
}

std::string Facade::rows(const std::string& text) const {
  if (!run_) return nothing_yet("comparison");
  if (run_->projecting) return not_projected("row of a person");
  const Result<RowPage> page = read_row_page(text);
  if (!page) return refuse(page.error());
  const std::vector<std::uint32_t> found = find_rows(run_->workforce, run_->comparison, page->query);
  return answer(json_object({{"found", found.size()},
                             {"first", page->first},
                             {"rows", comparison_rows(run_->output(), found, page->first, page->count)}}));
}

std::string Facade::why(const std::string& employee_id) const {
  if (!run_) return nothing_yet("comparison");
  if (run_->projecting) return not_projected("reason");
  const Workforce& workforce = run_->workforce;
  const std::size_t person = find_person(workforce, employee_id);
  if (person == workforce.people.size()) return unknown_person(employee_id);
  const Span dates = run_->request.dates;
  return answer(json_object(
      {{"person", person_json(workforce, person, dates.last_day)},
       {"cells", person_cells(workforce, person)},
       {"old", evidence_json(workforce, run_->days, run_->old_policy, run_->request.old_plan, person, dates)},
       {"new",
        evidence_json(workforce, run_->days, run_->new_policy, run_->request.new_plan, person, dates)}}));
}

std::string Facade::comparison_as(const std::string& format) {
  if (!run_) return nothing_yet("comparison");
  if (!run_->projecting) run_->finish_ranges();
  if (run_->projecting) {
    const ProjectionRun run = run_->projected();
    return answer(format == "json"      ? projection_json(run)
                  : format == "table"   ? projection_table(run)
                  : format == "figures" ? projection_figures_csv(run)
                                        : projection_csv(run));
  }
  const ComparisonRun run = run_->output();
  return answer(format == "json"      ? comparison_json(run)
                : format == "table"   ? comparison_table(run)
                : format == "figures" ? comparison_figures_csv(run)
                                      : comparison_csv(run));
}

std::string Facade::findings_as(const std::string& side, const std::string& format) const {
  if (!run_) return nothing_yet("comparison");
  if (run_->projecting) return not_projected("list of findings");
  Plan plan = side == "new" ? run_->request.new_plan : run_->request.old_plan;
  const Day as_at = run_->request.dates.last_day;
  std::vector<MetLook> looks = find_all(run_->workforce, run_->days, plan, as_at, false);
  const FindingsRun run{run_->workforce, plan, as_at, false, std::move(looks)};
  return answer(format == "json"    ? findings_json(run)
                : format == "table" ? findings_table(run)
                                    : findings_csv(run));
}

std::string Facade::load_facts(const std::string& events, const std::string& decisions,
                               const std::string& stages) {
  if (!reading_) return nothing_yet("workforce");
  RecordedFiles files;
  if (!events.empty()) files.events = events;
  if (!decisions.empty()) files.decisions = decisions;
  if (!stages.empty()) files.stages = stages;
  RecordedReading facts = read_recorded(files, *reading_);
  if (!facts.usable()) return refuse(facts.errors);
  facts_ = std::move(facts);
  return answer(recorded_json(facts_));
}

std::string Facade::timeline_as(const std::string& side, const std::string& employee_id,
                                const std::string& format) const {
  if (!run_) return nothing_yet("comparison");
  if (run_->projecting) return not_projected("timeline");
  const Workforce& workforce = run_->workforce;
  std::vector<std::uint32_t> people;
  if (employee_id.empty()) {
    for (std::uint32_t i = 0; i < workforce.people.size(); ++i) people.push_back(i);
  } else {
    const std::size_t person = find_person(workforce, employee_id);
    if (person == workforce.people.size()) return unknown_person(employee_id);
    people.push_back(static_cast<std::uint32_t>(person));
  }
  const bool is_new = side == "new";
  const Policy& policy = is_new ? run_->new_policy : run_->old_policy;
  Plan plan = is_new ? run_->request.new_plan : run_->request.old_plan;
  const Day as_at = run_->request.dates.last_day;
  apply_facts(plan, gather_facts(workforce, run_->days, plan, 0, workforce.people.size(), as_at));
  const Recorded facts = recorded_under(policy, facts_);
  const Calendar calendar;
  const StageRun stages{workforce, run_->days, policy, plan, calendar, facts};
  const TimelineFormat as = format == "json"    ? TimelineFormat::json
                            : format == "table" ? TimelineFormat::table
                                                : TimelineFormat::csv;
  return answer(timeline_text({stages, as_at, {}, {}, !employee_id.empty(), as}, people));
}

}  // namespace turnpoint
