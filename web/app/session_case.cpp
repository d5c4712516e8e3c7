// The file of one case: that it was handed over, and one that is received.

#include "core/io/cases/handover/hand_over.h"
#include "core/io/json_object.h"
#include "web/app/edits.h"
#include "web/app/json_fields.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

CaseFileView case_view(const Json& value) {
  CaseFileView view;
  view.employee_id = text(value, "employee_id");
  view.as = text(value, "as");
  view.made = text(value, "made");
  view.redacted = yes(value, "redacted");
  view.absences = number(value, "absences");
  view.rows = number(value, "rows");
  view.policies = texts(value, "policies");
  view.here = yes(value, "here");
  view.differences = texts(value, "differences");
  return view;
}

}  // namespace

void Session::note_hand_over(const NoteHandOver& done) {
  Study study = history_.present();
  study.record.push_back(handed_over_row(done.employee_id, day_of_entry(), done.redacted));
  view_.status = "The case file was handed to the browser to save. The history of the case says so.";
  edit(std::move(study));
}

void Session::open_case(std::string text) {
  leave_case();
  case_text_ = std::move(text);
  try_case("");
}

void Session::try_case(const std::string& as) {
  if (view_.case_file) view_.case_file->under_way = true;
  latest_case_ = ask(
      "try_case", {print_json_line(json_object(
                      {{"text", case_text_}, {"as", as}, {"entered", turnpoint::to_text(day_of_entry())}}))});
}

void Session::receive_case(const ReceiveCase& wish) {
  receives_case_ = true;
  try_case(wish.as);
}

void Session::leave_case() {
  view_.case_file.reset();
  case_text_.clear();
  receives_case_ = false;
  latest_case_ = 0;
}

/// The first answer shows what is inside; the one that was asked to receive it is one edit.
void Session::on_case(const std::string& text) {
  const bool receives = std::exchange(receives_case_, false);
  const Checked<Json> value = value_of(text);
  if (!value && !view_.case_file) {
    leave_case();
    return refuse(value.error());
  }
  if (!value) {
    view_.case_file->under_way = false;
    view_.case_file->errors = value.error();
    return;
  }
  view_.case_file = case_view(*value);
  if (!receives || view_.case_file->here) return;
  ReadingNotes notes;
  Study study = history_.present();
  add_rows(*value, study, notes);
  if (!notes.problems.empty()) return refuse(notes.problems);
  follow_days(study, day_of_entry());
  view_.person_asked = view_.case_file->as;
  view_.place = Place::compare;
  view_.status = "The case of " + view_.case_file->as + " was received, with its history.";
  leave_case();
  edit(std::move(study));
}

}  // namespace turnpoint::app
