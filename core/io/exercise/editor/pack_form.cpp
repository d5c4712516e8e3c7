#include "core/io/exercise/editor/pack_form.h"

#include <algorithm>

#include "core/base/exact.h"
#include "core/exercise/flow.h"
#include "core/exercise/reading_age.h"
#include "core/io/cases/tone_json.h"
#include "core/io/editor/change.h"
#include "core/io/editor/form.h"
#include "core/io/exercise/editor/pack_rows.h"
#include "core/io/exercise/pack_json.h"
#include "core/io/exercise/pack_tone.h"
#include "core/io/json_object.h"
#include "core/io/policy/shipped.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string place(const char* list, std::size_t index) {
  return std::string(list) + ".#" + std::to_string(index);
}

/// The place behind `word` in a path, if it stands there: 2 for `steps` in `exercises.#0.steps.#2.question`.
std::optional<std::size_t> place_in(const std::string& path, const std::string& word) {
  const std::size_t at = path.find(word + ".#");
  if (at == std::string::npos) return std::nullopt;
  const std::size_t from = at + word.size() + 2;
  const auto number = whole_from_text(path.substr(from, path.find('.', from) - from));
  return number ? std::optional<std::size_t>(static_cast<std::size_t>(*number)) : std::nullopt;
}

template <class Entry>
const Entry* entry_at(const std::vector<Entry>& list, std::optional<std::size_t> index) {
  return index && *index < list.size() ? &list[*index] : nullptr;
}

/// Policies that can be worked with: both, else none.
const PackPolicies* both(const Checked<PackPolicies>& policies) { return policies ? &*policies : nullptr; }

class PackRules final : public FormRules {
 public:
  PackRules(const ExercisePack& pack, const PackPolicies* policies) : pack_(pack), policies_(policies) {}
  bool by_id() const override { return false; }

  bool is_asked(const Json& object, const FieldRow& row) const override {
    const auto says = [&](const char* key) {
      const auto found = object.find(key);
      return found == object.end() ? std::string() : written_value(*found);
    };
    if (row.key == "option") return says("on") == "option";
    if (row.key == "score") return says("on").starts_with("score");
    if (row.key == "exercise") return says("kind") == "exercise";
    if (!object.contains("form")) return true;
    const std::string ask = says("ask");
    const std::string form = says("form");
    if (row.key == "trigger") return ask == "trigger_met";
    if (row.key == "triggers") return ask == "triggers_met";
    if (row.key == "under" || row.key == "months" || row.key == "spell") return !ask.empty();
    if (row.key == "answer") return ask.empty() && (form == "number" || form == "date");
    if (row.key == "model") return ask.empty() && form == "free_text";
    return true;
  }

  Json choices(EntryKind kind, const std::string& path) const override {
    Json list = Json::array();
    const Exercise* exercise = entry_at(pack_.exercises, place_in(path, "exercises"));
    if (kind == EntryKind::policy) {
      for (const std::string& id : shipped_policy_ids()) list.push_back(form_option(id, id));
      for (const PolicySide side : policy_sides) {
        const auto at = static_cast<std::size_t>(side);
        if (!pack_.carried[at].empty() && path.ends_with(policy_side_names[at]))
          list.push_back(form_option(pack_.policies[at], pack_.policies[at] + " (carried by the pack)"));
      }
    } else if (kind == EntryKind::exercise) {
      for (const Exercise& each : pack_.exercises) list.push_back(form_option(each.id, each.title));
    } else if (kind == EntryKind::step && exercise != nullptr) {
      for (const ExerciseStep& step : exercise->steps) list.push_back(form_option(step.id, step.id));
      list.push_back(form_option(exercise_end, "the end"));
    } else if (kind == EntryKind::trigger && policies_ != nullptr) {
      for (const Policy& policy : *policies_) {
        for (const Trigger& trigger : policy.triggers) {
          if (is_computable(trigger) && !trigger.workforce_mean)
            list.push_back(form_option(trigger.id, trigger.name));
        }
      }
    } else if (kind == EntryKind::answer && exercise != nullptr && policies_ != nullptr) {
      const ExerciseStep* step = entry_at(exercise->steps, place_in(path, "steps"));
      if (step == nullptr || !step->question) return list;
      for (const AnswerOption& option : options_of(*step->question, *policies_))
        list.push_back(form_option(option.id, option.text));
    }
    return list;
  }

 private:
  const ExercisePack& pack_;
  const PackPolicies* policies_;
};

struct Remark {
  std::string path;  ///< by place, as a form has it
  bool fault;
  std::string says;
};

/// `exercises.six.steps.met.question` of check_pack becomes `exercises.#0.steps.#3.question`; of two of one
/// name it is the latter.
std::string by_place(const ExercisePack& pack, const std::string& where) {
  std::string path;
  std::string list;
  const Exercise* exercise = nullptr;
  for (std::size_t at = 0; at < where.size();) {
    const std::size_t end = std::min(where.find('.', at), where.size());
    const std::string part = where.substr(at, end - at);
    std::optional<std::size_t> index;
    const auto find = [&](const auto& entries) {
      for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].id == part) index = i;
      }
    };
    if (list == "exercises") {
      find(pack.exercises);
      exercise = entry_at(pack.exercises, index);
    } else if (list == "steps" && exercise != nullptr) {
      find(exercise->steps);
    } else if (list == "running_order") {
      if (const auto number = whole_from_text(part)) index = static_cast<std::size_t>(*number);
    }
    path += (path.empty() ? "" : ".") + (index ? "#" + std::to_string(*index) : part);
    list = part;
    at = end + 1;
  }
  return path;
}

std::vector<Remark> remarks_on(const ExercisePack& pack, const Checked<PackPolicies>& policies) {
  std::vector<Remark> remarks;
  const auto add = [&](const std::vector<Error>& errors, bool fault) {
    for (const Error& error : errors)
      remarks.push_back({by_place(pack, error.where == "pack" ? "" : error.where), fault, error.detail});
  };
  if (policies)
    add(faults_of_pack(pack, *policies), true);
  else
    add(policies.error(), true);
  add(tone_of_pack(pack, shipped_phrases()), false);
  add(hard_steps(pack), false);
  return remarks;
}

std::size_t count_within(const std::vector<Remark>& remarks, const std::string& path) {
  return static_cast<std::size_t>(std::count_if(remarks.begin(), remarks.end(), [&](const Remark& remark) {
    return remark.path == path || remark.path.starts_with(path + ".");
  }));
}

/// A way to the step of this id: in words, and by the step's place from 1 on, the end's behind the last; 0
/// where there is no such step.
Json way_to(const Exercise& exercise, const std::string& when, const std::string& id) {
  const std::size_t count = exercise.steps.size();
  const std::size_t at = step_index(exercise, id);
  if (id == exercise_end) return json_object({{"says", when + "the end"}, {"to", count + 1}});
  if (at == count) return json_object({{"says", when + id + " (a dead end: no such step)"}, {"to", 0}});
  return json_object({{"says", when + id}, {"to", at + 1}});
}

/// Each way out of a step, as go_on takes them.
Json ways_of(const Exercise& exercise, std::size_t index, const PackPolicies* policies) {
  const ExerciseStep& step = exercise.steps[index];
  Json ways = Json::array();
  bool right = false;
  bool wrong = false;
  for (const ExerciseBranch& branch : step.branches) {
    std::string when = branch.on == BranchOn::right   ? "right"
                       : branch.on == BranchOn::wrong ? "anything else"
                       : branch.on == BranchOn::score_at_least
                           ? plural(branch.score, "point") + " or more"
                           : "fewer than " + plural(branch.score, "point");
    if (branch.on == BranchOn::option) {
      when = branch.option;
      if (step.question && policies != nullptr) {
        for (const AnswerOption& option : options_of(*step.question, *policies)) {
          if (option.id == branch.option) when = as_name(option.text);
        }
      }
    }
    ways.push_back(way_to(exercise, capital(when) + ": ", branch.to));
    right = right || branch.on == BranchOn::right;
    wrong = wrong || branch.on == BranchOn::wrong;
  }
  if (right && wrong) return ways;
  const std::string next = !step.next.empty()                  ? step.next
                           : index + 1 < exercise.steps.size() ? exercise.steps[index + 1].id
                                                               : std::string(exercise_end);
  ways.push_back(way_to(exercise, step.branches.empty() ? "On to " : "Else: ", next));
  return ways;
}

/// What is wrong with where the step leads and how it is come to.
Json flaws_of(const std::vector<Error>& faults, const ExerciseStep& step) {
  Json flaws = Json::array();
  for (const Error& fault : faults) {
    if (fault.where == "steps." + step.id) flaws.push_back(fault.detail);
  }
  return flaws;
}

}  // namespace

Json pack_form(Json file, const ExercisePack& pack, const std::string& exercise) {
  const Checked<PackPolicies> policies = policies_of_pack(pack);
  const std::vector<Remark> remarks = remarks_on(pack, policies);
  const PackRules rules(pack, both(policies));
  const auto faults = static_cast<std::size_t>(
      std::count_if(remarks.begin(), remarks.end(), [](const Remark& remark) { return remark.fault; }));
  Json form = json_object({{"exercises", Json::array()},
                           {"steps", Json::array()},
                           {"faults", faults},
                           {"remarks", remarks.size() - faults}});
  for (std::size_t i = 0; i < pack.exercises.size(); ++i) {
    const std::string path = place("exercises", i);
    form["exercises"].push_back(json_object({{"path", path},
                                             {"name", pack.exercises[i].title},
                                             {"minutes", pack.exercises[i].minutes},
                                             {"reading_age", reading_age(pack.exercises[i]).value_or(0)},
                                             {"remarks", count_within(remarks, path)}}));
  }
  const auto index = place_in(exercise, "exercises");
  const Exercise* shown = entry_at(pack.exercises, index);
  const std::string path = shown == nullptr ? "" : place("exercises", *index);
  const PartRow& row = shown == nullptr ? session_row() : exercise_row();
  if (file.contains("policies")) {
    file["policies"] =
        json_object({{"old", pack.policies[0]}, {"new", pack.policies[1]}});  // a file by its id
  }
  Json& object = shown == nullptr ? file : *find_at(file, path);
  form["parts"] = form_parts(rules, row, object, path, shown == nullptr ? "The session" : shown->title);
  for (const Remark& remark : remarks) {
    if (shown != nullptr || !remark.path.starts_with("exercises"))
      place_finding(form["parts"], "path", remark.path, remark.fault, remark.says);
  }
  const std::vector<Error> flow = shown == nullptr ? std::vector<Error>() : faults_of_flow(*shown);
  for (std::size_t i = 0; shown != nullptr && i < shown->steps.size(); ++i) {
    const ExerciseStep& step = shown->steps[i];
    const std::string at = path + "." + place("steps", i);
    form["steps"].push_back(json_object({{"path", at},
                                         {"name", step.id},
                                         {"asks", step.question ? step.question->text : ""},
                                         {"ways", ways_of(*shown, i, both(policies))},
                                         {"flaws", flaws_of(flow, step)},
                                         {"minutes", step.minutes},
                                         {"reading_age", reading_age(step).value_or(0)},
                                         {"remarks", count_within(remarks, at)}}));
  }
  return form;
}

}  // namespace turnpoint
