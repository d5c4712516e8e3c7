#include "web/app/answers.h"
#include "web/app/exercise_view.h"
#include "web/app/json_fields.h"

namespace turnpoint::app {
namespace {

RunningItemView running_item(const Json& json) {
  return {text(json, "kind"),  text(json, "title"),   text(json, "exercise"),  text(json, "says"),
          text(json, "notes"), texts(json, "topics"), number(json, "minutes"), yes(json, "staff_side_only")};
}

ExerciseView exercise(const Json& json) {
  return {text(json, "id"),       text(json, "title"),     text(json, "about"),      text(json, "notes"),
          texts(json, "sources"), number(json, "minutes"), number(json, "questions")};
}

WrittenView written(const Json& json) {
  return {text(json, "path"),
          text(json, "name"),
          text(json, "asks"),
          list<WayView>(json, "ways",
                        [](const Json& way) {
                          return WayView{text(way, "says"), number(way, "to")};
                        }),
          texts(json, "flaws"),
          number(json, "minutes"),
          number(json, "reading_age"),
          number(json, "remarks")};
}

AskedView asked(const Json& json) {
  const Json& mark = member(json, "mark");
  return {text(json, "id"), text(json, "policy"), text(json, "given"),
          mark.is_object(), yes(mark, "right"),   text(mark, "why")};
}

StepView step(const Json& json) {
  const Json& known = member(json, "known");
  const Json& question = member(json, "question");
  StepView view;
  view.exercise = text(json, "exercise");
  view.title = text(json, "title");
  view.step = text(json, "step");
  view.day = text(json, "day");
  view.told = text(json, "told");
  view.person = text(known, "person");
  view.notes = text(json, "notes");
  view.feedback = text(json, "feedback");
  view.steps = texts(json, "steps");
  view.spells = texts(known, "spells");
  view.facts = texts(known, "facts");
  view.number = number(json, "number");
  view.minutes = number(json, "minutes");
  view.points = text(json, "points");
  view.possible = number(json, "possible");
  view.revealed = yes(json, "revealed");
  view.done = yes(json, "done");
  view.ended = yes(json, "ended");
  view.is_first = yes(json, "is_first");
  view.question = text(question, "text");
  view.form = text(question, "form");
  view.options = list<AnswerOptionView>(question, "options", [](const Json& option) {
    return AnswerOptionView{text(option, "id"), text(option, "text")};
  });
  view.sides = list<AskedView>(question, "sides", asked);
  view.answers = list<StepAnswerView>(json, "answers", [](const Json& answer) {
    return StepAnswerView{text(answer, "policy"), text(answer, "text"), text(answer, "because")};
  });
  view.play = text(json, "play");
  return view;
}

}  // namespace

Checked<std::vector<PackChoiceView>> read_packs(std::string_view answer) {
  return view_of<std::vector<PackChoiceView>>(answer, [](const Json& value) {
    return list<PackChoiceView>(value, "packs", [](const Json& pack) {
      return PackChoiceView{text(pack, "id"), text(pack, "title"), text(pack, "audience")};
    });
  });
}

Checked<PackView> read_pack_answer(std::string_view answer) {
  return view_of<PackView>(answer, [](const Json& json) {
    return PackView{text(json, "id"),
                    text(json, "title"),
                    text(json, "audience"),
                    text(json, "notes"),
                    texts(json, "policies"),
                    number(json, "minutes"),
                    list<RunningItemView>(json, "running_order", running_item),
                    list<ExerciseView>(json, "exercises", exercise),
                    yes(json, "under_study"),
                    texts(json, "left_out")};
  });
}

Checked<StepView> read_step(std::string_view answer) { return view_of<StepView>(answer, step); }

Checked<OwnPack> read_own_pack(std::string_view answer) {
  return view_of<OwnPack>(answer, [](const Json& value) {
    const Json& file = member(value, "pack");
    return OwnPack{text(file, "id"), print_json_line(file)};
  });
}

Checked<PackFormView> read_pack_form(std::string_view answer) {
  return view_of<PackFormView>(answer, [](const Json& form) {
    return PackFormView{
        list<WrittenView>(form, "exercises", written), list<WrittenView>(form, "steps", written),
        list<FormPart>(form, "parts", read_form_part), number(form, "faults"), number(form, "remarks")};
  });
}

Checked<HandoutView> read_handout(std::string_view answer) {
  return view_of<HandoutView>(answer, [](const Json& value) {
    return HandoutView{text(value, "file"), print_json_line(member(value, "parts"))};
  });
}

}  // namespace turnpoint::app
