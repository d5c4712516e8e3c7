// Letters and forms of a case: filled by the core program, printed or saved, and then forgotten.

#include "core/io/json_object.h"
#include "web/app/json_fields.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

PaperFieldView read_field(const Json& json) {
  return {text(json, "id"),   text(json, "label"),   text(json, "kind"),
          text(json, "hint"), yes(json, "required"), texts(json, "choices")};
}

Error read_problem(const Json& json) {
  return {ErrorCode::bad_argument, text(json, "where"), text(json, "detail")};
}

PaperMadeView read_made(const Json& json) {
  PaperMadeView made;
  made.paper = text(json, "paper");
  made.papers = list<PaperNameView>(json, "papers", [](const Json& paper) {
    return PaperNameView{text(paper, "id"), text(paper, "name")};
  });
  made.fields = list<PaperFieldView>(json, "fields", read_field);
  made.blanks = list<PaperFieldView>(json, "blanks", read_field);
  made.problems = list<Error>(json, "problems", read_problem);
  made.notes = texts(json, "notes");
  made.text = text(json, "text");
  made.html = text(json, "html");
  if (!made.text.empty()) made.parts = print_json_line(member(json, "parts"));
  made.editable = text(json, "editable");
  return made;
}

}  // namespace

Checked<PaperMadeView> read_paper(std::string_view answer) {
  return view_of<PaperMadeView>(answer, read_made);
}

std::string PaperView::error_of(std::string_view field) const {
  for (const Error& error : errors) {
    if (error.where == field) return error.detail;
  }
  for (const Error& problem : made.problems) {
    const bool its = problem.where == field || problem.where.ends_with("." + std::string(field));
    if (its) return problem.detail;
  }
  return {};
}

void Session::prepare_paper(PaperWish wish) {
  PaperView& view = view_.paper;
  view.open = view.under_way = true;
  view.wish = std::move(wish);
  const PaperWish& asked = view.wish;
  Json request = json_object({{"side", asked.old_policy ? "old" : "new"},
                              {"employee_id", asked.employee_id},
                              {"item", asked.item},
                              {"paper", asked.paper},
                              {"stage", asked.stage},
                              {"date", asked.date},
                              {"meeting", asked.meeting},
                              {"answers", asked.answers},
                              {"blanks", asked.blanks}});
  if (asked.is_edited) request["edited"] = asked.edited;
  if (const auto own = view.templates.find(asked.paper); own != view.templates.end()) {
    request["template_name"] = own->second.name;
    request["template"] = own->second.text;
  }
  latest_paper_ = ask("prepare_paper", {print_json_line(request)});
}

void Session::on_paper(const std::string& text) {
  PaperView& view = view_.paper;
  view.under_way = false;
  Checked<PaperMadeView> made = read_paper(text);
  if (!made) {
    view.errors = std::move(made.error());
    view.made.text.clear();
    return;
  }
  view.errors.clear();
  view.made = std::move(*made);
  view.wish.paper = view.made.paper;
}

/// What was typed goes with it; templates stay.
void Session::leave_paper() {
  std::map<std::string, OwnTemplate> templates = std::move(view_.paper.templates);
  view_.paper = {};
  view_.paper.templates = std::move(templates);
  latest_paper_ = 0;
}

/// No name of anyone in the file's name.
void Session::save_paper(const std::string& format) {
  const PaperMadeView& made = view_.paper.made;
  const std::string name = made.paper.substr(0, made.paper.find('.')) + '.';
  if (format == "html")
    hand_out({name + "html", "text/html", made.html});
  else
    hand_out({name + "txt", "text/plain", made.text});
}

void Session::print_paper() {
  view_.status = "It was handed to the browser to print.";
  ask("print_report", {view_.paper.made.parts});
}

void Session::open_template(const OfferedFile& file) {
  latest_template_ = ask("open_template", {std::to_string(file.number), view_.paper.wish.paper, file.name});
}

void Session::on_template(const std::string& answer) {
  const Checked<Json> value = value_of(answer);
  if (!value) return refuse(value.error());
  view_.errors.clear();
  view_.paper.templates[text(*value, "paper")] = {text(*value, "name"), text(*value, "text")};
  prepare_paper(view_.paper.wish);
}

void Session::drop_template() {
  view_.paper.templates.erase(view_.paper.wish.paper);
  prepare_paper(view_.paper.wish);
}

}  // namespace turnpoint::app
