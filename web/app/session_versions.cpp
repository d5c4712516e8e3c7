// Versions of the study: kept under a name, opened from a study's file; one of them counted beside it.

#include "core/io/compare/study_json.h"
#include "web/app/answers.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

std::string without_ending(const std::string& file) { return file.substr(0, file.rfind('.')); }

/// `Draft`, or `Draft 2` where there is one already.
std::string free_name(const Study& study, const std::string& name) {
  std::string free = name;
  for (int i = 2; find_version(study, free) != nullptr; ++i) free = name + " " + std::to_string(i);
  return free;
}

}  // namespace

void Session::keep_version(StudyVersion version) {
  Study study = history_.present();
  view_.status = "Kept as " + version.name + ". Choose it under Beside to see it next to what you change.";
  study.versions.push_back(std::move(version));
  edit(std::move(study));
}

void Session::set_beside(const std::string& name) {
  view_.beside_chosen = name;
  view_.beside = {};
  waiting_.erase(latest_inquiries_["beside"]);
  ask_beside();
}

/// With the ranges of the study's own figures, so that these are not worked out a second time.
void Session::ask_beside() {
  const StudyVersion* version = find_version(view_.study, view_.beside_chosen);
  if (version == nullptr || view_.comparing || !view_.comparison || !view_.comparison->ranged) return;
  view_.beside.under_way = true;
  inquire("beside", print_json_line(study_to_json(study_of(*version))));
}

/// The version was taken out, or never was in the study that is shown now.
void Session::drop_beside() {
  if (!view_.beside_chosen.empty() && find_version(view_.study, view_.beside_chosen) == nullptr)
    set_beside("");
}

void Session::open_version(const OfferedFile& file) {
  latest_version_ = ask("open_study", {std::to_string(file.number)}, file.name);
}

void Session::on_version(const std::string& text, const std::string& file) {
  const Checked<std::string> found = read_text(text);
  if (!found) return refuse(found.error());
  const Checked<Study> study = read_study(*found);
  if (!study) return refuse(study.error());
  view_.errors.clear();
  const std::string name = free_name(history_.present(), without_ending(file));
  keep_version(version_of(*study, name));
  set_beside(name);
}

}  // namespace turnpoint::app
