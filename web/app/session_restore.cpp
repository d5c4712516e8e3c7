#include "core/io/compare/study_json.h"
#include "web/app/answers.h"
#include "web/app/edits.h"
#include "web/app/session.h"

namespace turnpoint::app {

/// Whatever people are loaded belong to another study.
void Session::show_instead(Study study, std::optional<Import> files) {
  leave_import();
  leave_case();
  people_file_.reset();
  absences_file_.reset();
  imported_ = std::move(files);
  view_.workforce.reset();
  view_.comparison.reset();
  view_.rows.reset();
  view_.person.reset();
  view_.person_asked.clear();
  view_.page = {};
  view_.errors.clear();
  view_.comparing = false;
  latest_load_ = latest_keep_ = 0;
  waiting_.erase(latest_compare_);
  history_.start(std::move(study));
  show_present();
  view_.workforce_missing = view_.study.workforce == "imported" && !imported_;
  load();
}

Checked<bool> Session::restore(const std::string& text, std::optional<std::uint32_t> people,
                               const std::string& made) {
  Checked<Study> study = read_study(text);
  if (!study) return tl::unexpected(study.error());
  replaced_ = Replaced{history_.present(), imported_};
  std::optional<Import> files;
  if (people) {
    // Kept again, as after any import, where people are kept.
    study->workforce = "imported";
    files = Import{{*people}, "The backup's people", true, {}, true};
  }
  show_instead(std::move(*study), std::move(files));
  view_.can_put_back = true;
  view_.place = Place::compare;
  view_.status = "The study of the backup made on " + made + " is open.";
  return true;
}

void Session::open_shared(const OfferedFile& file) {
  latest_shared_ = ask("open_study", {std::to_string(file.number)}, file.name);
}

/// Whatever people it was made with, they did not come with it.
void Session::on_shared(const std::string& text, const std::string& name) {
  const Checked<std::string> found = read_text(text);
  if (!found) return refuse(found.error());
  Checked<Study> study = read_study(*found);
  if (!study) return refuse(study.error());
  replaced_ = Replaced{history_.present(), imported_};
  show_instead(shared_study(std::move(*study)), std::nullopt);
  view_.can_put_back = true;
  view_.place = Place::compare;
  view_.status = "The study of " + name + " is open. What was here before can be put back under Safekeeping.";
}

void Session::put_back() {
  if (!replaced_) return;
  Replaced before = std::move(*replaced_);
  replaced_.reset();
  view_.can_put_back = false;
  show_instead(std::move(before.study), std::move(before.imported));
  view_.place = Place::compare;
  view_.status = "What was here before is open again.";
}

}  // namespace turnpoint::app
