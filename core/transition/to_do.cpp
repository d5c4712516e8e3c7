#include "core/transition/to_do.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {

ToDo::ToDo(const StageRun& run, const LedgerRequest& request, LedgerRow& row)
    : calendar_(run.calendar), row_(row),
      away_(std::any_of(row.items.begin(), row.items.end(),
                        [](const LiveItem& item) { return item.kind == LiveKind::open_spell; })) {
  const Day cutover = day_from_number(row.cutover);
  letters_on_ =
      day_number(calendar_.working_day_until(calendar_.day_before(cutover, request.mapping.letters_before)));
  std::int32_t last = day_number(calendar_.deadline(cutover, request.mapping.review_within));
  if (row.leaves != no_day) last = std::min(last, row.leaves);
  review_by_ = held_by(last);
}

std::int32_t ToDo::held_by(std::int32_t day) const {
  const std::int32_t held = day_number(calendar_.working_day_until(day_from_number(day)));
  return held < row_.cutover ? std::max(day, row_.cutover) : held;
}

std::int32_t ToDo::working_day_from(std::int32_t day) const {
  return day_number(calendar_.working_day_from(day_from_number(day)));
}

void ToDo::add(Owner owner, const std::string& what, std::int32_t due, const std::string& because) {
  const auto same = std::find_if(row_.actions.begin(), row_.actions.end(), [&](const LedgerAction& action) {
    return action.owner == owner && action.what == what && action.due == due;
  });
  if (same == row_.actions.end())
    row_.actions.push_back({what, owner, due, because});
  else if (same->because.find(because) == std::string::npos)
    same->because += " " + because;
}

void ToDo::hold_review(const std::string& what, const std::string& because) {
  add(Owner::manager, what, review_by_, because);
  if (away_)
    add(Owner::manager, what, review_by_,
        "They are away on the day of the cut-over: agree with them when and how.");
}

std::int32_t ToDo::told_by(std::int32_t arose) const {
  return std::max(letters_on_, working_day_from(arose + 1));
}

void ToDo::tell(const LiveItem& item, std::int32_t due, const std::string& sentence) {
  auto letter = std::find_if(row_.letters.begin(), row_.letters.end(),
                             [&](const LedgerLetter& l) { return l.rule == item.rule; });
  if (letter == row_.letters.end()) letter = row_.letters.insert(letter, {item.rule, due, {}, false});
  letter->due = std::max(letter->due, due);
  letter->about_stage = letter->about_stage || item.kind == LiveKind::stage;
  letter->says.push_back(sentence);
}

void ToDo::finish() {
  sort_stably(row_.letters, [](const LedgerLetter& a, const LedgerLetter& b) { return a.rule < b.rule; });
  sort_stably(row_.actions, [](const LedgerAction& a, const LedgerAction& b) {
    if (a.due == no_day || b.due == no_day) return a.due != no_day && b.due == no_day;
    return a.due < b.due;
  });
}

}  // namespace turnpoint
