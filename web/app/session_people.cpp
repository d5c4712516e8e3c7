// People and spells entered by hand: checked by the core program, part of the study, followed by everything.

#include "core/io/compare/case_record_json.h"
#include "core/io/compare/people_entry_json.h"
#include "web/app/answers.h"
#include "web/app/edits.h"
#include "web/app/json_fields.h"
#include "web/app/session.h"

namespace turnpoint::app {

void add_rows(const Json& value, Study& study, ReadingNotes& notes) {
  for (const Json& entry : member(value, "entries"))
    study.entries.push_back(entry_from_json(entry, "entries", notes));
  for (const Json& row : member(value, "record")) study.record.push_back(row_from_json(row, "record", notes));
}

void Session::begin_own() {
  Study study = history_.present();
  study.workforce = own_word;
  study.synthetic.reset();
  study.record.clear();
  study.entries.clear();
  people_file_.reset();
  absences_file_.reset();
  if (const auto today = day_from_text(view_.today))
    study.dates = {minus_months(*today, 12) + std::chrono::days(1), *today};
  view_.page = {};
  view_.person_asked.clear();
  view_.person.reset();
  edit(std::move(study));
}

void Session::load_own() { latest_load_ = ask("begin_own", {}, "Your own people"); }

void Session::try_entry(const EnterRow& wish) {
  Json request = entry_to_json(wish.entry);
  request["entered"] = turnpoint::to_text(day_of_entry());
  request["expected"] = wish.expected;
  request["fit_from"] = wish.fit_from;
  request["fit_until"] = wish.fit_until;
  view_.entry.under_way = true;
  view_.entry.errors.clear();
  view_.entry.notes.clear();
  latest_entry_ = ask("try_entry", {print_json_line(request)});
}

void Session::on_tried_entry(const std::string& text) {
  view_.entry.under_way = false;
  const Checked<Json> value = value_of(text);
  if (!value) {
    view_.entry.errors = value.error();
    return;
  }
  ReadingNotes notes;
  Study study = history_.present();
  add_rows(*value, study, notes);
  if (!notes.problems.empty()) return refuse(notes.problems);
  const PeopleEntry& last = study.entries.back();
  if (last.person && last.now.empty()) {
    for (CaseRow& row : study.record) {
      if (row.employee_id == last.employee_id() && !row.taken_back) row.taken_back = last.entered;
    }
    if (view_.person_asked == last.employee_id()) apply(ClosePerson{});
  }
  follow_days(study, last.entered);
  view_.entry.notes = texts(*value, "notes");
  ++view_.entry.done;
  view_.status = (last.now.empty()   ? "Taken out: "
                  : last.was.empty() ? "Entered: "
                                     : "Corrected: ") +
                 last.employee_id() + ".";
  edit(std::move(study));
}

}  // namespace turnpoint::app
