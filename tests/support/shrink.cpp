#include "tests/support/shrink.h"

#include <algorithm>

namespace turnpoint::test {
namespace {

/// Whether `smaller` still makes sense: a requested trigger is still there.
bool is_whole(const Case& smaller) {
  return std::all_of(smaller.requested.begin(), smaller.requested.end(),
                     [&](const std::string& id) { return find_trigger(smaller.policy, id) != nullptr; });
}

bool is_whole(const StageCase& smaller) {
  const auto named = [&](const std::string& id) { return find_trigger(smaller.base.policy, id) != nullptr; };
  return !smaller.base.rows.people.empty() && is_whole(smaller.base) &&
         std::all_of(smaller.base.policy.discretions.begin(), smaller.base.policy.discretions.end(),
                     [&](const Discretion& discretion) { return named(discretion.trigger); });
}

/// One try: keeps what `change` leaves of the case if it still fails.
template <class Subject, class Change>
bool attempt(Subject& subject, const std::function<bool(const Subject&)>& fails, Change change) {
  Subject smaller = subject;
  change(smaller);
  if (!is_whole(smaller) || !fails(smaller)) return false;
  subject = std::move(smaller);
  return true;
}

template <class Subject, class List>
bool shorten(Subject& subject, const std::function<bool(const Subject&)>& fails, List list) {
  bool shorter = false;
  for (std::size_t i = list(subject).size(); i > 0; --i) {
    const bool kept = attempt(subject, fails, [&](Subject& smaller) {
      list(smaller).erase(list(smaller).begin() + static_cast<std::ptrdiff_t>(i - 1));
    });
    shorter = shorter || kept;
  }
  return shorter;
}

template <class Part>
void clear(std::optional<Part>& part) {
  part.reset();
}
void clear(std::vector<Letter>& letters) { letters.clear(); }

/// Parts of stages that can be left out without naming anything that is gone.
bool strip_stages(StageCase& subject, const std::function<bool(const StageCase&)>& fails) {
  bool shorter = false;
  for (std::size_t i = 0; i < subject.base.policy.stages.size(); ++i) {
    const auto strip = [&](auto part) {
      const Stage& now = subject.base.policy.stages[i];
      Stage then = now;
      clear(then.*part);
      if (then == now) return;
      shorter = attempt(subject, fails, [&](StageCase& c) { c.base.policy.stages[i] = then; }) || shorter;
    };
    strip(&Stage::appeal);
    strip(&Stage::letters);
    strip(&Stage::warning);
    strip(&Stage::meeting);
  }
  return shorter;
}

}  // namespace

Case shrunk(Case subject, const std::function<bool(const Case&)>& fails) {
  for (bool shorter = true; shorter;) {
    shorter = shorten(subject, fails, [](Case & c) -> auto& { return c.rows.spells; });
    shorter = shorten(subject, fails, [](Case & c) -> auto& { return c.rows.people; }) || shorter;
    shorter = shorten(subject, fails, [](Case & c) -> auto& { return c.rows.closed; }) || shorter;
    shorter = shorten(subject, fails, [](Case & c) -> auto& { return c.policy.triggers; }) || shorter;
  }
  return subject;
}

StageCase shrunk(StageCase subject, const std::function<bool(const StageCase&)>& fails) {
  for (bool shorter = true; shorter;) {
    const auto less = [&](auto list) { shorter = shorten(subject, fails, list) || shorter; };
    shorter = strip_stages(subject, fails);
    less([](StageCase & c) -> auto& { return c.base.rows.spells; });
    less([](StageCase & c) -> auto& { return c.base.rows.people; });
    less([](StageCase & c) -> auto& { return c.base.rows.closed; });
    less([](StageCase & c) -> auto& { return c.base.policy.triggers; });
    less([](StageCase & c) -> auto& { return c.base.policy.duties; });
    less([](StageCase & c) -> auto& { return c.base.policy.discretions; });
    less([](StageCase & c) -> auto& { return c.recorded.events; });
    less([](StageCase & c) -> auto& { return c.recorded.decisions; });
    less([](StageCase & c) -> auto& { return c.recorded.stages; });
  }
  return subject;
}

}  // namespace turnpoint::test
