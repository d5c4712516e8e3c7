// The equality view: its secret is drawn by the page once, and belongs to the study from then on.

#include "core/io/compare/equality/equality_request.h"
#include "core/io/compare/study_parts.h"
#include "web/app/answers.h"
#include "web/app/session.h"

namespace turnpoint::app {

void Session::count_equality(const std::string& suppression) {
  Inquired<EqualityTables>& equality = view_.equality;
  equality.errors.clear();
  equality.under_way = true;
  if (history_.present().disclosure) return ask_equality();
  const auto size = whole_from_text(suppression);
  if (!size || *size < 2 || *size > most_suppression) {
    equality.under_way = false;
    equality.errors = {{ErrorCode::bad_argument, "suppression",
                        "The smallest group shown is \"" + suppression +
                            "\"; write a whole number from 2 to " + std::to_string(most_suppression) +
                            ", such as 5."}};
    return;
  }
  asked_suppression_ = *size;
  latest_key_ = ask("draw_key", {});
}

/// Like a kept copy's name the disclosure is no edit: undo would only lead to a second secret for one study.
void Session::amend_disclosure(const std::function<void(StudyDisclosure&)>& change) {
  StudyDisclosure disclosure = history_.present().disclosure.value_or(StudyDisclosure{});
  change(disclosure);
  history_.amend([&](Study& study) { study.disclosure = disclosure; });
  view_.study = history_.present();
  ++revision_;
}

void Session::on_key(const std::string& text) {
  latest_key_ = 0;
  const Checked<std::string> written = read_text(text);
  const auto key = written ? disclosure_key_from_text(*written) : std::nullopt;
  if (!key) {
    view_.equality.under_way = false;
    return refuse(written
                      ? std::vector<Error>{{ErrorCode::bad_argument, "key",
                                            "This browser gave no random key; no equality view was made."}}
                      : written.error());
  }
  amend_disclosure([&](StudyDisclosure& chosen) { chosen.disclosure = {*key, asked_suppression_}; });
  ask_equality();
}

void Session::name_reference(const NameReference& chosen) {
  if (!history_.present().disclosure) return;
  const std::string before = chosen.characteristic + "=";
  amend_disclosure([&](StudyDisclosure& disclosure) {
    for (const std::string& reference : disclosure.references) {
      if (reference.starts_with(before)) return;
    }
    disclosure.references.push_back(before + chosen.group);
  });
  view_.equality.under_way = true;
  ask_equality();
}

void Session::ask_equality() {
  inquire("equality", print_json_line(disclosure_to_json(*history_.present().disclosure)));
}

}  // namespace turnpoint::app
