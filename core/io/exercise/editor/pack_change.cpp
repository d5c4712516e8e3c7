#include "core/io/exercise/editor/pack_change.h"

#include <algorithm>

#include "core/io/exercise/editor/pack_rows.h"
#include "core/io/exercise/pack_json.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : written_value(*found);
}

/// Of the list that the object has under the key, if it has one.
template <class Act>
void each_of(Json& object, const char* key, Act act) {
  const auto found = object.find(key);
  if (found == object.end()) return;
  for (Json& entry : *found) act(entry);
}

/// The path's first `parts` parts: `exercises.#2` of `exercises.#2.steps.#0.id`.
std::string first_parts(const std::string& path, int parts) {
  std::size_t end = 0;
  while (parts-- > 0) end = std::min(path.find('.', end + 1), path.size());
  return path.substr(0, end);
}

bool names_entry(const std::string& path, std::string_view list) {
  const std::size_t at = path.rfind("." + std::string(list) + ".#");
  return at != std::string::npos && path.find('.', at + list.size() + 2) == std::string::npos;
}

bool is_there(Json& object, const char* key, const std::string& id) {
  bool found = false;
  each_of(object, key, [&](const Json& entry) { found = found || text_at(entry, "id") == id; });
  return found;
}

/// Everything of an exercise that leads to a step leads to the other one; to none: it leads on.
void lead_instead(Json& exercise, const std::string& from, const std::string& to) {
  if (is_there(exercise, "steps", from)) return;
  each_of(exercise, "steps", [&](Json& step) {
    if (text_at(step, "next") == from) step["next"] = to;
    if (to.empty() && text_at(step, "next").empty()) step.erase("next");
    Json kept = Json::array();
    each_of(step, "branches", [&](Json& branch) {
      const bool leads_there = text_at(branch, "to") == from;
      if (leads_there) branch["to"] = to;
      if (!leads_there || !to.empty()) kept.push_back(branch);
    });
    step["branches"] = std::move(kept);
  });
}

/// What names the entry whose id changed.
void follow_name(Json& pack, const std::string& path, const std::string& was, const std::string& is) {
  const std::string owner = path.substr(0, path.size() - std::string_view(".id").size());
  if (names_entry("." + owner, "exercises") && !is_there(pack, "exercises", was)) {
    each_of(pack, "running_order", [&](Json& item) {
      if (text_at(item, "exercise") == was) item["exercise"] = is;
    });
  } else if (names_entry(owner, "steps")) {
    lead_instead(*find_at(pack, first_parts(path, 2)), was, is);
  } else if (names_entry(owner, "options")) {
    each_of(*find_at(pack, first_parts(path, 4)), "branches", [&](Json& branch) {
      if (text_at(branch, "option") == was) branch["option"] = is;
    });
  }
}

template <std::size_t size>
std::size_t index_in(const std::array<std::string_view, size>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

void mend_question(Json& question) {
  const auto ask = static_cast<EngineAsk>(index_in(engine_ask_names, text_at(question, "ask")));
  const std::vector<QuestionForm> forms = forms_of(ask);
  const auto form = static_cast<QuestionForm>(index_in(question_form_names, text_at(question, "form")));
  const bool fits = std::find(forms.begin(), forms.end(), form) != forms.end();
  const QuestionForm now = fits ? form : forms.front();
  if (!fits) question["form"] = question_form_names[static_cast<std::size_t>(now)];
  if (ask == EngineAsk::trigger_met && text_at(question, "trigger").empty()) question["trigger"] = "bradford";
  if (ask != EngineAsk::trigger_met) question.erase("trigger");
  if (ask != EngineAsk::triggers_met) question.erase("triggers");
  const bool typed = ask == EngineAsk::none;
  if (!typed || now != QuestionForm::free_text) question.erase("model");
  const bool is_day = day_from_text(text_at(question, "answer")).has_value();
  if (!typed || (now != QuestionForm::number && now != QuestionForm::date) ||
      is_day != (now == QuestionForm::date))
    question.erase("answer");
  if (now == QuestionForm::number || now == QuestionForm::date || now == QuestionForm::free_text)
    question.erase("options");
  if (typed) return;
  for (const char* key : {"under", "months", "spell"}) {
    if (text_at(question, key).empty()) question.erase(key);
  }
  each_of(question, "options", [](Json& option) { option.erase("right"); });
}

void mend_branch(Json& branch, Json& step) {
  const std::string on = text_at(branch, "on");
  const bool by_score = on.starts_with("score");
  if (by_score && text_at(branch, "score").empty()) branch["score"] = 1;
  if (!by_score) branch.erase("score");
  if (on != "option") {
    branch.erase("option");
  } else if (text_at(branch, "option").empty()) {
    const Json* first = find_at(step, "question.options.#0");
    branch["option"] = first == nullptr ? std::string(no_answer) : text_at(*first, "id");
  }
}

void mend(Json& exercise) {
  std::string day;
  each_of(exercise, "steps", [&](Json& step) {
    if (text_at(step, "day").empty()) step["day"] = day;
    day = text_at(step, "day");
    if (step.contains("question")) mend_question(step["question"]);
    each_of(step, "branches", [&](Json& branch) { mend_branch(branch, step); });
  });
}

}  // namespace

Checked<Json> with_pack_change(Json pack, const FileChange& change) {
  const Json* before = find_at(pack, change.path);
  const bool renames = change.kind == FileChange::Kind::set && change.path.ends_with(".id");
  const bool takes_step = change.kind == FileChange::Kind::remove && names_entry(change.path, "steps");
  const std::string was = before == nullptr || before->is_array() ? std::string()
                          : takes_step                            ? text_at(*before, "id")
                          : renames                               ? written_value(*before)
                                                                  : std::string();
  Result<Json> changed = with_change(pack_row(), std::move(pack), change);
  if (!changed) return tl::unexpected(std::vector<Error>{changed.error()});
  if (renames && !was.empty()) follow_name(*changed, change.path, was, change.value);
  if (takes_step) lead_instead(*find_at(*changed, first_parts(change.path, 2)), was, "");
  each_of(*changed, "exercises", mend);
  Checked<ExercisePack> read = read_exercise_pack(print_json_line(*changed), "pack");
  if (!read) return tl::unexpected(std::move(read.error()));
  return exercise_pack_json(*read);
}

Json fresh_pack(const std::string& id, const std::string& old_policy, const std::string& new_policy) {
  Json pack = json_object({{"schema", 1},
                           {"id", id},
                           {"title", "Our own session"},
                           {"audience", "Our managers"},
                           {"minutes", 60},
                           {"policies", json_object({{"old", old_policy}, {"new", new_policy}})}});
  return *with_change(pack_row(), std::move(pack), {FileChange::Kind::add, "exercises"});
}

}  // namespace turnpoint
