#include "web/app/session.h"

#include <algorithm>

#include "core/io/compare/case_record_json.h"
#include "core/io/compare/study_json.h"
#include "core/io/compare/study_parts.h"
#include "web/app/answers.h"
#include "web/app/edits.h"
#include "web/app/offered.h"

namespace turnpoint::app {
namespace {

std::string inquiry_in_words(const std::string& call) {
  if (call == "removal") return "Trying every set of triggers";
  if (call == "charts") return "Drawing the charts";
  if (call == "beside") return "Counting the version beside it";
  if (call == "sweep") return "Trying each value";
  if (call == "statistics") return "Counting the period";
  if (call == "due") return "Looking for what is due";
  if (call == "retention") return "Looking for records due for deletion";
  if (call == "report") return "Making the report";
  if (call == "monthly") return "Making the monthly report";
  if (call == "training") return "Trying the training";
  return "Replaying the stages of everyone";
}

/// Comparisons rest on nothing that is recorded of cases.
bool differs_in_record_only(Study before, const Study& after) {
  before.record = after.record;
  return counts_as(before, after);
}

constexpr std::string_view imported_word = "imported";

/// Of the kept copy; empty: there is none.
std::string kept_id(const Study& study) {
  const std::string& text = study.workforce;
  return is_imported(study) && text.size() > imported_word.size() ? text.substr(imported_word.size() + 1)
                                                                  : "";
}
std::string imported_as(const std::string& id) {
  return id.empty() ? std::string(imported_word) : std::string(imported_word) + ':' + id;
}

}  // namespace

Session::Session(std::string study_id, std::string version) {
  view_.version = std::move(version);
  history_.start(sample_study(std::move(study_id)));
  view_.study = history_.present();
  ask("policies", {});
}

std::uint32_t Session::ask(std::string call, std::vector<std::string> args, std::string name) {
  const std::uint32_t id = next_id_++;
  waiting_[id] = {call, std::move(name)};
  requests_.push_back({id, std::move(call), std::move(args)});
  return id;
}

void Session::edit(Study study, unsigned gesture) {
  const Study before = history_.present();
  history_.add(std::move(study), gesture);
  if (history_.present() != before) show_present(&before);
}

void Session::show_present(const Study* before) {
  view_.study = history_.present();
  view_.can_undo = history_.can_undo();
  view_.can_redo = history_.can_redo();
  view_.dates_error.clear();
  view_.from_entered.clear();
  view_.to_entered.clear();
  view_.cutover.day_entered.clear();
  view_.cutover.day_error.clear();
  show_plan();
  ++revision_;
  show_own_policies();
  show_own_packs();
  follow_policies();
  drop_beside();
  if (before != nullptr && counts_as(*before, view_.study)) return;
  if (before != nullptr && view_.comparison && !view_.comparing &&
      differs_in_record_only(*before, view_.study)) {
    outdate_inquiries();
    latest_record_ = ask("take_record", {print_json(record_to_json(view_.study.record))});
    return;
  }
  if (view_.workforce && !has_people_of(view_.study))
    load();
  else
    recompare();
}

bool Session::has_people_of(const Study& study) const {
  return view_.workforce && view_.workforce->imported == is_imported(study) &&
         view_.workforce->own == is_own(study) && view_.workforce->synthetic == study.synthetic;
}

/// The workforce that the study names: undo and redo cross imports.
void Session::load() {
  if (view_.study.synthetic) {
    load_synthetic();
  } else if (is_own(view_.study)) {
    load_own();
  } else if (!is_imported(view_.study)) {
    latest_load_ = ask("load_sample", {sample_folder}, sample_name);
  } else if (imported_) {
    keep_dates_ = true;
    import(*imported_);
  } else if (!kept_id(view_.study).empty()) {
    load_kept();
  }
}

void Session::load_kept() { latest_load_ = ask("load_kept", {kept_id(view_.study)}, "Kept people"); }

/// The page keeps what the core program has, encrypted, and answers with its id.
void Session::keep_imported() {
  const bool to_keep = view_.keeping.keep_people && view_.workforce && view_.workforce->imported &&
                       view_.workforce->kept_id.empty();
  if (to_keep && latest_keep_ == 0) latest_keep_ = ask("keep_workforce", {});
}

void Session::set_keeping(KeepingView keeping) {
  const bool gave_up =
      view_.keeping.keep_people && keeping.protection == Protection::open && !keeping.keep_people;
  view_.keeping = std::move(keeping);
  if (view_.keeping.protection == Protection::locked) leave_paper();
  if (gave_up) name_kept("");
  keep_imported();
}

/// Which copy of the imported workforce is kept is no edit: there is nothing to undo in it.
void Session::name_kept(const std::string& id) {
  if (!view_.workforce || !view_.workforce->imported) return;
  view_.workforce->kept_id = id;
  history_.amend([&](Study& study) {
    if (is_imported(study)) study.workforce = imported_as(id);
  });
  view_.study = history_.present();
  ++revision_;
}

void Session::on_keeping(const std::string& text) {
  latest_keep_ = 0;
  const Checked<std::string> id = read_text(text);
  if (!id) return refuse(id.error());
  if (view_.keeping.keep_people) name_kept(*id);
}

void Session::recompare() {
  outdate_inquiries();
  if (!view_.workforce || view_.policies.empty()) return;
  view_.comparing = true;
  waiting_.erase(latest_compare_);
  Study asked = view_.study;
  asked.plan.reset();
  asked.own_packs.clear();
  asked.versions.clear();
  latest_compare_ = ask("compare", {print_json(study_to_json(asked))});
}

void Session::ask_rows() { latest_rows_ = ask("rows", {print_row_page(view_.page)}); }

void Session::refuse(const std::vector<Error>& errors) {
  view_.errors.clear();
  for (const Error& error : errors) view_.errors.push_back(error.detail);
}

void Session::progress(std::uint32_t id, long at, long of) {
  const auto found = waiting_.find(id);
  if (found == waiting_.end()) return;
  const auto& [call, name] = found->second;
  const bool loading = call != "compare";
  const bool inquiry = is_latest_inquiry(call, id);
  const bool ledger = id == latest_ledger_;
  if (id != latest_compare_ && id != latest_load_ && id != latest_preview_ && !inquiry && !ledger) return;
  const std::string label = inquiry                ? inquiry_in_words(call)
                            : ledger               ? "Working out the ledger"
                            : call == "synthesize" ? std::string("Inventing people")
                            : loading              ? "Reading " + name
                            : view_.comparing      ? "Comparing"
                                                   : "Working out how far assumptions move the figures";
  view_.work = WorkView{label, at, of, true, !loading && !view_.comparing};
}

void Session::answer(std::uint32_t id, const std::string& text) {
  const auto found = waiting_.find(id);
  if (found == waiting_.end()) return;
  const auto [call, name] = found->second;
  waiting_.erase(found);
  const bool inquiry = is_latest_inquiry(call, id);
  if (id == latest_compare_ || id == latest_load_ || id == latest_preview_ || id == latest_ledger_ || inquiry)
    view_.work.reset();
  if (inquiry) return on_inquiry(call, text);
  if (call == "policies")
    on_policies(text);
  else if (call == "load_sample" && id == latest_load_)
    on_workforce(text, name, false);
  else if (call == "begin_own" && id == latest_load_)
    on_workforce(text, name, false);
  else if (call == "try_case" && id == latest_case_)
    on_case(text);
  else if (call == "try_entry" && id == latest_entry_)
    on_tried_entry(text);
  else if ((call == "import" || call == "import_kept" || call == "confirm") && id == latest_load_)
    on_workforce(text, name, true);
  else if (call == "synthesize" && id == latest_load_)
    on_synthetic(text);
  else if (call == "synthesize")
    view_.synthesis.under_way = false;
  else if (call == "profiles")
    on_profiles(text);
  else if (call == "draw_key" && id == latest_key_)
    on_key(text);
  else if (call == "preview" && id == latest_preview_)
    on_preview(text);
  else if (call == "load_kept" && id == latest_load_)
    on_kept_workforce(text);
  else if (call == "keep_workforce" && id == latest_keep_)
    on_keeping(text);
  else if (call == "compare" && id == latest_compare_)
    on_comparison(text);
  else if (call == "why" && id == latest_why_)
    on_person(text);
  else if (call == "side_by_side" && id == latest_timeline_)
    on_timeline(text);
  else if (call == "try_row" && id == latest_row_)
    on_tried(text);
  else if (call == "prepare_paper" && id == latest_paper_)
    on_paper(text);
  else if (call == "open_study" && id == latest_shared_)
    on_shared(text, name);
  else if (call == "open_study" && id == latest_version_)
    on_version(text, name);
  else if (call == "open_template" && id == latest_template_)
    on_template(text);
  else if (call == "take_record" && id == latest_record_)
    on_record_taken(text);
  else if (call == "open_record" && id == latest_row_)
    on_record_file(text);
  else if (call == "findings_as" || call == "comparison_as" || call == "ledger_as" || call == "due_as" ||
           call == "plan_as" || call == "equality_as" || call == "synthesis_file" || call == "synthesis_as" ||
           call == "refused_rows" || call == "preview_refused" || call == "record_as" ||
           call == "retention_as" || call == "held_as" || call == "table_as")
    on_file(text, name);
  else if ((call == "ledger" || call == "ledger_page") && id == latest_ledger_)
    on_ledger(text);
  else if (call == "rows" && id == latest_rows_)
    on_rows(text);
  else if ((call == "copy_policy" || call == "open_policy") && id == latest_policy_)
    on_new_policy(text, name);
  else if (call == "change_policy" && id == latest_change_)
    on_policy_change(text);
  else if (call == "own_policies" && id == latest_own_)
    on_own_policies(text);
  else if (call == "policy_diff" && id == latest_differences_)
    on_differences(text);
  else if (on_plan_answer(call, id, text, name) || on_exercise_answer(call, id, text, name) ||
           on_pack_answer(call, id, text))
    return;
  else if (call == "print_report")
    on_printed(text);
}

void Session::on_policies(const std::string& text) {
  Checked<std::vector<PolicyView>> policies = read_policies(text);
  if (!policies) return refuse(policies.error());
  view_.policies = std::move(*policies);
  if (view_.policy_shown.empty()) view_.policy_shown = view_.study.old_policy.policy;
  // People may come first, or be on their way because someone was quick to choose files: then they are what
  // counts.
  if (view_.workforce) return recompare();
  if (waiting_.contains(latest_load_)) return;
  if (is_imported(view_.study))
    view_.workforce_missing = kept_id(view_.study).empty();
  else
    load();
}

/// What was kept could not be read again: the files are needed.
void Session::on_kept_workforce(const std::string& text) {
  importing_.reset();
  keep_dates_ = true;
  const std::string id = kept_id(view_.study);
  on_workforce(text, "Kept people", true);
  if (view_.workforce && view_.workforce->imported)
    view_.workforce->kept_id = id;
  else
    view_.workforce_missing = true;
}

/// The people of the present study become those that were just loaded. The dates are then all of an import's
/// record, and the last twelve months of a synthetic one, on which it is held to its targets.
void Session::change_people(Study& study, bool imported) const {
  const std::optional<SyntheticWorkforce>& synthetic = view_.workforce->synthetic;
  const bool was_imported = is_imported(study);
  if (imported && importing_) {
    study.workforce = imported_as("");
    study.synthetic.reset();
  }
  const bool is_same = synthetic && study.synthetic == synthetic;
  if (synthetic) {
    study.workforce = synthetic_word;
    study.synthetic = synthetic;
  }
  if (is_imported(study) != was_imported || (synthetic && !is_same)) {
    study.record.clear();
    study.entries.clear();
  }
  if (keep_dates_ || is_same || !(imported || synthetic)) return;
  const auto first = day_from_text(view_.workforce->first_day);
  const auto last = day_from_text(view_.workforce->last_day);
  if (synthetic)
    study.dates = {minus_months(synthetic->last_day, 12) + std::chrono::days(1), synthetic->last_day};
  else if (first && last)
    study.dates = {*first, *last};
}

void Session::on_workforce(const std::string& text, const std::string& name, bool imported,
                           const std::optional<SyntheticWorkforce>& synthetic) {
  Checked<WorkforceView> workforce = read_workforce_answer(text);
  view_.comparing = false;
  const bool confirmed = std::exchange(confirming_, false);
  if (view_.import && confirmed) view_.import->reading = false;
  if (!workforce) return refuse(workforce.error());
  if (confirmed) leave_import();
  workforce->name = name;
  workforce->imported = imported;
  workforce->synthetic = synthetic;
  workforce->own = !imported && !synthetic && is_own(history_.present());
  view_.workforce = std::move(*workforce);
  view_.workforce_missing = false;
  view_.errors.clear();
  view_.person.reset();
  view_.person_asked.clear();
  view_.page = {};
  view_.status = name + ": " + counted(view_.workforce->people, "person", "people") + " and " +
                 counted(view_.workforce->spells, "spell", "spells") + ".";
  if (imported) imported_ = importing_;
  Study study = history_.present();
  change_people(study, imported);
  if (study == history_.present())
    recompare();
  else
    edit(study);
  if (importing_) keep_imported();
}

/// Entries change who is there.
void Session::count_people(const std::optional<WorkforceView>& now) {
  if (!now || !view_.workforce) return;
  view_.workforce->people = now->people;
  view_.workforce->spells = now->spells;
  view_.workforce->teams = now->teams;
  view_.workforce->ids = now->ids;
  view_.workforce->first_day = now->first_day;
  view_.workforce->last_day = now->last_day;
}

/// The first answer has the figures, the second their ranges as well.
void Session::on_comparison(const std::string& text) {
  Checked<ComparisonView> comparison = read_comparison(text);
  const bool is_first = std::exchange(view_.comparing, false);
  if (!comparison) return refuse(comparison.error());
  if (!is_first && !comparison->ranged) return;
  view_.comparison = std::move(*comparison);
  if (!view_.comparison->ranged) waiting_[latest_compare_] = {"compare", ""};
  ask_beside();
  if (!is_first) return;
  view_.errors.clear();
  count_people(view_.comparison->now);
  ask_rows();
  ask_ledger();
  ask_due_again();
  open_next_record();
  if (view_.paper.open) prepare_paper(view_.paper.wish);
  if (!view_.person_asked.empty()) ask_person();
}

void Session::on_rows(const std::string& text) {
  Checked<RowsView> rows = read_rows(text);
  if (!rows) return refuse(rows.error());
  if (rows->rows.empty() && rows->found > 0) {
    // Fewer people than before: the page asked for is past the last one.
    view_.page.first = (rows->found - 1) / view_.page.count * view_.page.count;
    return ask_rows();
  }
  view_.rows = std::move(*rows);
}

void Session::on_person(const std::string& text) {
  Checked<PersonView> person = read_person(text);
  if (!person && person.error().front().code == ErrorCode::unknown_person) return apply(ClosePerson{});
  if (!person) return refuse(person.error());
  view_.person = std::move(*person);
}

void Session::ask_person() {
  latest_why_ = ask("why", {view_.person_asked});
  ask_timeline();
}

void Session::ask_timeline() {
  if (!view_.person_asked.empty()) latest_timeline_ = ask("side_by_side", {view_.person_asked});
}

/// Whoever has none, since they are not there, is told so by the answer to why.
void Session::on_timeline(const std::string& text) {
  Checked<TimelineView> timeline = read_timeline(text);
  view_.timeline.reset();
  if (timeline) view_.timeline = std::move(*timeline);
}

void Session::hand_out(SavedFile file) {
  view_.status = file.name + " was handed to the browser to save.";
  saved_files_.push_back(std::move(file));
}

void Session::on_file(const std::string& text, const std::string& name) {
  Checked<std::string> file = read_text(text);
  if (!file) return refuse(file.error());
  const char* type = name.ends_with(".json")   ? "application/json"
                     : name.ends_with(".html") ? "text/html"
                     : name.ends_with(".ics")  ? "text/calendar"
                     : name.ends_with(".xlsx")
                         ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                         : "text/csv";
  hand_out({name, type, std::move(*file)});
}

void Session::offer_files(const std::vector<OfferedFile>& files) {
  constexpr std::string_view answers_to = "answers_";
  if (view_.place == Place::plan && !files.empty() && files.front().field.starts_with(answers_to))
    return read_feedback_file(files.front(), files.front().field.substr(answers_to.size()));
  if (files.size() == 1 && files.front().field == "study_file") return open_shared(files.front());
  if (files.size() == 1 && files.front().field == "version_file") return open_version(files.front());
  if (view_.place == Place::plan && !files.empty()) return read_plan_file(files.front());
  if (view_.place == Place::exercises && !files.empty()) return read_pack_file(files.front());
  const auto is_template = [](const OfferedFile& file) {
    return file.name.ends_with(".txt") || file.name.ends_with(".json");
  };
  if (view_.place == Place::due && view_.paper.open && files.size() == 1 && is_template(files.front()))
    return open_template(files.front());
  const bool policy = files.size() == 1 && files.front().name.ends_with(".json");
  if (policy) return open_policy(files.front());
  if (!draft_ && std::any_of(files.begin(), files.end(), is_record)) return offer_records(files);
  const bool own = std::all_of(files.begin(), files.end(),
                               [](const OfferedFile& file) { return is_absences(file) || is_people(file); });
  if (draft_ || !own) return offer_exports(files);
  for (const OfferedFile& file : files) (is_absences(file) ? absences_file_ : people_file_) = file;
  view_.errors.clear();
  if (absences_file_) {
    keep_dates_ = view_.workforce_missing;
    std::vector<std::uint32_t> numbers = {absences_file_->number};
    if (people_file_) numbers.push_back(people_file_->number);
    import({std::move(numbers), absences_file_->name, view_.reasons});
  } else if (people_file_) {
    refuse({{ErrorCode::missing_column, people_file_->name,
             "\"" + people_file_->name +
                 "\" lists people; add the file of their absences too, with the columns employee_id and "
                 "first_day."}});
  }
}

void Session::import(Import files) {
  std::vector<std::string> numbers;
  for (const std::uint32_t number : files.numbers) numbers.push_back(std::to_string(number));
  if (!files.canonical) numbers.insert(numbers.begin(), reasons_word(files.reasons));
  const char* const plain = files.canonical ? "import_kept" : "import";
  latest_load_ = files.confirmed.empty() ? ask(plain, std::move(numbers), files.name)
                                         : ask("confirm", files.confirmed, files.name);
  importing_ = std::move(files);
}

void Session::set_licences(const std::string& text) {
  view_.licences.clear();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    if (end > at) view_.licences.push_back(text.substr(at, end - at));
    at = end + 2;
  }
}

void Session::set_saving(SavingView saving) { view_.saving = std::move(saving); }
void Session::set_offline(const OfflineView& offline) { view_.offline = offline; }

void Session::set_face(Face face, bool has_canvas) {
  view_.face = face;
  view_.has_canvas = has_canvas;
}

std::string Session::study_text() const { return print_json(study_to_json(view_.study)); }

Checked<bool> Session::open_study(const std::string& text) {
  const Checked<Study> study = read_study(text);
  if (!study) return tl::unexpected(study.error());
  leave_import();
  const std::string kept = kept_id(*study);
  const bool has_it =
      view_.workforce && view_.workforce->imported && (kept.empty() || kept == view_.workforce->kept_id);
  const bool needs_import = is_imported(*study) && !has_it;
  history_.start(*study);
  if (needs_import) {
    view_.workforce.reset();
    view_.comparison.reset();
    view_.rows.reset();
    view_.workforce_missing = !view_.policies.empty() && kept.empty();
    latest_load_ = 0;
  }
  show_present();
  // People who were on their way are those of the study before.
  if (!view_.workforce && is_own(*study) && waiting_.contains(latest_load_)) load();
  if (needs_import && !kept.empty()) load_kept();
  return true;
}

std::vector<Request> Session::take_requests() { return std::exchange(requests_, {}); }
std::vector<SavedFile> Session::take_saved_files() { return std::exchange(saved_files_, {}); }
std::vector<Command> Session::take_forwarded() { return std::exchange(forwarded_, {}); }
bool Session::take_cancel() { return std::exchange(cancel_, false); }

}  // namespace turnpoint::app
