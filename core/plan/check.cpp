#include "core/plan/check.h"

#include <algorithm>
#include <set>

namespace turnpoint {
namespace {

/// How many letters must be put in, taken out or changed to make one of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t above_left = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, above_left + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      above_left = above;
    }
  }
  return row[b.size()];
}

template <class Entry>
std::string nearest(const std::vector<Entry>& entries, const std::string& id) {
  if (entries.empty()) return "the plan has none; add it first";
  const auto found = std::min_element(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return distance(a.id, id) < distance(b.id, id);
  });
  return "the nearest is \"" + found->id + "\"";
}

template <class Entry>
void check_ids(const std::vector<Entry>& entries, const std::string& list, std::vector<Error>& problems) {
  std::set<std::string> taken;
  for (const Entry& entry : entries) {
    const std::string where = list + "." + entry.id;
    if (entry.id.empty())
      problems.push_back({ErrorCode::missing_value, list, "An entry has no id; write one."});
    else if (!taken.insert(entry.id).second)
      problems.push_back(
          {ErrorCode::duplicate_id, where, "\"" + entry.id + "\" is there twice; rename one."});
  }
}

void check_action(const ActionPlan& plan, const PlanAction& action, std::vector<Error>& problems) {
  const std::string where = "actions." + action.id;
  if (theme_index(plan, action.theme) == plan.themes.size()) {
    problems.push_back(
        {ErrorCode::unknown_value, where + ".theme",
         "There is no theme \"" + action.theme + "\"; " + nearest(plan.themes, action.theme) + "."});
  }
  for (const std::string& id : action.depends_on) {
    if (action_index(plan, id) == plan.actions.size()) {
      problems.push_back({ErrorCode::unknown_value, where + ".depends_on",
                          "There is no action \"" + id + "\"; " + nearest(plan.actions, id) + "."});
    }
  }
}

/// Walks along dependencies, depth first. A step back onto the walk closes a cycle.
class CycleWalk {
 public:
  explicit CycleWalk(const ActionPlan& plan) : plan_(plan), seen_(plan.actions.size(), Seen::not_yet) {
    for (std::size_t i = 0; i < plan.actions.size(); ++i) start(i);
  }
  std::vector<std::vector<std::size_t>> cycles;

 private:
  enum class Seen : std::uint8_t { not_yet, on_the_walk, done };

  struct Step {
    std::size_t action;
    std::size_t next = 0;  ///< which of its dependencies comes next
  };

  void start(std::size_t first) {
    if (seen_[first] != Seen::not_yet) return;
    walk_ = {{first}};
    seen_[first] = Seen::on_the_walk;
    while (!walk_.empty()) {
      Step& step = walk_.back();
      const std::vector<std::string>& ids = plan_.actions[step.action].depends_on;
      if (step.next == ids.size()) {
        seen_[step.action] = Seen::done;
        walk_.pop_back();
        continue;
      }
      const std::size_t to = action_index(plan_, ids[step.next++]);
      if (to == plan_.actions.size() || seen_[to] == Seen::done) continue;
      if (seen_[to] == Seen::on_the_walk) {
        close(to);
        continue;
      }
      seen_[to] = Seen::on_the_walk;
      walk_.push_back({to});
    }
  }

  void close(std::size_t first) {
    std::vector<std::size_t> cycle;
    auto from =
        std::find_if(walk_.begin(), walk_.end(), [&](const Step& step) { return step.action == first; });
    for (; from != walk_.end(); ++from) cycle.push_back(from->action);
    cycle.push_back(first);
    cycles.push_back(std::move(cycle));
  }

  const ActionPlan& plan_;
  std::vector<Seen> seen_;
  std::vector<Step> walk_;
};

}  // namespace

std::vector<std::vector<std::size_t>> dependency_cycles(const ActionPlan& plan) {
  return CycleWalk(plan).cycles;
}

std::vector<Error> check_plan(const ActionPlan& plan) {
  std::vector<Error> problems;
  check_ids(plan.milestones, "milestones", problems);
  check_ids(plan.themes, "themes", problems);
  check_ids(plan.actions, "actions", problems);
  check_ids(plan.records.measures, "measures", problems);
  for (const PlanAction& action : plan.actions) check_action(plan, action, problems);
  for (const std::vector<std::size_t>& cycle : dependency_cycles(plan)) {
    std::string path;
    for (const std::size_t at : cycle) path += (path.empty() ? "" : " → ") + plan.actions[at].id;
    problems.push_back({ErrorCode::contradiction, "actions." + plan.actions[cycle[0]].id + ".depends_on",
                        "These actions wait for each other: " + path + "; take one of the links out."});
  }
  return problems;
}

}  // namespace turnpoint
