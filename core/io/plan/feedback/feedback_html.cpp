#include "core/io/html/page.h"
#include "core/io/json_object.h"
#include "core/io/plan/feedback/feedback_text.h"

namespace turnpoint {
namespace {

constexpr std::string_view style = R"(
@page { size: A4; margin: 18mm; }
body { font: 11pt/1.4 sans-serif; color: #1a1a1a; background: #fff; max-width: 174mm; margin: 0 auto; padding: 1rem; }
h1 { font-size: 18pt; } h2 { font-size: 11pt; margin: 1rem 0 0.3rem; break-after: avoid; } section { break-inside: avoid; }
ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; margin: 0; padding: 0; }
li::before { content: ""; display: inline-block; width: 0.8em; height: 0.8em; border: 1px solid #1a1a1a; margin-right: 0.5em; }
.lines { height: 4.5rem; border: 1px solid #767676; }
@media print { body { max-width: none; padding: 0; } }
)";

/// A heading and what can be ticked, or room to write.
void add_question(HtmlElement& main, const std::string& label, const std::vector<std::string>& options) {
  HtmlElement& section = main.add(html_element("section"));
  section.add(html_element("h2", label));
  if (options.empty()) {
    section.add(html_element("p").with("class", "lines"));
    return;
  }
  HtmlElement& list = section.add(html_element("ul"));
  for (const std::string& option : options) list.add(html_element("li", option));
}

HtmlElement form_main(const FeedbackForm& form) {
  HtmlElement main = html_element("main");
  main.add(html_element("h1", form.name));
  main.add(html_element("p", form.introduction));
  if (form.groups.size() > 1) {
    std::vector<std::string> names;
    for (const FeedbackGroup& group : form.groups) names.push_back(group.name);
    add_question(main, "Which group do you belong to?", names);
  }
  for (const FeedbackQuestion& question : form.questions) {
    std::vector<std::string> options = question.options;
    if (question.kind == FeedbackKind::scale) {
      options.front() += " (" + question.low + ")";
      options.back() += " (" + question.high + ")";
    }
    add_question(main, question.label, options);
  }
  return main;
}

}  // namespace

std::string feedback_form_html(const FeedbackForm& form) {
  return html_page(form.name, style, form_main(form));
}

Json feedback_form_parts(const FeedbackForm& form) {
  return json_object({{"title", form.name}, {"style", style}, {"main", to_json(form_main(form))}});
}

}  // namespace turnpoint
