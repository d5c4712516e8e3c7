// Policies: read with their clauses, copied, opened, changed, saved, told apart.
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_triggers(Widgets& ui, const PolicyView& policy, Commands& commands) {
  if (policy.triggers.empty()) return;
  Column columns[] = {{.id = "trigger", .label = "Trigger", .row_header = true, .share = 4},
                      {.id = "rule", .label = "Rule", .share = 5},
                      {.id = "clause", .label = "Clause", .share = 4},
                      {.id = "remove", .label = "Change", .share = 2}};
  const auto shown = std::span<const Column>(columns).first(policy.own ? 4 : 3);
  auto table = ui.table("triggers", "Triggers of " + policy.name, shown, policy.triggers.size());
  table.rows([&](std::size_t i) {
    const TriggerView& trigger = policy.triggers[i];
    const auto row = ui.row(trigger.id);
    ui.cell(trigger.name);
    ui.cell(trigger.words);
    ui.cell(trigger.clause);
    if (!policy.own) return;
    const auto cell = ui.cell();
    if (ui.button("remove", "Remove " + trigger.name, {.quiet = true}))
      commands.push_back(ChangePolicy{policy.id, "remove", "triggers." + trigger.id});
  });
}

void draw_categories(Widgets& ui, const PolicyView& policy) {
  const Column columns[] = {{.id = "category", .label = "Category", .row_header = true, .share = 3},
                            {.id = "counts", .label = "Its spells", .share = 4},
                            {.id = "basis", .label = "Stated or assumed", .share = 2},
                            {.id = "source", .label = "Where, or why", .share = 6}};
  auto table = ui.table("categories", "Categories under " + policy.name, columns, policy.categories.size());
  table.rows([&](std::size_t i) {
    const CategoryView& rule = policy.categories[i];
    const auto row = ui.row(rule.category);
    ui.cell(rule.category);
    ui.cell(rule.counts);
    ui.cell(rule.stated ? "stated" : "assumed");
    ui.cell(rule.source);
  });
}

std::string with_clause(const std::string& says, const std::string& clause) {
  return clause.empty() ? says : says + " (" + clause + ")";
}

/// The lines from `at` on that are `depth` deep, each with the deeper ones behind it as a list of its own.
void draw_lines(Widgets& ui, const std::vector<ProcessLineView>& lines, std::size_t& at, long depth) {
  const auto list = ui.list(std::to_string(at), depth == 0 ? "How a case goes" : "");
  while (at < lines.size() && lines[at].depth >= depth) {
    const auto item = ui.item(std::to_string(at));
    ui.text(with_clause(lines[at].says, lines[at].clause));
    ++at;
    if (at < lines.size() && lines[at].depth > depth) draw_lines(ui, lines, at, depth + 1);
  }
}

void draw_process(Widgets& ui, const PolicyView& policy) {
  const auto section = ui.section("process", "The process as a decision tree");
  if (policy.process.empty()) return ui.text("This policy has no stages.");
  std::size_t at = 0;
  draw_lines(ui, policy.process, at, 0);
}

void draw_differences(Widgets& ui, const AppView& view, const PolicyView& policy, Commands& commands) {
  const auto section = ui.section("differences", "Difference to another policy");
  std::vector<Option> others = {{"", "Choose a policy"}};
  for (const PolicyView& other : view.policies) {
    if (other.id != policy.id && other.problems.empty()) others.push_back({other.id, other.name});
  }
  const DifferencesView& shown = view.differences;
  const bool asked = shown.new_policy == policy.id;
  const auto chosen =
      ui.select("other", "What changes from", others, asked ? shown.old_policy : std::string());
  if (chosen && !chosen->empty()) commands.push_back(TellApart{*chosen, policy.id});
  if (!asked || shown.old_policy.empty()) return;
  if (shown.working) return ui.text("It is being worked out.");
  if (shown.rows.empty()) return ui.text("The two say the same.");
  const Column columns[] = {{.id = "part", .label = "Part", .row_header = true, .share = 2},
                            {.id = "says", .label = "What changes", .share = 6},
                            {.id = "old", .label = "Clause before", .share = 3},
                            {.id = "new", .label = "Clause after", .share = 3}};
  auto table = ui.table("rows", "Differences", columns, shown.rows.size());
  table.rows([&](std::size_t i) {
    const DifferenceView& difference = shown.rows[i];
    const auto row = ui.row(std::to_string(i));
    ui.cell(capital(difference.part));
    ui.cell(difference.says);
    ui.cell(difference.old_clause);
    ui.cell(difference.new_clause);
  });
}

void draw_tools(Widgets& ui, const AppView& view, const PolicyView& policy, Commands& commands) {
  const auto line = ui.line("tools");
  if (policy.problems.empty()) {
    command_button(ui, view, commands, "copy", "Make a copy to change", CopyPolicy{policy.id},
                   {.primary = !policy.own});
    command_button(ui, view, commands, "use_old", "Use as the old policy",
                   ChoosePolicy{Side::old_policy, policy.id});
    command_button(ui, view, commands, "use_new", "Use as the new policy",
                   ChoosePolicy{Side::new_policy, policy.id});
  }
  if (!policy.own) return;
  command_button(ui, view, commands, "save", "Save as a file", SavePolicy{policy.id});
  command_button(ui, view, commands, "take_out", "Take out of this study", TakePolicyOut{policy.id});
}

void draw_policy(PolicyPage& page, Widgets& ui, const AppView& view, const PolicyView& policy,
                 Commands& commands) {
  draw_tools(ui, view, policy, commands);
  for (const std::string& problem : policy.problems) ui.alert(problem);
  if (!policy.problems.empty()) return;
  if (policy.own) draw_policy_form(page, ui, view, policy, commands);
  {
    const auto section = ui.section(policy.id, policy.name);
    ui.text(policy.organisation + ". " + policy.source + ".");
    ui.text(policy.summary);
    draw_triggers(ui, policy, commands);
    draw_categories(ui, policy);
  }
  draw_process(ui, policy);
  draw_differences(ui, view, policy, commands);
}

}  // namespace

void draw_policies(PolicyPage& page, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Policies");
  std::vector<Option> choices;
  for (const PolicyView& policy : view.policies)
    choices.push_back({policy.id, policy.own ? policy.name + " (in this study)" : policy.name});
  const auto chosen = ui.select("policy", "Policy", choices, view.policy_shown);
  if (chosen) commands.push_back(ShowPolicy{*chosen});
  ui.file_field(
      "policy_file", "Open a policy file", ".json",
      {.hint = "One that was saved here, or written for the command line. It stays on this device."});
  if (const PolicyView* policy = find_policy(view, view.policy_shown))
    draw_policy(page, ui, view, *policy, commands);
}

}  // namespace turnpoint::ui
