#include "tests/support/shrink.h"

#include <algorithm>

namespace turnpoint::test {
namespace {

using Fails = std::function<bool(const Case&)>;

/// Whether `smaller` still makes sense: a requested trigger is still there.
bool is_whole(const Case& smaller) {
  return std::all_of(smaller.requested.begin(), smaller.requested.end(),
                     [&](const std::string& id) { return find_trigger(smaller.policy, id) != nullptr; });
}

template <class List>
bool shorten(Case& subject, const Fails& fails, List list) {
  bool shorter = false;
  for (std::size_t i = list(subject).size(); i > 0; --i) {
    Case smaller = subject;
    list(smaller).erase(list(smaller).begin() + static_cast<std::ptrdiff_t>(i - 1));
    if (!is_whole(smaller) || !fails(smaller)) continue;
    subject = std::move(smaller);
    shorter = true;
  }
  return shorter;
}

}  // namespace

Case shrunk(Case subject, const Fails& fails) {
  for (bool shorter = true; shorter;) {
    shorter = shorten(
        subject, fails, [](Case & c) -> auto& { return c.rows.spells; });
    shorter = shorten(
                  subject, fails, [](Case & c) -> auto& { return c.rows.people; }) ||
              shorter;
    shorter = shorten(
                  subject, fails, [](Case & c) -> auto& { return c.rows.closed; }) ||
              shorter;
    shorter = shorten(
                  subject, fails, [](Case & c) -> auto& { return c.policy.triggers; }) ||
              shorter;
  }
  return subject;
}

}  // namespace turnpoint::test
