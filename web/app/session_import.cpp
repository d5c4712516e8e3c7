// Exports of HR systems: shown as they would be read, decided about, and used only when confirmed.

#include "web/app/answers.h"
#include "web/app/session.h"

namespace turnpoint::app {

void Session::offer_exports(const std::vector<OfferedFile>& files) {
  if (!draft_) {
    draft_.emplace();
    // People who came alone before wait for the absences.
    if (people_file_ && !absences_file_) draft_->files.push_back({*people_file_, "people"});
  }
  for (const OfferedFile& file : files) draft_->files.push_back({file, {}});
  draft_->remembered = false;
  view_.errors.clear();
  preview();
}

void Session::preview() {
  waiting_.erase(latest_preview_);
  const std::string plan = print_json_line(plan_to_json(draft_->plan));
  latest_preview_ = ask("preview", draft_->args(plan, view_.reasons), draft_->name());
  if (view_.import) view_.import->reading = true;
}

void Session::on_preview(const std::string& text) {
  if (!draft_) return;
  Checked<ImportView> shown = read_preview(text);
  if (!shown) {
    // What was asked last cannot be done: what is shown stays.
    stop_import();
    return refuse(shown.error());
  }
  for (std::size_t i = 0; i < draft_->files.size() && i < shown->files.size(); ++i)
    draft_->files[i].kind = shown->files[i].kind == ImportKind::people ? "people" : "absences";
  const ImportPlan* earlier = draft_->touched || draft_->remembered ? nullptr : plans_.find(shown->files);
  if (earlier != nullptr) {
    draft_->plan = *earlier;
    draft_->remembered = true;
    return preview();
  }
  shown->remembered = draft_->remembered;
  if (!view_.import) view_.place = Place::workforce;
  view_.import = std::move(*shown);
  view_.errors.clear();
  settled_draft_ = draft_;
}

void Session::confirm_import() {
  if (!draft_) return;
  if (auto plan = read_import_plan(view_.import->plan, "plan")) {
    plans_.add(std::move(*plan));
    plans_changed_ = true;
  }
  Import files;
  for (const DraftFile& file : draft_->files) files.numbers.push_back(file.file.number);
  files.name = draft_->name();
  files.reasons = view_.reasons;
  files.confirmed = draft_->args(view_.import->plan, files.reasons);
  keep_dates_ = view_.workforce_missing;
  confirming_ = true;
  view_.import->reading = true;
  import(std::move(files));
}

void Session::leave_import() {
  waiting_.erase(latest_preview_);
  draft_.reset();
  settled_draft_.reset();
  view_.import.reset();
}

/// What was being tried is given up; what is shown stays.
void Session::stop_import() {
  waiting_.erase(latest_preview_);
  confirming_ = false;
  draft_ = settled_draft_;
  if (view_.import) view_.import->reading = false;
}

std::string Session::take_import_plans() {
  return std::exchange(plans_changed_, false) ? plans_.text() : std::string();
}

}  // namespace turnpoint::app
