#include "core/io/plan/feedback/feedback_text.h"

#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

std::string answers_words(const FeedbackQuestion& question) {
  if (question.kind == FeedbackKind::text) return "in their own words";
  if (question.kind == FeedbackKind::scale) return "1 (" + question.low + ") to 5 (" + question.high + ")";
  std::string words;
  for (const std::string& option : question.options) words += (words.empty() ? "" : "; ") + option;
  return words;
}

std::string under(const FeedbackRun& run) { return "under " + std::to_string(run.fewest); }

/// `31 answers: Staff 20, Managers 8, HR under 5.`
std::string people_sentence(const FeedbackRun& run) {
  int all = 0;
  std::string groups;
  const std::vector<bool> shown = shown_groups(run.tally.people, run.fewest);
  for (std::size_t i = 0; i < run.form.groups.size(); ++i) {
    all += run.tally.people[i];
    groups += (groups.empty() ? ": " : ", ") + run.form.groups[i].name + " " +
              (shown[i] ? std::to_string(run.tally.people[i]) : "not shown");
  }
  const bool tells = all == 0 || all >= run.fewest;
  return (tells ? std::to_string(all) : under(run)) + " " + run.form.each + (all == 1 ? "" : "s") +
         (run.form.groups.size() > 1 && tells ? groups : "") + ". Groups of fewer than " +
         std::to_string(run.fewest) +
         " are not shown, nor one beside them that would give them away. Answers count " +
         std::to_string(answers_in_batch) +
         " at a time in each group, in the order in which they came; those after the last " +
         std::to_string(answers_in_batch) + " wait, so that no two summaries differ by fewer.";
}

std::string words_sentence(const FeedbackRun& run, std::size_t question) {
  const std::size_t count = run.tally.words[question].size();
  if (count == 0)
    return run.tally.waiting_words[question].empty() ? "Nobody wrote anything."
                                                     : under(run) + " wrote something.";
  const bool few = count < static_cast<std::size_t>(run.fewest);
  return (few ? under(run) : std::to_string(count)) + " wrote something." +
         (few || run.with_words ? "" : " Ask for the texts apart; read them before they are shared.");
}

bool lists_words(const FeedbackRun& run, std::size_t question) {
  return run.with_words && run.tally.words[question].size() >= static_cast<std::size_t>(run.fewest);
}

}  // namespace

std::string feedback_form_table(const FeedbackForm& form) {
  std::string text = form.name + "\n" + wrapped(form.introduction, "  ") + "\n";
  if (form.groups.size() > 1) {
    std::string groups;
    for (const FeedbackGroup& group : form.groups)
      groups += (groups.empty() ? "" : ", ") + group.id + " (" + group.name + ")";
    text += wrapped("group: " + groups, "  ");
  }
  for (const FeedbackQuestion& question : form.questions)
    text += bullet(question.id + ": " + question.label + " " + answers_words(question));
  return text;
}

std::string feedback_form_csv(const FeedbackForm& form) {
  std::string text = "question,label,kind,answers\n";
  for (const FeedbackQuestion& question : form.questions) {
    append_csv_record(text, {question.id, question.label,
                             feedback_kind_names[static_cast<std::size_t>(question.kind)],
                             answers_words(question)});
  }
  return text;
}

Json feedback_form_document(const FeedbackForm& form) {
  Json groups = Json::array();
  for (const FeedbackGroup& group : form.groups)
    groups.push_back(json_object({{"id", group.id}, {"name", group.name}}));
  Json questions = Json::array();
  for (const FeedbackQuestion& question : form.questions) {
    questions.push_back(json_object({{"id", question.id},
                                     {"label", question.label},
                                     {"kind", feedback_kind_names[static_cast<std::size_t>(question.kind)]},
                                     {"options", question.options}}));
  }
  return json_object({{"form", form.id}, {"name", form.name}, {"groups", groups}, {"questions", questions}});
}

std::vector<std::vector<std::string>> feedback_rows(const FeedbackRun& run, std::size_t question) {
  const FeedbackQuestion& asked = run.form.questions[question];
  const bool scale = asked.kind == FeedbackKind::scale;
  std::vector<std::vector<std::string>> rows = {{"Group"}};
  rows[0].insert(rows[0].end(), asked.options.begin(), asked.options.end());
  rows[0].push_back("Answered");
  if (scale) rows[0].push_back("Mean");
  for (const FeedbackCounts& counts : counts_of(run.form, run.tally, question, run.fewest)) {
    std::vector<std::string> row = {counts.group};
    for (std::size_t i = 0; i < asked.options.size(); ++i)
      row.push_back(!counts.shown              ? "not shown"
                    : counts.by_option.empty() ? "0"
                                               : std::to_string(counts.by_option[i]));
    row.push_back(counts.shown ? std::to_string(counts.answers) : "not shown");
    if (scale) row.push_back(counts.mean ? to_decimal(*counts.mean, 2) : counts.shown ? "none" : "not shown");
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string feedback_table(const FeedbackRun& run) {
  std::string text = run.form.name + "\n" + wrapped(people_sentence(run), "  ");
  for (std::size_t i = 0; i < run.form.questions.size(); ++i) {
    text += "\n" + run.form.questions[i].label + "\n";
    if (run.form.questions[i].kind == FeedbackKind::text) {
      text += wrapped(words_sentence(run, i), "  ");
      if (lists_words(run, i)) {
        for (const std::string& words : run.tally.words[i]) text += bullet(words);
      }
      continue;
    }
    std::vector<std::vector<std::string>> rows = feedback_rows(run, i);
    std::vector<std::size_t> right;
    for (std::size_t column = 1; column < rows[0].size(); ++column) right.push_back(column);
    for (auto& row : rows) row[0] = "  " + row[0];
    text += text_table(rows, right);
  }
  return text;
}

std::string feedback_csv(const FeedbackRun& run) {
  std::string text = "question,group,answer,count\n";
  for (std::size_t i = 0; i < run.form.questions.size(); ++i) {
    const FeedbackQuestion& question = run.form.questions[i];
    if (question.kind == FeedbackKind::text) continue;
    for (const FeedbackCounts& counts : counts_of(run.form, run.tally, i, run.fewest)) {
      const auto add = [&](const std::string& answer, const std::string& count) {
        append_csv_record(text, {question.id, counts.group, answer, count});
      };
      for (std::size_t option = 0; option < counts.by_option.size(); ++option)
        add(question.options[option], std::to_string(counts.by_option[option]));
      add("answers", counts.shown ? std::to_string(counts.answers) : "not shown");
      if (counts.mean) add("mean", to_decimal(*counts.mean));
    }
  }
  return text;
}

Json feedback_document(const FeedbackRun& run) {
  Json questions = Json::array();
  for (std::size_t i = 0; i < run.form.questions.size(); ++i) {
    const FeedbackQuestion& question = run.form.questions[i];
    Json json = json_object({{"id", question.id}, {"label", question.label}});
    if (question.kind == FeedbackKind::text) {
      json["sentence"] = words_sentence(run, i);
      if (lists_words(run, i)) json["words"] = run.tally.words[i];
    } else {
      json["rows"] = feedback_rows(run, i);
    }
    questions.push_back(std::move(json));
  }
  return json_object({{"form", run.form.id},
                      {"name", run.form.name},
                      {"people", people_sentence(run)},
                      {"questions", std::move(questions)}});
}

}  // namespace turnpoint
