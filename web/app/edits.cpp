#include "web/app/edits.h"

#include <algorithm>

#include "core/io/compare/study_json.h"

namespace turnpoint::app {
namespace {

void set_member(std::vector<std::string>& ids, const std::string& id, bool member) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (member && found == ids.end()) ids.push_back(id);
  if (!member && found != ids.end()) ids.erase(found);
}

Result<Day> read_day(const std::string& text, const char* which) {
  const std::optional<Day> day = day_from_text(text);
  if (day) return *day;
  return fail(ErrorCode::bad_date, which,
              "\"" + text + "\" is not a date; choose a day, or write it as 2026-04-03.");
}

/// Imported, or entered by hand; else they are invented.
bool has_real_people(const Study& study) {
  return is_imported(study) || is_own(study) || !study.entries.empty();
}

}  // namespace

PolicyChoice& choice_of(Study& study, Side side) {
  return side == Side::old_policy ? study.old_policy : study.new_policy;
}

const PolicyChoice& choice_of(const Study& study, Side side) {
  return side == Side::old_policy ? study.old_policy : study.new_policy;
}

Study sample_study(std::string id) {
  Study study;
  study.id = std::move(id);
  study.workforce = "sample:council";
  study.old_policy.policy = "thornton-2009";
  study.new_policy.policy = "nw-wellbeing";
  study.dates = {*day_from_text("2025-04-01"), *day_from_text("2026-03-31")};
  return study;
}

Study edited(Study study, const ChoosePolicy& edit) {
  choice_of(study, edit.side) = {edit.policy, {}, {}, {}};
  // Stages are those of the old policy.
  if (edit.side == Side::old_policy && study.cutover) study.cutover->mapping.by_stage.clear();
  return study;
}

Result<Study> edited(Study study, const SetDates& edit) {
  const Result<Day> from = read_day(edit.from, "from");
  if (!from) return tl::unexpected(from.error());
  const Result<Day> to = read_day(edit.to, "to");
  if (!to) return tl::unexpected(to.error());
  if (*to < *from) {
    return fail(ErrorCode::last_before_first, "to",
                "The last day, " + to_words(*to) + ", is before the first, " + to_words(*from) +
                    ". Choose a later last day or an earlier first day.");
  }
  study.dates = {*from, *to};
  return study;
}

Study edited(Study study, const SetParameter& edit) {
  std::vector<ParameterEdit>& edits = choice_of(study, edit.side).edits;
  const auto found =
      std::find_if(edits.begin(), edits.end(), [&](const ParameterEdit& e) { return e.path == edit.path; });
  if (found != edits.end())
    found->value = edit.value;
  else
    edits.push_back({edit.path, edit.value});
  return study;
}

Study edited(Study study, const ResetParameters& edit) {
  choice_of(study, edit.side).edits.clear();
  return study;
}

Result<Study> edited(Study study, const SetCutOverDay& edit) {
  const Result<Day> day = read_day(edit.day, "cutover");
  if (!day) return tl::unexpected(day.error());
  CutOver cutover = cutover_of(study);
  cutover.day = *day;
  study.cutover = std::move(cutover);
  return study;
}

Study edited(Study study, const SetMapping& edit) {
  CutOver cutover = cutover_of(study);
  cutover.mapping = edit.mapping;
  study.cutover = std::move(cutover);
  return study;
}

void follow_days(Study& study, Day entered) {
  if (is_own(study) && study.dates.last_day < entered)
    study.dates = {minus_months(entered, 12) + std::chrono::days(1), entered};
}

std::string file_or_id(const Study& study, const std::string& policy) {
  const OwnPolicy* own = find_own(study, policy);
  return own == nullptr ? policy : own->text;
}

Study with_own_policy(Study study, OwnPolicy policy, const std::string& changed) {
  const std::string id = policy.id;
  const auto known = std::find_if(study.own_policies.begin(), study.own_policies.end(),
                                  [&](const OwnPolicy& own) { return own.id == id; });
  if (known == study.own_policies.end())
    study.own_policies.push_back(std::move(policy));
  else
    *known = std::move(policy);
  const std::size_t list = std::min(changed.find('.'), changed.size());
  const std::size_t end =
      list == changed.size() ? list : std::min(changed.find('.', list + 1), changed.size());
  const std::string part = changed.substr(0, end) + ".";
  const std::string entry = list == changed.size() ? "" : changed.substr(list + 1, end - list - 1);
  for (PolicyChoice* choice : {&study.old_policy, &study.new_policy}) {
    if (choice->policy != id || entry.empty()) continue;
    std::erase_if(choice->edits, [&](const ParameterEdit& edit) { return edit.path.starts_with(part); });
    set_member(choice->without, entry, false);
    set_member(choice->with, entry, false);
  }
  if (study.cutover && study.old_policy.policy == id) study.cutover->mapping.by_stage.erase(entry);
  return study;
}

Study edited(Study study, const TakePolicyOut& edit) {
  std::erase_if(study.own_policies, [&](const OwnPolicy& own) { return own.id == edit.policy; });
  return study;
}

Study edited(Study study, const TakeVersionOut& edit) {
  std::erase_if(study.versions, [&](const StudyVersion& version) { return version.name == edit.name; });
  return study;
}

std::string study_to_share(const std::string& text) {
  Checked<Study> study = read_study(text);
  if (!study || !has_real_people(*study) || (study->record.empty() && study->entries.empty())) return text;
  study->record.clear();
  study->entries.clear();
  return print_json(study_to_json(*study));
}

Study shared_study(Study study) {
  study.disclosure.reset();
  if (is_imported(study)) study.workforce = "imported";
  if (!has_real_people(study)) return study;
  study.record.clear();
  study.entries.clear();
  return study;
}

CutOver cutover_of(const Study& study) {
  if (study.cutover) return *study.cutover;
  CutOver cutover;
  cutover.day = study.dates.last_day + std::chrono::days(1);
  return cutover;
}

Study edited(Study study, const UseTrigger& edit, bool on_request) {
  PolicyChoice& choice = choice_of(study, edit.side);
  set_member(choice.with, edit.trigger, edit.on && on_request);
  set_member(choice.without, edit.trigger, !edit.on && !on_request);
  return study;
}

}  // namespace turnpoint::app
